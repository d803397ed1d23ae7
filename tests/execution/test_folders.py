import shutil
import stat
import tempfile

import pytest

from relations.execution.folders import private_folder, sweep_private_folders


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
        assert folder.path.parent == place
        assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
        folder.remove()
    finally:
        place.rmdir()


def test_its_path_is_short_whatever_that_folder_is(temporary, tmp_path):
    temporary(tmp_path / ("x" * 60) / ("y" * 60))
    folder = private_folder()
    folder.remove()
    assert len(str(folder.path / "kernel-12345-pipe")) <= 107


def test_what_a_killed_process_left_is_swept_and_nothing_else(temporary, tmp_path_factory):
    place = tmp_path_factory.getbasetemp().parent / "swept"
    temporary(place)
    try:
        kept = private_folder()
        (place / "relations-run-left" / "ipython").mkdir(parents=True)
        (place / "relations-of-others").mkdir()
        sweep_private_folders()
        assert {path.name for path in place.iterdir()} == {kept.path.name, "relations-of-others"}
        kept.remove()
    finally:
        shutil.rmtree(place)
