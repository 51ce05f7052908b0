"""The arrows of the design: imports point down only, and nothing heavy is loaded before it is needed."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "secondsource"
STAGES = {"ingest", "reading", "compare", "weigh", "views", "show"}

# Part of the package → the parts that it may import (itself always). `errors` and `settings` import nothing of ours.
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "text": set(),
    "weights": set(),
    "model": {"text", "errors"},
    "settings": {"errors"},
    "outputs": {"errors"},
    "dossiers": {"show", "model", "errors"},
    "ingest": {"model", "text", "errors"},
    "reading": {"model", "text", "errors", "weights"},
    "compare": {"model", "text", "errors"},
    "weigh": {"model", "text", "errors"},
    "views": {"model", "errors"},
    "show": {"model", "errors"},
    "pipeline": {"ingest", "reading", "compare", "weigh", "model", "errors", "settings"},
    "cli": {"report", "pipeline", "views", "show", "model", "errors", "settings", "outputs", "dossiers", "__init__"},
    "__main__": {"cli"},
    "report": {"pipeline", "show", "dossiers", "model", "errors", "settings"},
    # Public names, each looked up in its own module when it is first asked for.
    "__init__": {"pipeline", "report", "show", "model", "errors", "settings"},
}
# Loaded only where they are used, so that `--help` answers in a third of a second.
HEAVY = {"rich", "jinja2", "pycrfsuite", "numpy", "rapidfuzz", "charset_normalizer", "Stemmer", "jsonschema", "spacy"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    """The part of the package that a module belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_parts(path: Path) -> set[tuple[str, int]]:
    """The parts of the package that a module names in an import, wherever it stands, with the line."""
    package = ("secondsource", *path.relative_to(PACKAGE).parts[:-1])
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        targets: list[tuple[str, ...]] = []
        if isinstance(node, ast.Import):
            targets = [tuple(alias.name.split(".")) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = (*base, *(node.module or "").split(".")) if node.module else base
            # `from . import pipeline` names a part by what it imports
            targets = [(*module, alias.name) if len(module) == 1 else module for alias in node.names]
        for target in targets:
            if target[0] == "secondsource":
                name = target[1] if len(target) > 1 else "__init__"
                known = name in ALLOWED and name != "__init__"
                found.add((name if known else "__init__", getattr(node, "lineno", 0)))
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    """No module imports upwards, and no stage imports another stage."""
    part = part_of(path)
    assert part in ALLOWED, f"{part} is new: say what it may import"
    wrong = {(name, line) for name, line in imported_parts(path) if name != part and name not in ALLOWED[part]}
    assert not wrong


def test_no_stage_may_import_another() -> None:
    """The table itself keeps the law."""
    for stage in STAGES:
        assert not ALLOWED[stage] & (STAGES - {stage})


def test_the_table_would_see_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stage that imports another is found, whichever way it is written."""
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    (tmp_path / "weigh").mkdir()
    bad = tmp_path / "weigh" / "bad.py"
    bad.write_text(
        "from ..compare.dates import x\nfrom .. import pipeline\nimport secondsource.cli\nfrom .mine import y\n"
    )
    assert imported_parts(bad) == {("compare", 1), ("pipeline", 2), ("cli", 3), ("weigh", 4)}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_the_doors_open_files_or_sockets(path: Path) -> None:
    """Network modules are imported nowhere; nothing but ingest, weights, outputs and readers of our own tables opens
    files; nobody reads the clock."""
    tree = ast.parse(path.read_text("utf-8"))
    names = {alias.name.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names}
    names |= {(n.module or "").split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and not n.level}
    assert not names & {"socket", "http", "urllib3", "requests", "httpx", "asyncio", "random", "time"}
    if part_of(path) in ("text", "model", "compare", "weigh", "views", "show"):
        calls = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
        assert not calls & {"open", "print", "hash"}


@pytest.mark.parametrize("argument", ["--help", "--version", "check --help", "lineage --help", "read --help", "export --help"])
def test_help_loads_nothing_heavy(argument: str) -> None:
    """What a command needs is imported when it runs."""
    script = (
        "import sys\nfrom secondsource.cli import cli\n"
        "cli.main(args=sys.argv[1].split(), standalone_mode=False)\n"
        "sys.stderr.write(' '.join(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", script, argument], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert "click" in loaded
    assert not loaded & HEAVY


def test_import_of_the_package_loads_nothing_heavy() -> None:
    """`import secondsource` costs nothing; a name costs what it needs."""
    script = "import sys, secondsource\nsecondsource.Settings\nprint(' '.join(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {name.split(".")[0] for name in done.stdout.split()} & HEAVY
    assert "secondsource.pipeline" not in done.stdout
