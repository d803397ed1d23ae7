"""One thing that a notebook shows, as it is handed on from reading to rendering, and text as notebooks store it."""

import re
from dataclasses import dataclass
from typing import Any, Literal

from relations.rendering.runs import Styled
from relations.rendering.terminal import ESCAPES

# Control characters and byte order marks have no place in HTML, XML or PDF; ANSI sequences colour a terminal.
_ANSI = re.compile(ESCAPES)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")

Kind = Literal["markdown", "html", "exhibit", "sources", "picture", "printed", "code", "failure", "ended"]


@dataclass(frozen=True)
class Output:
    """One thing to show. `cell` counts from 1; `content` is text, runs of text, a record or bytes, as `kind` says; `detail` the alt text or
    MIME type. `trace` of a failure is its traceback, where that is shown."""

    kind: Kind
    cell: int
    content: Any
    mime: str = ""
    alt: str = ""
    svg: str | None = None
    trace: tuple[Styled, ...] = ()


def joined(text: object) -> str:
    """Return text as notebooks store it: a string or lines; a number is its digits."""
    return "".join(map(str, text)) if isinstance(text, list) else str(text)


def clean(text: object) -> str:
    """Return text as notebooks store it, without control characters and what tells a terminal of colours, links and titles."""
    return _CONTROL.sub("", _ANSI.sub("", joined(text)))
