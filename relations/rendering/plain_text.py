"""The words of a text, for the case that its markup cannot be converted."""

from html.parser import HTMLParser

LONGEST = 20_000  # signs of a text that is shown without markup
_UNSEEN = {"script", "style", "template", "head"}


def plain_text(text: str, *, html: bool) -> str:
    """Return the text as it is, of HTML what a reader would see, both cut after LONGEST signs with a word about the rest."""
    words = _seen(text) if html else text
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST]}\n… and {len(words) - LONGEST:,} more signs"


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.hidden += tag in _UNSEEN
        if tag in ("tr", "p", "br", "li"):
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = max(0, self.hidden - (tag in _UNSEEN))
        if tag in ("td", "th"):
            self.parts.append("\t")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def _seen(text: str) -> str:
    reader = _Seen()
    reader.feed(text)
    reader.close()
    return "".join(reader.parts).strip()
