"""The parts of a report, as both the page and the PDF render them, and the data of an exhibit as a CSV file.

All text fields are plain text, except `Prose`, which holds finished markup of both targets. Anchors are ids without `#`, unique in the report.
"""

from dataclasses import dataclass, field

from relations.rendering.runs import Styled
from relations.showing.blocks import FigureBlock, Frame, TableBlock
from relations.sources import Source


@dataclass(frozen=True)
class Passage:
    """One paragraph, list or other block of prose as Typst markup; `heading` is its level, 0 for other blocks."""

    heading: int
    markup: str


@dataclass(frozen=True)
class Prose:
    """Markdown as HTML and as Typst markup; headings carry their anchors."""

    html: str
    typst: tuple[Passage, ...]


@dataclass(frozen=True)
class Link:
    """A reference inside the report: "Figure 1" and where it is."""

    label: str
    anchor: str


@dataclass(frozen=True)
class Finding:
    """One key figure; `shown_in` is the exhibit that shows it, if the report has it."""

    frame: Frame
    statement: Prose
    shown_in: Link | None


@dataclass(frozen=True)
class Findings:
    items: tuple[Finding, ...]


@dataclass(frozen=True)
class Printed:
    """Text that a cell printed; `runs` have its colours, if it has some."""

    text: str
    runs: tuple[Styled, ...] = ()


@dataclass(frozen=True)
class Code:
    """The code of a cell; `runs` have the colours of its language, if that is known."""

    cell: int
    text: str
    runs: tuple[Styled, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A raster or vector picture that is no exhibit. `alt` is empty where the notebook gives none."""

    mime: str
    content: bytes
    alt: str


@dataclass(frozen=True)
class Failure:
    """A cell that raised: its number in the notebook and what it said; `trace` is the traceback, where it is shown."""

    cell: int
    message: str
    trace: tuple[Styled, ...] = ()


@dataclass(frozen=True)
class Ended:
    """A cell that ended the report early, as it was meant to: its number in the notebook and the sentence on it."""

    cell: int
    sentence: str


Block = Prose | FigureBlock | TableBlock | Findings | Printed | Code | Picture | Failure | Ended


@dataclass(frozen=True)
class Entry:
    """A line of the contents: a heading (level 1 and up) or, with a `label`, an exhibit (level 0)."""

    level: int
    text: str
    anchor: str
    label: str | None = None


@dataclass(frozen=True)
class Cited:
    """A line of the source list, with the places that rest on it."""

    number: int
    source: Source
    uses: tuple[Link, ...]


@dataclass(frozen=True)
class Passed:
    """A parameter of the notebook with the value that it had in this run, and what its author says of it."""

    name: str
    value: str
    help: str = ""


@dataclass(frozen=True)
class Masthead:
    """What the notebook's metadata says of the report, and its finding; all optional.

    `warning` is a sentence on data that did not pass the checks, `changed_parameters` those that differ from what the edition declares.
    """

    kicker: str | None = None
    byline: str | None = None
    headline: str | None = None
    period_name: str | None = None
    period_span: str | None = None
    edition: str | None = None
    commit: str | None = None
    data_to: str | None = None
    data_href: str | None = None
    warning: str | None = None
    changed_parameters: str | None = None


@dataclass(frozen=True)
class Document:
    """A whole report. `notes` are the footnotes as HTML; in Typst they stand where they are called.

    `links` are the addresses that `link:1` and so on in Typst markup stand for, None for one that nobody may follow.
    `layout` is "full", with a cover and contents where there is something to look for, or "brief": close-set, charts side by side.
    """

    title: str
    masthead: Masthead
    lead: Prose | None
    blocks: tuple[Block, ...]
    contents: tuple[Entry, ...]
    notes: tuple[str, ...] = ()
    sources: tuple[Cited, ...] = field(default=())
    layout: str = "full"
    links: tuple[str | None, ...] = ()
    parameters: tuple[Passed, ...] = ()

    @property
    def described(self) -> bool:
        """Whether every picture has alternative text."""
        return all(block.alt for block in self.blocks if isinstance(block, Picture))

    @property
    def full_title(self) -> str:
        """The title with the period, which tells the reports of one notebook apart."""
        return " \N{EN DASH} ".join(part for part in (self.title, self.masthead.period_name) if part)
