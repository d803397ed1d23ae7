"""What goes wrong at a target elsewhere, in one line for people: the many errors of the libraries that reach it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import gettempdir

from relations.editions.target import TargetError
from relations.errors import RelationsError
from relations.refusals import is_full, refusal

# By the names of their classes: to import these here would be to need all of the libraries.
_WORDS = {
    "HostKeyNotVerifiable": "the key of the host is not known here; connect once with ssh, look at its key and accept it",
    "PermissionDenied": "the host does not let this user in; give it a key or a password, or use another user",
    "NoCredentialsError": "there are no credentials; set them in the environment",
    "PartialCredentialsError": "the credentials are not complete; set all of them in the environment",
    "SFTPPermissionDenied": "no permission; ask its owner, or use another target",
    "PermissionError": "no permission; ask its owner, or use another target",
    "FileNotFoundError": "there is no such bucket or folder; make it first",
    "gaierror": "no such host; look at its name",
    "TimeoutError": "the host does not answer",
    "FSTimeoutError": "the host does not answer",
    "ConnectionRefusedError": "the host does not answer",
    "ConnectionLost": "the connection was lost; try again",
    "ConnectionResetError": "the connection was lost; try again",
    "EndpointConnectionError": "the host does not answer",
    "ConnectTimeoutError": "the host does not answer",
    "ReadTimeoutError": "the host does not answer",
}
_BY_NUMBER = {
    errno.ECONNREFUSED: "the host does not answer",
    errno.EHOSTUNREACH: "the host cannot be reached",
    errno.ENETUNREACH: "the host cannot be reached",
    errno.ENOSPC: "no space is left there",
    errno.EDQUOT: "the quota there is used up",
}
_MOST = 200  # characters of what a library says itself


@contextmanager
def told(shown: str, secret: str | None = None) -> Iterator[None]:
    """Let each error from within be a TargetError of one line, without the secret."""
    try:
        yield
    except RelationsError:
        raise
    except Exception as error:
        raise TargetError(f"{shown}: {_words(error, secret)}") from error


@contextmanager
def told_of_this_disk() -> Iterator[None]:
    """Let a full disk be told as that of this machine, where files of a target are brought here for a time."""
    try:
        yield
    except OSError as error:
        if not is_full(error):
            raise
        here = OSError(error.errno, error.strerror, gettempdir())
        raise TargetError(f"{refusal(here)} (TMPDIR names another folder)") from error


def _words(error: BaseException, secret: str | None) -> str:
    for one in _causes(error):
        number = one.errno if isinstance(one, OSError) else None
        if words := _WORDS.get(type(one).__name__) or _BY_NUMBER.get(number or 0):
            return words
    said = " ".join(str(error).split())
    said = said.replace(secret, "…") if secret else said
    return f"{type(error).__name__}: {said[:_MOST]}".rstrip(": ")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield what an error came of, the deepest first, as far as that is said."""
    chain: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in chain:
        chain.append(one)
        one = one.__cause__ or one.__context__
    yield from reversed(chain)
