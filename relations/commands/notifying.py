"""Who is told of a run, and when: what `publish` and `build --due` have in common."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from relations.errors import Interrupted, RelationsError
from relations.refusals import line_of

if TYPE_CHECKING:
    from relations.builds.runs import Noted
    from relations.commands.asked import Asked
    from relations.editions.notify.settings import NotifySettings


class News:
    """What a run found that those who are told want to know, a line each; `unsent` are addresses that did not take the message."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.unsent: list[str] = []

    @property
    def exit_code(self) -> int:
        """1 where a message could not be sent, else 0."""
        return 1 if self.unsent else 0


@contextmanager
def notifying(what: Asked, run: Noted) -> Iterator[News]:
    """Tell those whom `[notify]` of reports.toml names how the run within has ended, also where it raises; not of one that somebody stopped.

    Raises UsageError, before anything runs, for a table that cannot be used.
    """
    from relations.editions.notify.settings import notify_settings

    settings, news = notify_settings(what.file), News()
    if settings.to:
        import apprise  # noqa: F401 (that it is missing is to be told before a run, not after)
    try:
        yield news
    except Interrupted:
        raise
    except Exception as error:
        run.take(error=line_of(error))
        _tell(what, run, settings, news)
        raise
    _tell(what, run, settings, news)


def _tell(what: Asked, run: Noted, settings: NotifySettings, news: News) -> None:
    from relations.builds.build import title_of
    from relations.editions.notify.message import is_wanted, message
    from relations.editions.notify.send import attachments, send
    from relations.editions.settings import settings_in

    ended = run.run
    if not settings.to or not is_wanted(ended, settings.on):
        return
    title = "relations"
    with suppress(RelationsError):  # a run may have failed just because the package does not say
        title = title_of(what.package)
    told = message(ended, title, news.lines, settings_in(what.file).address)
    news.unsent = send(told, settings.to, [*attachments(settings.attach, what.out)])
    for place in news.unsent:
        told_why = "`apprise -v -b test ADDRESS` says why"  # what it says may hold secrets, and is no matter of a log
        print(
            f"relations: the message about this run could not be sent to {place}; {told_why}",
            file=sys.stderr,
            flush=True,
        )
