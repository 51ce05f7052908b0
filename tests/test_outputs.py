"""Files are written whole or not at all."""

import os
import stat
import zipfile
from pathlib import Path

import pytest

from secondsource.errors import SettingsError
from secondsource.outputs import open_output, write_files


def test_file_is_written(tmp_path: Path) -> None:
    """A new file, UTF-8, `\\n`, nothing beside it, readable like any new file."""
    path = tmp_path / "out.json"
    with open_output(str(path)) as stream:
        stream.write("“é”\n")
    assert path.read_bytes() == "“é”\n".encode()
    assert [path] == list(tmp_path.iterdir())
    beside = tmp_path / "other"
    beside.touch()
    assert stat.S_IMODE(beside.stat().st_mode) == stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_old_file_stays_where_the_run_fails(tmp_path: Path, error: type[BaseException]) -> None:
    """An error or Ctrl-C in the middle: the old file is untouched, nothing is left lying about."""
    path = tmp_path / "out.json"
    path.write_text("old")
    with pytest.raises(error):  # noqa: PT012, SIM117  what is asked is what the block leaves behind
        with open_output(str(path)) as stream:
            stream.write("new")
            stream.flush()
            raise error
    assert path.read_text() == "old"
    assert [path] == list(tmp_path.iterdir())


def test_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    """A file that only its owner may read stays one."""
    path = tmp_path / "out.json"
    path.write_text("old")
    path.chmod(0o600)
    with open_output(str(path)) as stream:
        stream.write("new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_link_is_followed(tmp_path: Path) -> None:
    """Writing through a symbolic link changes the file it points to, not the link."""
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    with open_output(str(link)) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_device_is_written_directly() -> None:
    """A device is no file that could be replaced."""
    with open_output("/dev/null") as stream:
        stream.write("gone")
    assert Path("/dev/null").is_char_device()


def test_pipe_is_written_directly(tmp_path: Path) -> None:
    """Under /dev a pipe has a name that leads to no file."""
    reader, writer = os.pipe()
    with open_output(f"/dev/fd/{writer}") as stream:
        stream.write("gone")
    os.close(writer)
    with open(reader, "rb") as pipe:
        assert pipe.read() == b"gone"


def test_links_in_a_circle_are_replaced(tmp_path: Path) -> None:
    """They lead to no file, so there is none to keep."""
    path = tmp_path / "circle"
    path.symlink_to(path)
    with open_output(str(path)) as stream:
        stream.write("new")
    assert path.read_text() == "new"


def test_folder_that_is_missing_is_explained(tmp_path: Path) -> None:
    """The message names the path."""
    with (
        pytest.raises(SettingsError, match=r"missing/out\.json cannot be written"),
        open_output(str(tmp_path / "missing" / "out.json")),
    ):
        pass


def test_folder_is_no_file(tmp_path: Path) -> None:
    """The message says what it is."""
    with pytest.raises(SettingsError, match="is a folder"), open_output(str(tmp_path)):
        pass


def test_several_files_stand_at_once(tmp_path: Path) -> None:
    """In a folder that is made, and again where it is asked for; others in it stay."""
    folder = tmp_path / "out"
    write_files(str(folder), {"a.csv": "1\r\n", "b.csv": "2"})
    (folder / "c.txt").write_text("mine")
    with pytest.raises(SettingsError, match=r"already holds a\.csv and others"):
        write_files(str(folder), {"a.csv": "3", "b.csv": "4"})
    assert (folder / "a.csv").read_bytes() == b"1\r\n"
    write_files(str(folder), {"a.csv": "3", "b.csv": "4"}, overwrite=True)
    assert {p.name: p.read_text() for p in folder.iterdir()} == {"a.csv": "3", "b.csv": "4", "c.txt": "mine"}


def test_several_files_are_refused_where_they_cannot_stand(tmp_path: Path) -> None:
    """A folder below one that is not there, and a file in the place of the folder."""
    (tmp_path / "file").write_text("mine")
    for path in (tmp_path / "missing" / "out", tmp_path / "file", tmp_path / "a\0b"):
        with pytest.raises(SettingsError, match="cannot be written"):
            write_files(str(path), {"a.csv": "1"})


def test_archive_is_the_same_every_time(tmp_path: Path) -> None:
    """No clock in it, and an archive that is there is replaced like any file."""
    path = tmp_path / "out.zip"
    write_files(str(path), {"a.csv": "“é”"})
    first = path.read_bytes()
    write_files(str(path), {"a.csv": "“é”"})
    assert path.read_bytes() == first
    with zipfile.ZipFile(path) as archive:
        assert archive.read("a.csv").decode() == "“é”"
        assert archive.getinfo("a.csv").date_time == (1980, 1, 1, 0, 0, 0)
