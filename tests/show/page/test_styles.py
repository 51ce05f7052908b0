"""The page's colours can be told apart, in light and in dark; its style obeys the direction of writing."""

import re
from importlib.resources import files

import pytest

STYLES = {
    path.name: path.read_text("utf-8")
    for path in sorted(files("secondsource.show.page").joinpath("styles").iterdir(), key=lambda p: p.name)
}
GROUNDS = ("paper", "surface")
# What text stands on beside the grounds; `X-back` is another for X and for ink.
WASHES = ("mark", "target", "notice")
FAINT = ("line",)  # parts what is parted by space as well: nothing is lost with it (WCAG 2.2, 1.4.11)
LINES = ("strong-line", "focus")


def read_tokens(css: str) -> dict[str, str]:
    """The colours among the custom properties of a style."""
    return dict(re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-fA-F]{3,6})\s*[;}]", css))


def themes() -> dict[str, dict[str, str]]:
    """The colours of both themes; the dark one has those of the light one that it does not change."""
    css = re.sub(r"/\*.*?\*/", "", STYLES["base.css"], flags=re.DOTALL)
    dark = re.search(r"@media \(prefers-color-scheme: dark\) \{.*?\n\}", css, re.DOTALL)
    assert dark is not None
    light = read_tokens(css.replace(dark[0], ""))
    return {"light": light, "dark": light | read_tokens(dark[0])}


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio: 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white, and the grey that just does."""
    assert [round(contrast(*pair), 2) for pair in (("#000", "#ffffff"), ("#767676", "#fff"), ("#aaa", "#aaa"))] == [21, 4.54, 1]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_can_be_told_from_their_ground(theme: str) -> None:
    """Text 4.5:1 on every ground it stands on, lines 3:1 (WCAG 2.2, 1.4.3 and 1.4.11)."""
    colours = themes()[theme]
    grounds = {name for name in colours if name in (*GROUNDS, *WASHES) or name.endswith("-back")}
    lines = {name for name in colours if name in LINES or name.endswith("-line")}
    texts = set(colours) - grounds - lines - set(FAINT)
    pairs = [(name, ground, 3.0) for name in lines for ground in GROUNDS]
    pairs += [(name, ground, 4.5) for name in texts for ground in GROUNDS]
    pairs += [(name, f"{name}-back", 4.5) for name in texts if f"{name}-back" in colours]
    pairs += [("ink", ground, 4.5) for ground in grounds]
    assert len(pairs) > 30
    ratios = {(name, ground): contrast(colours[name], colours[ground]) for name, ground, _ in pairs}
    assert {(n, g): round(ratios[n, g], 2) for n, g, least in pairs if ratios[n, g] < least} == {}


def test_muted_words_can_be_read_where_they_stand() -> None:
    """Muted words round a highlight keep to the grounds: `.notice` and marks hold ink."""
    for theme in themes().values():
        assert min(contrast(theme[name], theme["notice"]) for name in ("muted", "link")) >= 4.5


@pytest.mark.parametrize("name", STYLES)
def test_colours_are_those_of_the_tokens(name: str) -> None:
    """A colour elsewhere would not turn with the theme. Print has one theme and its own; a shadow is one in both."""
    plain = re.sub(r"/\*.*?\*/|--[a-z0-9-]+:[^;}]*|rgb\(0 0 0 / [.\d]+\)", "", STYLES[name], flags=re.DOTALL)
    values = re.findall(r":\s*([^;{}]+)[;}]", plain)
    found = [v for v in values if re.search(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(|\b(?:red|black|white|gr[ae]y)\b", v)]
    assert found == [] or name == "print.css"


def test_every_token_in_use_is_defined() -> None:
    """A name written wrongly would show as no colour at all."""
    known = set(re.findall(r"--([a-z0-9-]+)\s*:", "".join(STYLES.values())))
    used = set(re.findall(r"var\(--([a-z0-9-]+)", "".join(STYLES.values())))
    assert used - known == set()


@pytest.mark.parametrize("name", STYLES)
def test_style_follows_the_direction_of_writing(name: str) -> None:
    """No left and right: an article may be written either way."""
    sided = r"(?<![a-z-])(?:(?:margin|padding|border|scroll-(?:margin|padding))-(?:left|right)[a-z-]*|left|right|float)\s*:"
    aligned = r"text-align\s*:\s*(?:left|right)"
    assert re.findall(f"{sided}|{aligned}", STYLES[name]) == []


@pytest.mark.parametrize("name", STYLES)
def test_style_asks_for_nothing(name: str) -> None:
    """No other style, font or picture; and nothing that ends the element it stands in."""
    assert re.findall(r"@import|@font-face|url\(|</", STYLES[name]) == []


def test_sections_and_their_styles_go_together() -> None:
    """Each file has its template, and is on the page."""
    templates = {p.name for p in files("secondsource.show.page").joinpath("templates").iterdir()}
    assert {name for name in STYLES if name not in ("base.css", "print.css")} <= {t.replace(".html", ".css") for t in templates}
