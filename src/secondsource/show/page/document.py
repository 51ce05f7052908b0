"""The page as a whole: the order of its sections, its style and script, and the policy that forbids it the network.

Goes in: a Dossier. Comes out: HTML, the same bytes for the same dossier. Every value that a template prints passes
`escaping.safe_html`; only what this package itself has built of escaped parts (`Markup`) is printed as it is.
"""

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2
from markupsafe import Markup

from ...model.findings import Dossier
from ..escaping import one_line, safe_html
from ..labels import shorten
from .alone import show_alone
from .answers import show_answers
from .articles import show_articles
from .book import Book, say_counts
from .brief import show_brief
from .claims import show_claims
from .commitments import show_commitments
from .disputes import show_disputes
from .ending import show_ending
from .figures import show_figures
from .lineage import show_lineage
from .pairs import show_pairs
from .positions import show_positions
from .quotes import show_quotes
from .summary import show_summary
from .timeline import show_timeline
from .wording import show_wording

# A section: its view, or None where it has nothing to say. The order is that of the page: what is to be known in ten
# seconds, then the findings, then the proof, then what the page itself rests on.
Section = Callable[[Book], Mapping[str, Any] | None]
_SECTIONS: tuple[tuple[str, Section], ...] = (
    ("summary", show_summary),
    ("answers", show_answers),
    ("brief", show_brief),
    ("lineage", show_lineage),
    ("disputes", show_disputes),
    ("claims", show_claims),
    ("figures", show_figures),
    ("quotes", show_quotes),
    ("timeline", show_timeline),
    ("commitments", show_commitments),
    ("positions", show_positions),
    ("wording", show_wording),
    ("alone", show_alone),
    ("pairs", show_pairs),
    ("articles", show_articles),
    ("ending", show_ending),
)
_STYLES = ("base.css", *(f"{name}.css" for name, _ in _SECTIONS), "print.css")
_SCRIPTS = ("comfort.js",)
_HEAD_LENGTH = 80  # characters of the story's title over every printed sheet: one line of A4 with the date


def page_html(dossier: Dossier) -> str:
    """The dossier as one HTML page: a document that needs no other file and no network."""
    book = Book(dossier)
    views = {name: view for name, show in _SECTIONS if (view := show(book)) is not None}
    # A section whose rules follow from the dossier gives them as `style`, made of its own words and numbers alone.
    rules = [*(view["style"] for view in views.values() if view.get("style")), _running_head(dossier)]
    style, script = "\n".join((_joined("styles", _STYLES), *rules)), _joined("scripts", _SCRIPTS)
    return _environment().get_template("page.html").render(
        book=book, views=views, sections=list(views), style=Markup(style), script=Markup(script),
        policy=_policy(style, script),
    )  # fmt: skip


def render(template: str, **values: Any) -> Markup:
    """One template by itself, for a part of the page that Python puts together."""
    return Markup(_environment().get_template(template).render(**values))


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("secondsource.show.page", "templates"),
        autoescape=True,
        finalize=_escaped,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["counts"] = say_counts
    environment.filters["shortened"] = shorten
    return environment


def _escaped(value: Any) -> Markup:
    """A value as it may stand between tags or in a quoted attribute: control characters and marks that turn the
    direction of writing are made visible, as in the terminal."""
    if isinstance(value, Markup):
        return value
    return Markup("") if value is None else Markup(safe_html(str(value)))


def _joined(folder: str, names: tuple[str, ...]) -> str:
    return "\n".join(files(__package__).joinpath(folder, name).read_text("utf-8").strip() for name in names)


def _running_head(dossier: Dossier) -> str:
    """What stands on every sheet of paper: the story, its date, who made the page, and the number of the sheet."""
    story, written = dossier.story, f"Second Source {dossier.made.version}"
    head = " · ".join(part for part in (shorten(story.title or "", _HEAD_LENGTH), story.when) if part)
    return (
        f"@page {{ @top-left {{ content: {_css_string(head)}; }} @bottom-left {{ content: {_css_string(written)}; }} "
        '@bottom-right { content: counter(page) " / " counter(pages); } }'
    )


def _css_string(text: str) -> str:
    """`text` as a string of CSS: all but ASCII letters and digits as escapes (CSS Syntax 3, 4.3.7), so that nothing in
    it ends the string, the rule or the element of the style."""
    return '"' + re.sub(r"[^A-Za-z0-9]", lambda m: f"\\{ord(m[0]):x} ", one_line(text)) + '"'


def _policy(style: str, script: str) -> str:
    """The content-security policy: nothing is loaded, and only this very style and script are obeyed (CSP 3)."""
    return "; ".join(
        (
            "default-src 'none'", f"style-src '{_hash(style)}'", f"script-src '{_hash(script)}'", "img-src data:",
            "base-uri 'none'", "form-action 'none'",
        )
    )  # fmt: skip


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
