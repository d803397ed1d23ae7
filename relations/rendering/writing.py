"""What goes into the conversion of text, and what comes out of it."""

from dataclasses import dataclass
from typing import Literal

from relations.rendering.blocks import Entry, Prose
from relations.rendering.set_formulas import SetFormula
from relations.rendering.text_pictures import TextPicture


@dataclass(frozen=True)
class Piece:
    """Text of one cell or statement. `sources` are the ids that an exhibit at this place names, counted after the citations in `text`.

    Of `opening` pieces the first heading, and the paragraph after it, are the title and the lead of the report. "markdown" is Pandoc's, with
    citations, "commonmark" that of GitHub and Jupyter.
    """

    text: str
    sources: tuple[str, ...] = ()
    format: Literal["markdown", "commonmark", "html", "plain"] = "markdown"
    opening: bool = False


@dataclass(frozen=True)
class Known:
    """What text may refer to: exhibits as (id, label), ids of those that the report has for other periods, and sources by id, None for any;
    the title, where the text need not give it; and abbreviations with what they stand for, which is told where each first stands."""

    labels: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, ...] = ()
    sources: tuple[str, ...] | None = None
    title: str | None = None
    abbreviations: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Lost:
    """What is left as text: a reference to what is not known (the id of a citation, or what a link has after `#`), a formula that cannot be
    read, a picture that is not at hand, and one that nobody described (its address); `text` is what is shown."""

    kind: Literal["cite", "link", "formula", "picture", "undescribed"]
    target: str
    text: str


@dataclass(frozen=True)
class Converted:
    """One piece: its markup, its headings, (source id, anchor) of each citation in it, the lead's among those of its cell, what is lost, and
    whether it is shown as plain text for want of time."""

    prose: Prose
    headings: tuple[Entry, ...]
    cites: tuple[tuple[str, str], ...]
    lost: tuple[Lost, ...] = ()
    as_text: bool = False


@dataclass(frozen=True)
class Writing:
    """All pieces, and what only the whole can know: `cited` lists the source ids by their number, `notes` the footnotes,
    `links` the address of each `link:N` in Typst, `formulas` and `pictures` what stands in the text, `meanings` what each `abbreviation(N)` in
    Typst stands for."""

    title: str | None
    lead: Prose | None
    pieces: tuple[Converted, ...]
    notes: tuple[str, ...]
    cited: tuple[str, ...]
    links: tuple[str | None, ...]
    formulas: tuple[SetFormula, ...] = ()
    pictures: tuple[TextPicture, ...] = ()
    meanings: tuple[str, ...] = ()
