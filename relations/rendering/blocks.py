"""The parts of a report, as both the page and the PDF render them, and the data of an exhibit as a CSV file.

All text fields are plain text, except `Prose`, which holds finished markup of both targets. Anchors are ids without `#`, unique in the report.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from relations.rendering.runs import Styled
from relations.rendering.set_formulas import SetFormula
from relations.rendering.text_pictures import TextPicture
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
    """One key figure; `shown_in` is the exhibit that shows it, if the report has it, `told_in` the title of another report that does, if not."""

    frame: Frame
    statement: Prose
    shown_in: Link | None
    told_in: str | None = None


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
    """A raster or vector picture that is no exhibit. `alt` is empty where the notebook gives none, `width` (1/96 inch) where it gives no size."""

    mime: str
    content: bytes
    alt: str
    width: float | None = None


@dataclass(frozen=True)
class Words:
    """A run of words in a cell of a grid; `\\n` ends a line in it."""

    text: str
    href: str | None = None
    bold: bool = False


@dataclass(frozen=True)
class GridCell:
    """A cell of a grid: the column that it begins in, how many columns and rows it takes, and whether it is the head of a column or row.

    `colour` and `ground` are `#rrggbb` or empty, `side` is of left, right and center.
    """

    words: tuple[Words, ...]
    column: int
    side: str = "left"
    heads: bool = False
    across: int = 1
    down: int = 1
    colour: str = ""
    ground: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.words)

    @property
    def is_plain(self) -> bool:
        """Whether its words are one line of one look."""
        return not any(run.bold or run.href or "\n" in run.text for run in self.words)


@dataclass(frozen=True)
class OutputTable:
    """A table that a cell showed. Its rows leave no place empty; `index` is the number of columns at the left that name the rows.

    `left_out` is the number of rows at the end that it lost.
    """

    cell: int
    caption: str
    columns: int
    index: int
    head: tuple[tuple[GridCell, ...], ...]
    body: tuple[tuple[GridCell, ...], ...]
    left_out: int = 0

    @property
    def note(self) -> str:
        """What is said below it of rows that were left out, if some were."""
        if not self.left_out:
            return ""
        shown = len(self.body)
        return f"{self.left_out:,} of {shown + self.left_out:,} rows are left out: the first {shown:,} are shown."

    @property
    def cells(self) -> Iterator[GridCell]:
        return (cell for rows in (self.head, self.body) for row in rows for cell in row)


@dataclass(frozen=True)
class Placeholder:
    """What stands in the place of something that cannot be shown: a sentence that names it and its cell."""

    text: str


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


Block = (
    Prose | FigureBlock | TableBlock | OutputTable | Findings | Printed | Code | Picture | Placeholder | Failure | Ended
)


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
class ImprintLine:
    """A line of the imprint: what it is of, and its words, or code that a reader may run."""

    name: str
    text: str = ""
    code: str = ""


@dataclass(frozen=True)
class SinceLine:
    """One thing that changed, as a sentence, with the sources that it rests on: each as it is named, and its address if it has one."""

    text: str
    sources: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True)
class SinceLast:
    """What changed since an edition, which has a name."""

    edition: str
    lines: tuple[SinceLine, ...]


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

    `cells` are the numbers of the cells that the blocks come from.
    Of the `sources` the PDF lists the first `printed_sources`.
    `links` are the addresses that `link:1` and so on in Typst markup stand for, None for one that nobody may follow.
    `formulas` and `pictures` are those of the text, as its markup has them, `meanings` what its abbreviations stand for.
    `since` is what changed since the last edition, in a report that says so.
    `stamp` is what it was made from, `citation` how it is cited, both for machines.
    `layout` is "full", with a cover and contents where there is something to look for, or "brief": close-set, charts side by side.
    """

    title: str
    masthead: Masthead
    lead: Prose | None
    blocks: tuple[Block, ...]
    contents: tuple[Entry, ...]
    notes: tuple[str, ...] = ()
    sources: tuple[Cited, ...] = field(default=())
    printed_sources: int = 0
    layout: str = "full"
    links: tuple[str | None, ...] = ()
    cells: tuple[int, ...] = ()
    formulas: tuple[SetFormula, ...] = ()
    pictures: tuple[TextPicture, ...] = ()
    meanings: tuple[str, ...] = ()
    parameters: tuple[Passed, ...] = ()
    since: SinceLast | None = None
    imprint: tuple[ImprintLine, ...] = ()
    stamp: str = ""
    citation: Mapping[str, Any] = field(default_factory=dict)

    @property
    def described(self) -> bool:
        """Whether every picture has alternative text."""
        displays = (block.alt for block in self.blocks if isinstance(block, Picture))
        return all((*displays, *(picture.alt for picture in self.pictures)))

    @property
    def full_title(self) -> str:
        """The title with the period, which tells the reports of one notebook apart."""
        return " \N{EN DASH} ".join(part for part in (self.title, self.masthead.period_name) if part)
