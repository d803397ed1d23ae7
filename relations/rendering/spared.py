"""A report that Typst cannot set as it stands: the blocks at fault are found and shown as plain text with a note.

One bad element never costs the document. Takes a document and a function that tells whether a document can be set; gives the same document
with stand-ins for what cannot.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

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

NOTE = "Shown as plain text, since it could not be set in print."
_REFUSED = "could not be set in print"  # completes the sentence of a drawing that was left out


def spared(document: Document, settable: Callable[[Document], bool]) -> Document | None:
    """Return the document with the blocks that cannot be set replaced; None where it cannot be set without any of its blocks either.

    `settable` is asked some times the logarithm of the number of blocks for each block at fault.
    """
    if not settable(_with(document, ())):
        # The paragraph under the title may be at fault: then it is a block like the others.
        lead = (document.lead,) if document.lead else ()
        document = replace(document, lead=None, blocks=(*lead, *document.blocks))
        if not lead or not settable(_with(document, ())):
            return None
    blocks = document.blocks
    guilty = _guilty(document, range(len(blocks)), settable)
    return _with(document, [i for i in range(len(blocks)) if i not in guilty])


def _guilty(document: Document, positions: Sequence[int], settable: Callable[[Document], bool]) -> set[int]:
    if not positions or settable(_with(document, positions)):
        return set()
    if len(positions) == 1:
        return set(positions)
    half = len(positions) // 2
    return _guilty(document, positions[:half], settable) | _guilty(document, positions[half:], settable)


def _with(document: Document, positions: Sequence[int]) -> Document:
    """Return the document with the blocks at these positions as they are and stand-ins for all others."""
    kept = set(positions)
    shown = [(block,) if i in kept else stand_in(block) for i, block in enumerate(document.blocks)]
    return replace(document, blocks=tuple(block for blocks in shown for block in blocks))


def stand_in(block: Block) -> tuple[Block, ...]:
    """Return what is shown in the place of a block: its frame and headings, to which others link, and its words."""
    if isinstance(block, FigureBlock):
        return (replace(block, refused=_REFUSED),)
    if isinstance(block, TableBlock):
        rows = ["\t".join(label for label, _ in block.columns), *("\t".join(c.text for c in row) for row in block.rows)]
        return (replace(block, columns=(("", "left"),), rows=()), _printed("\n".join(rows)))
    if isinstance(block, OutputTable):
        lines = [block.caption, *map(text_of_row, (*block.head, *block.body)), block.note]
        return (_printed(plain_text("\n".join(filter(None, lines)), html=False)),)
    if isinstance(block, Prose):
        headings = tuple(passage for passage in block.typst if passage.heading)
        return (replace(block, typst=headings), _printed(plain_text(block.html, html=True)))
    if isinstance(block, Findings):
        words = (plain_text(item.statement.html, html=True) for item in block.items)
        bare = tuple(replace(item, statement=replace(item.statement, typst=())) for item in block.items)
        return (Findings(bare), _printed("\n".join(words)))
    if isinstance(block, Picture):
        return (_printed(block.alt or "A picture without description."),)
    if isinstance(block, Failure):
        return (replace(block, message=plain_text(block.message, html=False), trace=()),)
    if isinstance(block, Ended):
        return (replace(block, sentence=plain_text(block.sentence, html=False)),)
    return (_printed(plain_text(block.text, html=False)),)


def _printed(words: str) -> Printed:
    return Printed(f"{NOTE}\n\n{words}")
