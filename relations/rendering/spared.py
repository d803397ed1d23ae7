"""A report that Typst cannot set as it stands: the blocks at fault are found and shown as plain text with a note.

One bad element never costs the document. Takes a document and a function that tells whether a document can be set; gives the same document
with stand-ins for what cannot.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from relations.rendering import losses
from relations.rendering.blocks import (
    Block,
    Document,
    Ended,
    Failure,
    Findings,
    OutputTable,
    Picture,
    Printed,
    Prose,
)
from relations.rendering.grids import text_of_row
from relations.rendering.plain_text import plain_text
from relations.showing.blocks import FigureBlock, TableBlock

TRIALS = 60  # a report of a thousand blocks, three of them at fault
NOTE = "Shown as plain text, since it could not be set in print."
_REFUSED = "could not be set in print"  # completes the sentence of a drawing that was left out


def spared(document: Document, settable: Callable[[Document], bool]) -> Document | None:
    """Return the document with the blocks that cannot be set replaced, which is told with their cells; None where it cannot be set without any of
    its blocks either.

    `settable` is asked some times the logarithm of the number of blocks for each block at fault, and TRIALS times at most: what is not decided
    by then is replaced.
    """
    if not settable(_with(document, ())):
        # The paragraph under the title may be at fault: then it is a block like the others.
        lead = (document.lead,) if document.lead else ()
        cells = document.cells[:1] if lead else ()
        document = replace(document, lead=None, blocks=(*lead, *document.blocks), cells=(*cells, *document.cells))
        if not lead or not settable(_with(document, ())):
            return None
    trials = iter(range(TRIALS))

    def fit(positions: Sequence[int]) -> bool:
        return next(trials, None) is not None and settable(_with(document, positions))

    guilty = _guilty(range(len(document.blocks)), fit)
    of_block = _cells(document)
    for i in sorted(guilty):
        losses.tell("as text", of_block[i], "what it shows could not be set in print, and is shown as plain text")
    return _with(document, [i for i in range(len(document.blocks)) if i not in guilty])


def _guilty(positions: Sequence[int], fit: Callable[[Sequence[int]], bool], *, known: bool = False) -> set[int]:
    """Return the positions at fault; `known` where one of them is."""
    if not positions or (not known and fit(positions)):
        return set()
    if len(positions) == 1:
        return set(positions)
    half = len(positions) // 2
    first = _guilty(positions[:half], fit)
    return first | _guilty(positions[half:], fit, known=not first)


def _with(document: Document, positions: Sequence[int]) -> Document:
    """Return the document with the blocks at these positions as they are and stand-ins for all others."""
    kept = set(positions)
    cells = _cells(document)
    shown = [
        (cells[i], shown)
        for i, block in enumerate(document.blocks)
        for shown in ((block,) if i in kept else stand_in(block, cells[i]))
    ]
    return replace(document, blocks=tuple(block for _, block in shown), cells=tuple(cell or 0 for cell, _ in shown))


def _cells(document: Document) -> Sequence[int | None]:
    """Return the cell of each block, None where the document does not say."""
    return document.cells if len(document.cells) == len(document.blocks) else [None] * len(document.blocks)


def stand_in(block: Block, cell: int | None) -> tuple[Block, ...]:
    """Return what is shown in the place of a block: its frame and headings, to which others link, and its words."""
    if isinstance(block, FigureBlock):
        return (replace(block, refused=_REFUSED),)
    if isinstance(block, TableBlock):
        rows = ["\t".join(label for label, _ in block.columns), *("\t".join(c.text for c in row) for row in block.rows)]
        return (replace(block, columns=(("", "left"),), rows=()), _printed(cell, "\n".join(rows)))
    if isinstance(block, OutputTable):
        lines = [block.caption, *map(text_of_row, (*block.head, *block.body)), block.note]
        return (_printed(cell, plain_text("\n".join(filter(None, lines)), html=False)),)
    if isinstance(block, Prose):
        headings = tuple(passage for passage in block.typst if passage.heading)
        return (replace(block, typst=headings), _printed(cell, plain_text(block.html, html=True)))
    if isinstance(block, Findings):
        words = (plain_text(item.statement.html, html=True) for item in block.items)
        bare = tuple(replace(item, statement=replace(item.statement, typst=())) for item in block.items)
        return (Findings(bare), _printed(cell, "\n".join(words)))
    if isinstance(block, Picture):
        return (_printed(cell, block.alt or "A picture without description."),)
    if isinstance(block, Failure):
        return (replace(block, message=plain_text(block.message, html=False), trace=()),)
    if isinstance(block, Ended):
        return (replace(block, sentence=plain_text(block.sentence, html=False)),)
    return (_printed(cell, plain_text(block.text, html=False)),)


def _printed(cell: int | None, words: str) -> Printed:
    place = "" if cell is None else f"Cell {cell}. "
    return Printed(f"{place}{NOTE}\n\n{words}")
