"""One thing that a notebook shows, as it is handed on from reading to rendering."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from relations.rendering.runs import Styled

Kind = Literal[
    "markdown", "html", "exhibit", "sources", "picture", "grid", "placeholder", "printed", "code", "failure", "ended"
]


@dataclass(frozen=True)
class Output:
    """One thing to show. `cell` is the number of its cell; `content` is text, runs of text, a record, a grid or bytes, as `kind` says; `narrow` the
    drawing of an exhibit for a narrow screen, `width` that of a picture, if it is stated; `source` the text of the cell where that is shown itself,
    `trace` the traceback of a failure where that is shown, `attachments` the pictures that a cell of text has with it."""

    kind: Kind
    cell: int
    content: Any
    mime: str = ""
    alt: str = ""
    svg: str | None = None
    narrow: str | None = None
    width: float | None = None
    source: str = ""
    trace: tuple[Styled, ...] = ()
    attachments: Mapping[str, Any] = field(default_factory=dict)
