"""What users see: public names, commands, options, codes. To change one is a decision, so a test says no first."""

import ast
import json
import re
from pathlib import Path

import click
import pytest

import secondsource
from secondsource.cli import cli
from secondsource.cli.talk import ALARM, INTERRUPTED, NOTHING_READ, SOME_SKIPPED
from secondsource.model.differences import ALARMS
from secondsource.model.findings import Dossier
from secondsource.show.differences import difference_json
from secondsource.views.differences import compare_dossiers

ROOT = Path(__file__).parent.parent
PUBLIC = """Article Dossier Reading SecondSourceError Settings analyse check dossier_json from_text read read_inputs
reading_json""".split()
SHARED = {"--about", "--outlets", "--map", "--model", "--all", "--quiet", "-q", "--no-color"}
OPTIONS = {
    "diff": {"--json", "--fail-on", "--all", "--quiet", "-q", "--no-color"},
    "lineage": {*SHARED, "--jsonl", "-o", "--output"},
    "check": {*SHARED, "--as-of", "--claim", "--json", "--html", "--markdown"},
    "export": {"--to", "-o", "--output", "--overwrite", "--no-bom", "--all"},
    "read": {*SHARED, "--jsonl", "-o", "--output"},
}


def test_public_names() -> None:
    """Twelve names at most, each of which exists."""
    assert sorted(secondsource.__all__) == sorted(PUBLIC)
    assert len(secondsource.__all__) <= 12
    assert all(getattr(secondsource, name) is not None for name in secondsource.__all__)


def test_unknown_name_is_an_attribute_error() -> None:
    """As in any module."""
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        secondsource.nothing_of_the_kind  # noqa: B018


