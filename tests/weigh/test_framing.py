"""What the articles call one and the same thing."""

from tests.stories import find, gather, readings

from secondsource.model.findings import FramingFinding
from secondsource.model.lineage import Alignment, Lineage
from secondsource.model.resolution import Resolved
from secondsource.model.spans import Span
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.framing import weigh_framing
from secondsource.weigh.same_facts import find_like_pairs


def terms(found: tuple[FramingFinding, ...]) -> list[set[str]]:
    """The terms of each referent."""
    return [{t.term for t in f.terms} for f in found]


def test_groups_that_share_a_compound() -> None:
    """"Northern-backed militias" and "northern-backed rebels" are one referent."""
    evidence = gather(
        "The army blamed Ostrany-backed militias for the attack on the camp.",
        "The army blamed Ostrany-backed rebels for the attack on the camp.",
    )
    assert any({"Ostrany-backed militias", "Ostrany-backed rebels"} <= t for t in terms(weigh_framing(evidence, (), ())))


def test_for_and_against_are_never_one() -> None:
    """"Pro-X" and "anti-X" groups are not one referent."""
    evidence = gather("Anti-Ostrany groups marched in the city.", "Pro-Ostrany groups marched in the city.")
    assert terms(weigh_framing(evidence, (), ())) == []


def test_nouns_at_the_same_place_of_aligned_sentences() -> None:
    """A rewrite that swaps one noun shows what it calls the thing."""
    read = readings("The premier can take home a political prize.", "The premier can take home a political trophy.")
    pair = Alignment(read[0].sheet.body[0].span, read[1].sheet.body[0].span, 0.9)
    evidence = Evidence.gather(read, Resolved(), Lineage(alignments=(pair,)))
    assert [{"political prize", "political trophy"}] == terms(weigh_framing(evidence, (), ()))


def test_quoted_words_are_no_choice_of_the_article() -> None:
    """A term in quotation marks is listed as copied."""
    evidence = gather(
        "The army blamed Ostrany-backed militias for the attack on the camp.",
        "“We blame the Ostrany-backed rebels for the attack on our camp,” General Ivo Lenn said.",
    )
    found = {t.term: t.copied for f in weigh_framing(evidence, (), ()) for t in f.terms}
    assert found.get("Ostrany-backed rebels") is True
    assert found.get("Ostrany-backed militias") is False


def test_one_word_for_all_is_no_finding() -> None:
    """Where everybody says the same there is no choice to show."""
    text = "The army blamed Ostrany-backed militias for the attack on the camp."
    assert terms(weigh_framing(gather(text, text.replace("The army", "The police")), (), ())) == []


def test_a_name_and_its_initials_are_no_choice() -> None:
    """An abbreviation is the name."""
    evidence = gather(
        "The Highland Liberation Front (HLF) attacked a convoy.", "The HLF attacked a convoy in the hills."
    )
    assert terms(weigh_framing(evidence, (), ())) == []
    assert find(evidence.readings[1], "HLF").start > 0


def test_one_modifier_in_sentences_of_one_fact() -> None:
    """"Compressor plant" and "compressor factory" in two sentences that state one closure are one thing."""
    noise = "Snow fell on the hills. Buses ran late all day. A choir sang at the market hall. "
    evidence = gather(
        noise + "The company will close its compressor plant in Hradek by the end of June 2031 with the loss of 840 jobs.",
        noise.replace("hills", "roofs") + "The company closes its compressor factory in Hradek by the end of June 2031; 840 jobs go.",
    )
    like = tuple(find_like_pairs(evidence))
    assert any({"compressor plant", "compressor factory"} <= t for t in terms(weigh_framing(evidence, (), like)))
    assert not any({"compressor plant", "compressor works"} <= t for t in terms(weigh_framing(evidence, (), ())))


def test_another_noun_comes_before_another_modifier() -> None:
    """"Truce" for "cease-fire" tells an editor more than "long truce" for "truce"."""
    read = readings(
        "The old mill burned down. The premier praised a long truce.",
        "The mill burned down. The premier praised a long cease-fire.",
        "The mill burned down. The premier praised a long cease-fire.",
    )
    spans = [[s.span for s in r.sheet.body] for r in read]
    pairs = tuple(Alignment(spans[0][n], spans[1][n], 0.9) for n in (0, 1))
    found = weigh_framing(Evidence.gather(read, Resolved(), Lineage(alignments=pairs)), (), ())
    assert [{"long truce", "long cease-fire"}, {"old mill", "mill"}] == terms(found)


def test_an_owner_inside_a_term_is_a_term_of_its_own() -> None:
    """ "The ferry's owner" is a word for the owner, "ferry" in it one for the ferry; each stands in one referent."""
    evidence = gather(
        "The old ferry left Brask on Monday and never came back. The ferry's owner, Brenic Shipping Company, did not "
        "answer. Nobody had seen the ferry leave.",
        "On Monday a car ferry was lost off Brask. The operator, Brenic Shipping Company, told reporters nothing. The "
        "ferry had been built in spring.",
    )
    found = weigh_framing(evidence, (), ())
    assert any({"ferry's owner", "operator"} <= t for t in terms(found))
    ferry = next(f for f in found if "car ferry" in {t.term for t in f.terms})
    assert any(evidence.text(Span(s.article, s.start, s.end + 2)) == "ferry's" for t in ferry.terms for s in t.spans)
    spans = [s for f in found for t in f.terms for s in t.spans]
    assert len(spans) == len(set(spans))
