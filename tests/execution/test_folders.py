import stat
import tempfile

import pytest

from relations.execution.folders import private_folder


@pytest.fixture
def temporary(monkeypatch):
    """Return a function that moves the folder for temporary files."""

    def move(place):
        place.mkdir(parents=True)
        monkeypatch.setattr(tempfile, "tempdir", str(place))

    return move


def test_it_lies_among_the_temporary_files_and_nobody_else_can_enter_it(temporary, tmp_path_factory):
    place = tmp_path_factory.getbasetemp().parent / "short"
    try:
        temporary(place)
        folder = private_folder()
        assert folder.parent == place
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        folder.rmdir()
    finally:
        place.rmdir()


def test_its_path_is_short_whatever_that_folder_is(temporary, tmp_path):
    temporary(tmp_path / ("x" * 60) / ("y" * 60))
    folder = private_folder()
    folder.rmdir()
    assert len(str(folder / "kernel-12345-pipe")) <= 107