def test_version_is_that_of_the_package() -> None:
    """One version, in pyproject.toml and in the code."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    assert f'version = "{secondsource.__version__}"' in text


def test_commands_and_options() -> None:
    """Scripts rest on these."""
    assert set(cli.commands) == set(OPTIONS)
    for name, expected in OPTIONS.items():
        with click.Context(cli.commands[name]) as context:
            options = {
                o for p in cli.commands[name].get_params(context) if p.param_type_name == "option" for o in p.opts
            }
        assert options - {"--help", "-h"} == expected


@pytest.mark.parametrize("name", sorted(OPTIONS))
def test_help_begins_with_what_it_does_and_an_example(name: str) -> None:
    """The first paragraph says what it does, the second shows it; every option has a line."""
    command = cli.commands[name]
    assert command.help is not None
    assert re.match(r".+\n\n\s*\x08\n\s*secondsource ", command.help)
    assert all(p.help for p in command.params if isinstance(p, click.Option))


@pytest.mark.parametrize("name", sorted(OPTIONS))
def test_commands_are_in_the_docs(name: str) -> None:
    """Every command and every option stands in the reference."""
    reference = (ROOT / "docs" / "reference.md").read_text("utf-8")
    assert f"secondsource {name}" in reference
    for option in OPTIONS[name]:
        assert option in reference


def test_alarms_that_can_be_asked_for_are_those_of_the_record() -> None:
    """`--fail-on` has its own list, as the records are loaded when they are needed; each stands in the help."""
    (option,) = (p for p in cli.commands["diff"].params if p.name == "alarms")
    with click.Context(cli.commands["diff"]) as context:
        assert option.process_value(context, ",".join(ALARMS)) == ALARMS
    assert isinstance(option, click.Option)
    assert option.help is not None
    assert all(alarm in option.help for alarm in ALARMS)


def test_skip_codes_are_in_the_docs() -> None:
    """Every code that an input can be skipped with is explained."""
    reference = (ROOT / "docs" / "reference.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `([a-z0-9-]+)` \|", reference, re.MULTILINE))
    assert documented >= skip_codes()


def test_keys_of_the_dossier_are_in_the_docs() -> None:
    """Its lists on the page that teaches to read it; what goes beyond the format in the reference."""
    schema = json.loads((ROOT / "src" / "secondsource" / "show" / "dossier.schema.json").read_text("utf-8"))
    page = (ROOT / "docs" / "reading-a-dossier.md").read_text("utf-8")
    lists = {key for key, about in schema["properties"].items() if about.get("type") == "array"} - {"decisions"}
    assert {key for key in lists if f"`{key}`" not in page} == set()
    outputs = (ROOT / "docs" / "reference.md").read_text("utf-8").split("## Outputs")[1].split("\n## ")[0]
    for key in ("notes", "order", "borrowed", "links", "encoding", "extra"):
        assert f"`{key}`" in outputs


def test_keys_of_a_difference_are_in_the_docs(dossier: Dossier) -> None:
    """Every key that `diff --json` writes."""
    section = (ROOT / "docs" / "reference.md").read_text("utf-8").split("## `secondsource diff")[1].split("\n## ")[0]
    written = difference_json(compare_dossiers(dossier, dossier), dossier)
    assert written["schema"] in section
    assert {key for key in written if f"`{key}`" not in section} == set()


def test_exit_codes_are_in_the_docs() -> None:
    """The reference and the README have a line for each."""
    codes = {0, 2, NOTHING_READ, SOME_SKIPPED, ALARM, INTERRUPTED}
    for page in ("docs/reference.md", "README.md"):
        told = re.findall(r"^\| (\d+) \|", (ROOT / page).read_text("utf-8"), re.MULTILINE)
        assert {int(code) for code in told} == codes


def skip_codes() -> set[str]:
    """The codes that the doors use, read from their source: the last argument of what makes a skip."""
    codes = {"stage"}
    for path in (ROOT / "src" / "secondsource" / "ingest").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                position = {"InputError": 2, "Skipped": 2, "_refuse": 1}.get(node.func.id)
                if position is not None and len(node.args) > position:
                    code = node.args[position]
                    codes |= {code.value} if isinstance(code, ast.Constant) else set()
    return codes


def test_readme_is_short() -> None:
    """A README of 150 lines is read."""
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 150


CLOCKS = ("time", "timeit", "cProfile", "profile", "resource")


def test_no_test_measures_time() -> None:
    """Speed is measured in benchmarks/; tests count steps (`tests.steps`), which no load on the machine changes."""
    read = {str(path.relative_to(ROOT)): clocks_of(path.read_text("utf-8")) for path in (ROOT / "tests").rglob("*.py")}
    assert {path: clocks for path, clocks in read.items() if clocks} == {}


@pytest.mark.parametrize(
    "text",
    [
        "import time",
        "import os, time as t",
        "def f():\n    from time import process_time",
        "import timeit",
        "from timeit import timeit",
        "import cProfile",
        "import resource",
        "import datetime\ndatetime.datetime.now()",
        "from datetime import datetime\nbegun = datetime.utcnow()",
        "import os\nos.times()",
    ],
)
def test_a_clock_in_a_test_is_seen(text: str) -> None:
    """Whichever way it is read; dates that are written down are no clock."""
    assert clocks_of(text)
    assert not clocks_of("from datetime import datetime, time\ndatetime(2031, 5, 14)\nrecord.time")


def clocks_of(text: str) -> set[str]:
    """What a module imports or calls to measure time."""
    nodes = list(ast.walk(ast.parse(text)))
    found = {alias.name for n in nodes if isinstance(n, ast.Import) for alias in n.names}
    found |= {n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)}
    called = {n.func.attr for n in nodes if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)}
    return (found & set(CLOCKS)) | (called & {"now", "utcnow", "times"})


def test_makefile_has_ten_targets_at_most() -> None:
    """What can be made is what can be remembered, and `make help` lists it."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^([a-z-]+):.*?## ", makefile, re.MULTILINE)
    assert 3 <= len(targets) <= 10
    assert {"help", "demo", "test", "evaluate"} <= set(targets)
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == set(targets)
