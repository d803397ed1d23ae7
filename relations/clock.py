"""What time it is. The one place that is asked for the day and hour that files state, so that `--now` can set them."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_given: ContextVar[datetime | None] = ContextVar("_given", default=None)
_FORM = "%Y-%m-%dT%H:%M:%SZ"


def now() -> datetime:
    """Return the moment, in UTC and to the second."""
    return (_given.get() or datetime.now(UTC)).replace(microsecond=0)


def stamp() -> str:
    """Return the moment as files state it: `2026-11-22T05:30:00Z`."""
    return now().strftime(_FORM)


@contextmanager
def clock_at(moment: datetime | None) -> Iterator[None]:
    """Let the clock stand at a moment within; None leaves it as it is."""
    token = _given.set(moment or _given.get())
    try:
        yield
    finally:
        _given.reset(token)


def moment(text: str) -> datetime:
    """Return the moment that a text of ISO 8601 states, in UTC, also where it names no zone. Raises ValueError for any other text."""
    read = datetime.fromisoformat(text)
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
