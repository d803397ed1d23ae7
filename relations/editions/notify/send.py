"""Send a message by apprise, which knows mail, chat and a hundred other ways."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from relations.editions.notify.message import Message

_WHOLE = "all"


def send(message: Message, addresses: Iterable[str], attached: Sequence[Path] = ()) -> list[str]:
    """Send a message to each address and return those, by kind and host alone, that did not take it: addresses hold secrets.

    Raises ModuleNotFoundError where apprise is not installed.
    """
    import apprise

    kind = apprise.NotifyType.FAILURE if message.failed else apprise.NotifyType.INFO
    files = apprise.AppriseAttachment([str(file) for file in attached]) if attached else None
    refused = []
    for address in addresses:
        sender = apprise.Apprise()
        taken = sender.add(address)
        with apprise.LogCapture(level=apprise.logging.CRITICAL):  # type: ignore[no-untyped-call]  # what it says may hold secrets
            # Said to be text, so that where a way sends HTML each line is one there too.
            sent = taken and sender.notify(
                message.text,
                title=message.subject,
                notify_type=kind,
                body_format=apprise.NotifyFormat.TEXT,
                attach=files,
            )
        if not sent:
            refused.append(_shown(address))
    return refused


def attachments(names: Iterable[str], out: Path) -> Iterator[Path]:
    """Yield the PDFs of reports that are there: `briefing` is that of all periods together, `briefing/drift` that of one."""
    for name in names:
        report, _, period = name.partition("/")
        stem = period or _WHOLE
        if (file := out / report / f"{stem}.pdf").is_file():
            yield file


def _shown(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return "an address that cannot be read"
    host = parts.hostname or "…"
    return f"{parts.scheme}://{host}"
