"""Drawing a story from an archive that we made."""

import csv
import gzip
import json
from pathlib import Path

import pytest
import yaml
from evaluation.fresh_story import draw, read_archive, write_story

from evaluation import fresh_story

FERRY = "ferry capsized harbour rescuers divers passengers captain coastguard lifejackets storm inquiry drowned seamen"
CHOIR = "choir concert festival singers conductor chapel anthem audience applause organ hymn rehearsal soprano alto"
FILLER = "the town said that it had been a long week and nobody knew what would come of it in the end".split()


def article(number: int, topic: str, outlet: str, day: str, *, words: int = 300) -> dict[str, str]:
    """An article of a topic; each leaves out two words of it and has some of its own."""
    spoken = topic.split()
    kept = [word for n, word in enumerate(spoken) if n not in (number % len(spoken), (number + 5) % len(spoken))]
    own = [f"{topic[:5]}{'abcdefghij'[number % 10]}{letter}" for letter in "klm"]
    text = [*kept, *own] * 4
    text += [FILLER[n % len(FILLER)] for n in range(words - len(text))]
    return {
        "id": f"id{number:02}",
        "title": f"Headline {number}",
        "text": " ".join(text),
        "outlet": outlet,
        "url": "",
        "published": day,
    }


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Six articles on a ferry at five outlets within a day, too few on a choir, and some that may not be drawn."""
    outlets = ["Bell", "Tide", "Post", "Echo", "Star", "Bell"]
    lines = [article(n, FERRY, outlet, f"2020-03-0{2 + n % 2}T08:00:00") for n, outlet in enumerate(outlets)]
    lines += [article(10 + n, CHOIR, outlet, "2020-03-02") for n, outlet in enumerate(["Bell", "Tide", "Post"])]
    lines.append(article(20, FERRY, "Late", "2020-03-09"))
    lines.append(article(21, FERRY, "Short", "2020-03-02", words=100))
    lines.append({**article(22, FERRY, "Views", "2020-03-02"), "title": "OPINION: What the ferry means"})
    lines.append({**article(23, FERRY, "Undated", "2020-03-02"), "published": ""})
    path = tmp_path / "archive.jsonl.gz"
    path.write_bytes(gzip.compress("".join(json.dumps(line) + "\n" for line in lines).encode()))
    return path


def test_a_story_is_one_event_of_several_outlets(archive: Path) -> None:
    """Near content, days at most one apart, no comment, no short piece; the same whatever place one starts from."""
    entries = read_archive(archive)
    for seed in range(6):
        assert [entry.id for entry in draw(entries, seed)] == ["id00", "id02", "id04", "id05", "id03", "id01"]


def test_the_same_seed_gives_the_same_story(archive: Path) -> None:
    """In whatever order the archive comes."""
    entries = read_archive(archive)
    assert draw(entries, 3) == draw(list(reversed(entries)), 3)


def test_nothing_is_near_enough(archive: Path) -> None:
    """No story is better than three strangers."""
    entries = [entry for entry in read_archive(archive) if entry.id > "id02"]
    assert draw(entries, 1) == []


def test_files_can_be_marked_at_once(archive: Path, tmp_path: Path) -> None:
    """Texts, what is known of them, and a marking to fill in."""
    folder = tmp_path / "story"
    write_story(draw(read_archive(archive), 1), folder)
    names = sorted(path.name for path in folder.glob("*.txt"))
    assert names == ["000_bell.txt", "001_post.txt", "002_star.txt", "003_bell.txt", "004_echo.txt", "005_tide.txt"]
    assert (folder / names[0]).read_text("utf-8").startswith("Headline 0\n\n")
    with (folder / "about.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[1] | {"title": ""} == {
        "location": "001_post.txt", "outlet": "Post", "published": "2020-03-02", "url": "", "title": "", "byline": "", "language": "",
    }  # fmt: skip
    gold = yaml.safe_load((folder / "gold.yaml").read_text("utf-8"))
    assert gold["story"]["articles"] == ["000", "001", "002", "003", "004", "005"]
    assert set(gold["lineage"]) == {"same_original", "derived", "shared_source", "unrelated"}


def test_a_marking_is_never_overwritten(archive: Path, tmp_path: Path) -> None:
    """What a person did there stays."""
    folder = tmp_path / "story"
    story = draw(read_archive(archive), 1)
    write_story(story, folder)
    (folder / "gold.yaml").write_text("mine", "utf-8")
    with pytest.raises(FileExistsError, match="holds something already"):
        write_story(story, folder)
    assert (folder / "gold.yaml").read_text("utf-8") == "mine"


def test_command(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Says what was drawn, where it is and what to do next; and what is missing."""
    folder = tmp_path / "story"
    monkeypatch.setattr("sys.argv", ["fresh_story", "--seed", "1", "--to", str(folder)])
    monkeypatch.setattr(fresh_story, "ARCHIVE", archive)
    assert fresh_story.main() == 0
    assert "6 articles are in" in capsys.readouterr().out
    assert fresh_story.main() == 2
    assert "holds something already" in capsys.readouterr().err
    monkeypatch.setattr(fresh_story, "ARCHIVE", tmp_path / "none.gz")
    assert fresh_story.main() == 2
    assert "is not there" in capsys.readouterr().err
