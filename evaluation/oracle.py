"""The dossier that a marked story asks for, made from the marking itself.

A marking that its own dossier does not satisfy contradicts itself: a snippet that is not in its article, one name under
two actors, two disputes in one sentence. `gold_problems` lists the snippets that stand nowhere; held against
../shared/score_story.py, the dossier of `oracle_dossier` must score 100 %.

    python -m evaluation.oracle STORY_DIR...

Prints what does not hold and exits 1 if anything does not, 2 where a story or the scorer cannot be read.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from evaluation.scorers import STORY_SCORER, run_scorer

Gold = dict[str, Any]
Record = dict[str, Any]
_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u202f": " "})


class Marked:
    """A story's articles and marking; places of snippets, each handed out once where another is left."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError, ValueError or yaml.YAMLError where the folder holds no readable story."""
        self.gold: Gold = yaml.safe_load((folder / "gold.yaml").read_text("utf-8"))
        self.files = {str(key): _file_of(folder, str(key)) for key in self.gold["story"]["articles"]}
        self.texts = {key: path.read_text("utf-8") for key, path in self.files.items()}
        self.missing: list[tuple[str, str]] = []
        self._folded = {key: _fold(text) for key, text in self.texts.items()}
        self._taken: set[tuple[str, str, int, int]] = set()

    def span(self, key: str, snippet: str, *, use: str = "", word: bool = False) -> Record | None:
        """The snippet's first place in article `key` that no other snippet of the same `use` was given, else its first;
        None, noted in `missing`, where it stands nowhere. `word`: whole words where there are any."""
        places = self._places(key, snippet, word=word)
        if not places:
            self.missing.append((key, snippet))
            return None
        free = [place for place in places if (use, key, *place) not in self._taken]
        start, end = (free or places)[0]
        self._taken.add((use, key, start, end))
        return {"article": f"a{key}", "start": start, "end": end, "text": self.texts[key][start:end]}

    def spans(self, reports: dict[str, Any], *, use: str = "") -> list[Record]:
        """A span for every snippet of `reports` (article → one snippet or several)."""
        found = (
            self.span(str(key), snippet, use=use) for key, snippets in reports.items() for snippet in _listed(snippets)
        )
        return [span for span in found if span]

    def _places(self, key: str, snippet: str, *, word: bool) -> list[tuple[int, int]]:
        if key not in self._folded:
            return []
        folded, at = self._folded[key]
        needle = re.escape(_fold(snippet)[0].strip())
        matches = list(re.finditer(rf"(?<!\w){needle}(?!\w)", folded)) if word else []
        places = [(at[m.start()], at[m.end() - 1] + 1) for m in matches or re.finditer(needle, folded)]
        if snippet.isupper():
            text = self.texts[key]
            places = [(a, b) for a, b in places if text[a:b].isupper()] or places
        return places


def oracle_dossier(story: Marked) -> Record:
    """Marking → the keys of a dossier (../shared/formats.md) that score_story.py reads, nothing that is not marked."""
    gold = story.gold
    actors = list(_actors(story))
    return {
        "articles": [_article(story, key) for key in story.texts],
        "origins": [_origin(story, n, origin) for n, origin in enumerate(gold.get("origins", []))],
        "lineage": list(_lineage(story)),
        "quotes": [_quote(story, n, quote) for n, quote in enumerate(gold.get("quotes", []))],
        "figures": [_figure(story, n, figure) for n, figure in enumerate(gold.get("figures", []))],
        "timeline": list(_timeline(story)),
        "undated": list(_incidents(story, dated=False)),
        "commitments": [
            {"id": f"m{n}", "due": _text(entry["due"]), "reports": _reports(story, entry["reports"])}
            for n, entry in enumerate(gold.get("commitments", []))
        ],
        "claims": list(_claims(story)),
        "framing": [_referent(story, n, entry) for n, entry in enumerate(gold.get("framing", []))],
        "positions": list(_positions(story, actors)),
        "actors": actors,
    }


