"""CPU time and peak memory of a cold `secondsource check`, as ratios to a bare `python -c pass` in the same run; and of
reading alone, as a ratio to the tokeniser alone over the same texts (`reading.py`); and of the lineage of an archive,
as a ratio to hashing all its 8-word shingles (`lineage.py`); and of a whole dossier, by stage, as ratios to the
tokeniser alone (`weighing.py`).

    python benchmarks/measure.py

Writes benchmarks/results.md. Ratios travel between machines better than seconds; nothing is asserted here and no test
is timed. Unix alone: the figures are the kernel's own of the child process (getrusage).
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 5  # the median of five moved by less than 3 % between runs on a machine shared with others
EXAMPLE = ROOT / "examples" / "tamvar-drawdown"
READ = (ROOT / "examples" / "hradovice-closure", ROOT / "examples" / "istravia-ferry")
REAL = ROOT.parent / "shared" / "stories" / "iraq-2021"
WORDS = 600  # of an article of the goal
ARCHIVE = ROOT.parent / "shared" / "data" / "load.jsonl.gz"
COUNTS = (75, 150, 300, 600)  # articles of it; the goal names 300
DOSSIERS = (10, 20, 40)  # articles of one event; the goal names 40


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process used: seconds of CPU (user and system), and megabytes at its peak."""

    cpu: float
    memory: float


def measure(arguments: list[str]) -> Cost:
    """Run a process to its end; its output goes nowhere.

    Raises:
        RuntimeError: the process failed.
    """
    with open(os.devnull, "r+b") as nowhere:
        actions = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), stream) for stream in (0, 1, 2)]
        # An installed package has its bytecode; where it may not be written, a third of a second more is compiling.
        variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        child = os.posix_spawn(arguments[0], arguments, variables, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status):
        raise RuntimeError(f"{' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes on macOS, kilobytes on Linux
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6)


def median_cost(arguments: list[str]) -> Cost:
    """The median of several runs, after one that warms the file cache."""
    measure(arguments)
    costs = [measure(arguments) for _ in range(RUNS)]
    return Cost(statistics.median(c.cpu for c in costs), statistics.median(c.memory for c in costs))


def five_of(folder: Path, into: Path) -> Path:
    """A folder with the first five articles of a story."""
    target = into / folder.name
    target.mkdir()
    for article in sorted(folder.glob("*.txt"))[:5]:
        (target / article.name).write_bytes(article.read_bytes())
    return target


@dataclass(frozen=True, slots=True)
class Rate:
    """What reading costs: articles of `WORDS` words a core second, and times the CPU of the tokeniser alone."""

    articles: float
    times_cutting: float


def reading_rate() -> Rate:
    """The median of several processes, each of which reads every article once."""
    script = str(ROOT / "benchmarks" / "reading.py")
    texts = [str(path) for folder in READ for path in sorted(folder.glob("*.txt"))]
    arguments = [sys.executable, script, *map(str, sorted(EXAMPLE.glob("*.txt"))), "--", *texts]
    rates = []
    for _ in range(RUNS):
        out = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
        reading, cutting, words = map(float, out.split())
        rates.append(Rate(words / WORDS / reading, reading / cutting))
    return Rate(statistics.median(r.articles for r in rates), statistics.median(r.times_cutting for r in rates))


@dataclass(frozen=True, slots=True)
class LineageCost:
    """Seconds of CPU for so many articles: reading them, comparing them, hashing their shingles."""

    articles: int
    reading: float
    comparing: float
    hashing: float


def lineage_costs() -> list[LineageCost]:
    """One process each, a minute in all: ratios moved by up to a third between runs on a machine shared with others."""
    script = str(ROOT / "benchmarks" / "lineage.py")
    warm = list(map(str, sorted(EXAMPLE.glob("*.txt"))))
    found = []
    for count in COUNTS:
        arguments = [sys.executable, script, str(ARCHIVE), str(count), *warm]
        out = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
        found.append(LineageCost(count, *map(float, out.split())))
    return found


