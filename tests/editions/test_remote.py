import errno

import pytest

from relations.editions.remote import told, told_of_this_disk
from relations.editions.target import TargetError
from relations.errors import UsageError


class NoCredentialsError(Exception):
    """As that of botocore is called."""


class SFTPPermissionDenied(Exception):  # noqa: N818
    """As that of asyncssh is called."""


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (SFTPPermissionDenied("x"), "no permission; ask its owner, or use another target"),
        (NoCredentialsError("x"), "there are no credentials; set them in the environment"),
        (PermissionError(errno.EACCES, "x"), "no permission; ask its owner, or use another target"),
        (FileNotFoundError("x"), "there is no such bucket or folder; make it first"),
        (OSError(errno.ECONNREFUSED, "Connect call failed"), "the host does not answer"),
        (OSError(errno.ENOSPC, "x"), "no space is left there"),
        (ValueError("what\nnobody  knows"), "ValueError: what nobody knows"),
        (ValueError(), "ValueError"),
        (ValueError("with sesame in it"), "ValueError: with … in it"),
    ],
)
def test_each_error_is_a_line(error, words):
    with pytest.raises(TargetError) as raised, told("s3://bucket", "sesame"):
        raise error
    assert str(raised.value) == f"s3://bucket: {words}"
    assert raised.value.exit_code == 4


def test_what_an_error_came_of_says_more_than_itself():
    with pytest.raises(TargetError, match="there are no credentials"), told("s3://bucket"):
        try:
            raise NoCredentialsError
        except NoCredentialsError as error:
            raise OSError("wrapped") from error


def test_our_own_errors_and_the_keyboard_pass(tmp_path):
    with pytest.raises(UsageError, match="as it is"), told(str(tmp_path)):
        raise UsageError("as it is")
    with pytest.raises(KeyboardInterrupt), told(str(tmp_path)):
        raise KeyboardInterrupt


def test_a_full_disk_of_this_machine_is_not_that_of_the_target(monkeypatch):
    monkeypatch.setattr("relations.editions.remote.gettempdir", lambda: "/here")
    with pytest.raises(TargetError) as raised, told("sftp://host/srv"), told_of_this_disk():
        raise OSError(errno.ENOSPC, "x")
    assert str(raised.value) == (
        "/here: no space is left on the disk; make room, or write elsewhere (TMPDIR names another folder)"
    )
