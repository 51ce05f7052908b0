"""Forms of several words, looked up where a text prints them."""


from hypothesis import given
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.compare.printed_forms import PrintedForms

WORDS = st.lists(st.sampled_from("abc"), max_size=6).map(tuple)


def test_the_longest_first() -> None:
    """What a form holds stands there too, behind it; what runs out of the sentence does not."""
    forms = PrintedForms([("port", "callan"), ("port",), ("port", "callan", "choir"), ("callan",)])
    assert list(forms.at(("the", "port", "callan"), 1)) == [("port", "callan"), ("port",)]
    assert list(forms.at(("the", "port", "callan"), 0)) == []


@given(st.sets(WORDS.filter(len), max_size=8), WORDS.filter(len))
def test_nothing_is_missed(forms: set[tuple[str, ...]], words: tuple[str, ...]) -> None:
    """Every form that stands at a place is found there."""
    found = PrintedForms(forms)
    for at in range(len(words)):
        expected = sorted((f for f in forms if words[at : at + len(f)] == f), key=lambda f: -len(f))
        assert expected == list(found.at(words, at))


def test_many_forms_with_one_first_word() -> None:
    """A word that begins hundreds of forms and stands in a text as often costs no more than another."""

    def work(size: int) -> None:
        forms = PrintedForms(("the", f"w{n}") for n in range(size))
        words = ("the", "end") * size
        assert not any(form for at in range(len(words)) for form in forms.at(words, at))

    grows_in_proportion(work, int, 200)
