"""Is it English?"""

import pytest

from secondsource.ingest.languages import guess_language, tidy_language

ENGLISH = "The harbour of the town will close on Monday, and nobody knows when it will open again, the council said. "
GERMAN = "Der Hafen der Stadt wird am Montag geschlossen, und niemand weiß, wann er wieder öffnet, sagte der Rat. "
DUTCH = "De haven van de stad gaat maandag dicht, en niemand weet wanneer zij weer open is, zei de raad in een brief. "
SPANISH = "El puerto de la ciudad cerrará el lunes y nadie sabe cuándo volverá a abrir, dijo el consejo en su nota. "
FRENCH = "Le port de la ville fermera lundi et personne ne sait quand il rouvrira, a dit le conseil dans sa note. "


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH * 2, "en"),
        (GERMAN * 2, "und"),
        ("Anna Keller, Oslo; Paul Dorn, Bergen; Olav Velk, Moss; " * 4, None),  # a list of names is in no language
        (DUTCH * 2, "und"),
        (SPANISH * 2, "und"),
        (FRENCH * 2, "und"),
        # Other scripts, with and without spaces.
        ("Порт города закроется в понедельник, и никто не знает когда он откроется. ", "und"),
        ("这座城市的港口将于周一关闭，没有人知道什么时候会重新开放，市议会说。", "und"),
        # Too short, no words, half and half: not known.
        ("Harbour closed.", None),
        ("", None),
        ("12 34 56 78 " * 30, None),
    ],
)
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    """English, another one, or not known."""
    assert language == guess_language(text)


@pytest.mark.parametrize(
    ("given", "tidy"),
    [("en", "en"), ("en-GB", "en"), ("ENG", "en"), ("English", "en"), (" de-AT ", "de-AT"), ("x", "x")],
)
def test_a_given_language_stays(given: str, tidy: str) -> None:
    """All that say English say "en"; the rest is as given."""
    assert tidy == tidy_language(given)
