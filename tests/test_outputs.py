"""Files are written whole or not at all."""

import stat
from pathlib import Path

import pytest

from secondsource.errors import SettingsError
from secondsource.outputs import open_output


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