def score_oracle(folder: Path) -> tuple[Record, list[tuple[str, str]]]:
    """What the scorer says (its --json) of a story's own dossier; and the (article, snippet)s that stand nowhere.

    Raises:
        FileNotFoundError: the scorer is not there, or a file of the story.
        subprocess.CalledProcessError: the scorer could not hold the one against the other.
    """
    story = Marked(folder)
    if not STORY_SCORER.exists():
        raise FileNotFoundError(f"the scorer {STORY_SCORER} is not there")
    dossier = oracle_dossier(story)
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "oracle.json"
        path.write_text(json.dumps(dossier), "utf-8")
        result = run_scorer(STORY_SCORER, path, folder)
    return result, story.missing


def main(arguments: list[str]) -> int:
    """Say what does not hold in each story named."""
    if not arguments:
        print(__doc__)
        return 2
    failed = False
    for name in arguments:
        try:
            result, missing = score_oracle(Path(name))
        except (OSError, ValueError, KeyError, yaml.YAMLError) as error:
            print(f"{name}: cannot be read: {type(error).__name__}: {error}", file=sys.stderr)
            return 2
        except subprocess.CalledProcessError as error:
            print(f"{name}: {error.stderr.strip()}", file=sys.stderr)
            return 2
        found, marked, false = result["found"], result["of"], result["false"]
        print(f"{name}: {found} of {marked} marks hold, {false} contradicted")
        for key, snippet in dict.fromkeys(missing):
            print(f"  article {key} does not contain: {snippet}")
        for miss in result["misses"]:
            print(f"  {miss}")
        failed |= found != marked or false > 0 or bool(missing)
    return int(failed)


def _article(story: Marked, key: str) -> Record:
    gold = story.gold
    day = gold.get("published", {}).get(key, {}).get("date")
    furniture = [story.span(key, snippet, use="furniture") for snippet in gold.get("furniture", {}).get(key, [])]
    return {
        "id": f"a{key}",
        "location": story.files[key].name,
        "text": story.texts[key],
        "published": {"date": _text(day)} if day else None,
        "furniture": [span for span in furniture if span],
    }


def _origin(story: Marked, number: int, origin: Gold) -> Record:
    tied = [
        {"article": f"a{key}", "evidence": story.spans({key: snippets}, use=f"origin {number}")}
        for part in ("credits", "unnamed_in")
        for key, snippets in origin.get(part, {}).items()
    ]
    return {"id": f"o{number}", "name": origin["name"], "kind": "outlet", "articles": tied}


def _lineage(story: Marked) -> Iterator[Record]:
    marked = story.gold.get("lineage", {})
    rewordings = {
        tuple(name.split("_")[1:]): rows for name, rows in story.gold.items() if name.startswith("paraphrases_")
    }
    linked = set()
    for relation, entries in (
        ("same-original", marked.get("same_original", [])),
        ("verbatim", marked.get("derived", [])),
    ):
        for entry in entries:
            first, second = (str(key) for key in entry["pair"])
            linked |= {(first, second), (second, first)}
            yield _edge(story, first, second, relation, rewordings)
    for first, second in rewordings:
        if (first, second) not in linked:
            yield _edge(story, first, second, "shared-source", rewordings)


def _edge(story: Marked, first: str, second: str, relation: str, rewordings: dict[tuple[str, ...], Any]) -> Record:
    evidence = []
    for (left, right), rows in rewordings.items():
        if {left, right} == {first, second}:
            pairs = [(story.span(left, ours), story.span(right, theirs)) for ours, theirs in rows]
            evidence += [{"from": p, "to": q} for p, q in pairs]
    directed = relation == "verbatim"
    return {"from": f"a{first}", "to": f"a{second}", "relation": relation, "directed": directed, "evidence": evidence}