def lineage_lines() -> list[str]:
    """The part of the page on lineage; where the archive is not at hand, that."""
    lines = ["", "# Cost of lineage\n"]
    if not ARCHIVE.exists():
        return [*lines, "Not measured: ../shared/data/load.jsonl.gz is not at hand."]
    lines += [
        "The lineage of articles of one archive (../shared/data/load.jsonl.gz), those of its busiest day and of the",
        "days nearest to it, against hashing all 8-word shingles of the same articles in the same process; one process",
        "each. What an article costs to compare grows with the number of its relatives alone.\n",
        "| articles | reading s | comparing s | comparing ms an article | hashing s | reading, times hashing |"
        " comparing, times hashing | whole, times hashing |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for c in lineage_costs():
        times = [seconds / c.hashing for seconds in (c.reading, c.comparing, c.reading + c.comparing)]
        lines.append(
            f"| {c.articles} | {c.reading:.1f} | {c.comparing:.1f} | {1000 * c.comparing / c.articles:.0f}"
            f" | {c.hashing:.2f} | {times[0]:.0f} | {times[1]:.0f} | {times[2]:.0f} |"
        )
    return lines


def weighing_lines() -> list[str]:
    """The part of the page on whole dossiers; one process each, a minute in all."""
    lines = [
        "",
        "# Cost of a whole dossier\n",
        f"Articles of one event, those of examples/{READ[1].name} over and over with other paragraphs left out,",
        "against the tokeniser alone over the same texts in the same process; one process each, those of another",
        "example before it. Goal: 40 articles in 10 s.\n",
        "| articles | CPU s | reading, times the tokeniser | comparing, times | weighing, times | whole, times |",
        "|---|---|---|---|---|---|",
    ]
    warm, told = ([str(path) for path in sorted(folder.glob("*.txt"))] for folder in (EXAMPLE, READ[1]))
    for articles in DOSSIERS:
        arguments = [sys.executable, str(ROOT / "benchmarks" / "weighing.py"), str(articles), *warm, "--", *told]
        out = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
        *stages, cutting = map(float, out.split())
        times = " | ".join(f"{seconds / cutting:.0f}" for seconds in (*stages, sum(stages)))
        lines.append(f"| {articles} | {sum(stages):.1f} | {times} |")
    return lines


def main() -> None:
    """Measure and write the page."""
    bare = median_cost([sys.executable, "-c", "pass"])
    tool = [sys.executable, "-m", "secondsource"]
    with tempfile.TemporaryDirectory() as scratch:
        cases = [
            ("`--version`", [*tool, "--version"]),
            ("`--help`", [*tool, "--help"]),
            (
                "`check`, five articles of examples/tamvar-drawdown",
                [*tool, "check", str(five_of(EXAMPLE, Path(scratch)))],
            ),
        ]
        if REAL.exists():
            cases.append(("`check`, five articles of ../shared/stories/iraq-2021", [*tool, "check", str(REAL)]))
        rows = [(name, median_cost(arguments)) for name, arguments in cases]
    lines = [
        "# Cost of a cold run\n",
        "Made by `make bench`: a fresh process each, median of five, against a bare `python -c pass` in the same run.",
        "Goal: five articles in under 2 s of CPU and 150 MB.\n",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}. Bytecode is there, as",
        "in any installed package. Memory below 15 MB, that of the measuring script, is not seen.\n",
        "| what | CPU s | times bare | peak MB | times bare |",
        "|---|---|---|---|---|",
        f"| `python -c pass` | {bare.cpu:.3f} | 1 | {bare.memory:.0f} | 1 |",
    ]
    for name, cost in rows:
        times = (cost.cpu / bare.cpu, cost.memory / bare.memory)
        lines.append(f"| {name} | {cost.cpu:.2f} | {times[0]:.0f} | {cost.memory:.0f} | {times[1]:.1f} |")
    rate = reading_rate()
    lines += [
        "",
        "# Cost of reading\n",
        "All annotators over the articles of two examples, those of the third read before; median of five processes.",
        f"Goal: 30 articles of {WORDS} words a core second.\n",
        f"| what | times the tokeniser alone | articles of {WORDS} words a core second |",
        "|---|---|---|",
        f"| `read` | {rate.times_cutting:.0f} | {rate.articles:.1f} |",
    ]
    lines += weighing_lines()
    lines += lineage_lines()
    page = "\n".join(lines) + "\n"
    (ROOT / "benchmarks" / "results.md").write_text(page, "utf-8")
    print(page)


if __name__ == "__main__":
    main()
