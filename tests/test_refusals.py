import errno
import os

import pytest

from relations.refusals import is_full, line_of, refusal, refused_at


def test_a_refusal_of_the_system_is_one_line_with_the_place_and_what_to_do():
    assert (
        refusal(OSError(errno.ENOSPC, "x", "/out"))
        == "/out: no space is left on the disk; make room, or write elsewhere"
    )
    assert refusal(OSError(errno.EACCES, "x", "/out")) == "/out: no permission; ask its owner, or use another folder"
    assert refusal(OSError(errno.ENOSPC, "x")) == "no space is left on the disk; make room, or write elsewhere"


@pytest.mark.parametrize("error", [OSError("x"), FileNotFoundError(errno.ENOENT, "x", "y"), ConnectionResetError()])
def test_other_errors_are_those_of_the_program(error):
    assert refusal(error) is None


def test_a_full_disk_concerns_all_files_and_a_permission_one():
    assert is_full(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert not is_full(PermissionError(errno.EACCES, "x"))
    assert not is_full(ValueError())


def test_a_refusal_names_the_place_that_people_know(tmp_path):
    with pytest.raises(NotADirectoryError) as raised, refused_at(tmp_path):
        raise NotADirectoryError(errno.ENOTDIR, "x", str(tmp_path / ".staging-1234" / "file"))
    assert raised.value.filename == str(tmp_path)
    with pytest.raises(OSError, match="elsewhere/file"), refused_at(tmp_path):
        raise OSError(errno.ENOSPC, "x", "/elsewhere/file")
    with pytest.raises(OSError, match="of no number"), refused_at(tmp_path):
        raise OSError("of no number")


def test_any_error_has_a_line():
    assert (
        line_of(OSError(errno.ENOSPC, "x", "/out"))
        == "/out: no space is left on the disk; make room, or write elsewhere"
    )
    assert line_of(ValueError("one\ntwo")) == "one"
    assert line_of(KeyboardInterrupt()) == "KeyboardInterrupt"