def _actors(story: Marked) -> Iterator[Record]:
    for number, actor in enumerate(story.gold.get("actors", [])):
        forms = [(str(key), form) for key, names in actor["forms"].items() for form in names]
        mentions = [story.span(key, form, use="actors", word=True) for key, form in forms]
        yield {"id": f"p{number}", "name": actor["name"], "mentions": [mention for mention in mentions if mention]}


def _quote(story: Marked, number: int, quote: Gold) -> Record:
    direct = story.spans(quote.get("renderings", {}), use="quotes")
    indirect = story.spans(quote.get("indirect", {}), use="quotes")
    kind = "unnamed" if "unnamed" in quote["speaker"] else "person"
    return {
        "id": f"q{number}",
        "speaker": {"name": quote["speaker"], "kind": kind},
        "drift": bool(quote.get("drift")),
        "renderings": [{"mode": "direct", "span": span} for span in direct]
        + [{"mode": "indirect", "span": span} for span in indirect],
    }


def _figure(story: Marked, number: int, figure: Gold) -> Record:
    readings = []
    for reading in figure["readings"]:
        span = story.span(str(reading["article"]), reading["says"], use=f"figure {reading['value']}")
        readings += [{"span": span, "value": reading["value"]}] if span else []
    return {"id": f"f{number}", "status": figure["status"], "readings": readings}


def _timeline(story: Marked) -> Iterator[Record]:
    for number, event in enumerate(story.gold.get("timeline", [])):
        yield {"id": f"t{number}", "date": _text(event["date"]), "reports": _reports(story, event["reports"])}
    yield from _incidents(story, dated=True)


def _incidents(story: Marked, *, dated: bool) -> Iterator[Record]:
    for number, event in enumerate(story.gold.get("incidents", [])):
        if (event["date"] is not None) == dated:
            yield {
                "id": f"i{number}",
                "date": _text(event["date"]),
                "type": _listed(event["type"])[0],
                "reports": _reports(story, event["reports"]),
            }


def _claims(story: Marked) -> Iterator[Record]:
    for number, claim in enumerate(story.gold.get("claims", [])):
        yield {
            "id": f"c{number}",
            "support": _listed(claim["support"])[0],
            "disputed": False,
            "reports": _reports(story, claim["reports"]),
        }
    for number, dispute in enumerate(story.gold.get("disputes", [])):
        reports = [report for side in dispute["sides"].values() for report in _reports(story, side)]
        yield {"id": f"d{number}", "support": None, "disputed": True, "reports": reports}


def _referent(story: Marked, number: int, entry: Gold) -> Record:
    spans = story.spans(entry["terms"], use="framing")
    return {"id": f"r{number}", "terms": [{"spans": [span]} for span in spans]}


def _positions(story: Marked, actors: list[Record]) -> Iterator[Record]:
    """Positions; an actor of whom no form is marked is added to `actors`."""
    for entry in story.gold.get("positions", []):
        held = next((actor for actor in actors if actor["name"] == entry["actor"]), None)
        if held is None:
            held = {"id": f"p{len(actors)}", "name": entry["actor"], "mentions": []}
            actors.append(held)
        stance = _listed(entry["stance"])[0]
        yield {"actor": held["id"], "stance": stance, "reports": _reports(story, entry["reports"])}


def _reports(story: Marked, reports: dict[str, Any]) -> list[Record]:
    return [{"span": span} for span in story.spans(reports)]


def _file_of(folder: Path, key: str) -> Path:
    found = sorted(path for path in folder.iterdir() if path.name.startswith(key))
    if not found:
        raise ValueError(f"no article of {folder} starts with {key}")
    return found[0]


def _fold(text: str) -> tuple[str, list[int]]:
    """Marks, case and white space folded as the scorer folds them; with the place of each character in `text`."""
    kept: list[str] = []
    at: list[int] = []
    for place, character in enumerate(text.translate(_FOLD)):
        if not character.isspace():
            kept.append(character.lower())
            at.append(place)
        elif not kept or kept[-1] != " ":
            kept.append(" ")
            at.append(place)
    return "".join(kept), at


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
