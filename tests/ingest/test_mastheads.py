"""Which outlet a page says that it is."""

import pytest

from secondsource.ingest.drafts import Draft
from secondsource.ingest.layout import find_lines
from secondsource.ingest.making import make_article
from secondsource.ingest.mastheads import find_masthead
from secondsource.ingest.outlets import shipped_outlets

STORY = "\n\nLock at Callan is shut\n\nThe lock at Callan was shut on Monday for want of water, the port said.\n"


def name_of(text: str, title: str | None = None) -> str | None:
    """The outlet found in a page."""
    found = find_masthead(find_lines(text), shipped_outlets(), title)
    assert found is None or text[found.start : found.end].casefold() == found.name.casefold()
    return None if found is None else found.name


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Morven Echo\nNews | Tides | Sport", "Morven Echo"),  # over a menu
        ("Morven Now\nYour isle, every day\nHome   Weather   Sport", "Morven Now"),  # a motto between
        ("MORVEN NOW\nNews — Tides — Sport", "MORVEN NOW"),  # a menu cut by dashes
        ("morven now.\nMenu   Search   Log in", "morven now"),  # a mark of its own
        ("Stimme von Morven\nNews | Tides | Sport", "Stimme von Morven"),  # small words between
        ("Morven Gazette", "Morven Gazette"),  # a newspaper's word
        ("Radio Morven – the voice of the isle\nHome | News | Sport", "Radio Morven"),  # before a motto
        ("Morven Observer › World › Callan", "Morven Observer"),  # the way through the site
        ("Skip to content\nMorven Gazette", "Morven Gazette"),  # below a control
        ("English | Deutsch | Suomi\nMorven Bulletin – English edition", "Morven Bulletin"),  # below languages
        ("Reuters | World | Europe", None),  # an agency's name says whose text it is
        ("Bloomberg", "Bloomberg"),  # in the table
        ("World News", None),  # a section
        ("English | Deutsch | Suomi", None),  # a menu alone
        ("6 years ago", None),
        ("ANALYSIS/OPINION:", None),
        ("Ada Quill", None),  # a name that nothing says to be an outlet's
        ("By Ada Quill\nNews | Tides | Sport", None),  # a byline over a menu
        ("Ada Quill/Morven Gazette", None),  # a photo credit
        ("What now?\nNews | Tides | Sport", None),  # a question
        ("14 May 2021\nNews | Tides | Sport", None),  # a date
    ],
)
def test_mastheads(head: str, expected: str | None) -> None:
    """A name above the story, where a second sign says that it is the page's own."""
    assert name_of(head + STORY) == expected


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("© Callan Echo. All rights reserved.", "Callan Echo"),
        ("Copyright 2021 Morven Bay Post. Do not reprint.", "Morven Bay Post"),
        ("Copyright © 2019 Callan Echo, LLC. Click here for reprints.", "Callan Echo"),
        ("© Copyright 2019-2021 Callan Echo", "Callan Echo"),
        ("© 2020 Callan Echo All rights reserved", "Callan Echo"),
        ("Copyright 2021 The Associated Press. All rights reserved.", None),  # a reprint
        ("© Copyright 2019 The Associated Press. All rights reserved.", None),
        ("© 2019", None),
        ("Image copyright Callan Photo Image caption The lock", None),  # a caption
        ("Copyright J. Quill/Callan Photo", None),  # a photographer
        ("Section 501(c)(4) covers the port.", None),
        ("Ada Quill is a copyright lawyer at Callan.", None),
    ],
)
def test_copyright_lines(foot: str, expected: str | None) -> None:
    """The name that owns the page; a news agency's is the text's."""
    assert name_of(STORY + "\n" + foot) == expected


def test_masthead_before_copyright() -> None:
    """A page whose text is a syndicate's is still the page's."""
    assert name_of("Morven Gazette" + STORY + "\n© 2014 Callan Network. All rights reserved.") == "Morven Gazette"


def test_capitals_as_the_page_writes_them() -> None:
    """A masthead in capitals bears the name that the page writes elsewhere."""
    text = "MORVEN VOICE\nNews | Tides | Sport" + STORY + "\nSubscribe to the Morven Voice.\n"
    assert name_of(text) == "Morven Voice"


def test_the_title_is_no_masthead() -> None:
    """A headline that the input gives is the headline, whatever it looks like."""
    assert name_of("Morven Gazette" + STORY, title="Morven Gazette") is None


def test_given_before_found() -> None:
    """The masthead is asked only where the input names no outlet; its place is kept."""
    text = "Morven Gazette" + STORY
    found = make_article("a", Draft("a.txt", text), note=lambda remark: None)
    assert found.outlet == "Morven Gazette"
    assert found.outlet_span is not None
    assert found.cut(found.outlet_span) == "Morven Gazette"
    given = make_article("a", Draft("a.txt", text, outlet="Callan Echo"), note=lambda remark: None)
    assert (given.outlet, given.outlet_span) == ("Callan Echo", None)
