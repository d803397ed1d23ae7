"""Text on its way to a terminal or a page: signs that steer, hide or turn round what is shown become their names.

An escape sequence in a cell can rewrite what a terminal showed before; a bidirectional override lets a name read as another.
"""

import re
from typing import Any, TextIO

# Controls but tab and line feed, and the overrides, embeddings and isolates of direction.
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    r"""Return the text with each steering sign as Python writes it, such as `\x1b`."""
    return STEERING.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


class PrintableStream:
    """A stream of text that passes no steering sign on; a carriage return does pass, but to a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self.beneath = stream

    def write(self, text: str) -> int:
        """Write the text; return its length, as streams do."""
        if self.beneath.isatty():
            self.beneath.write(printable(text))
        else:
            self.beneath.write("\r".join(map(printable, text.split("\r"))))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.beneath, name)
