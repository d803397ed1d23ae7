"""Very long text for Typst: paragraphs that stand together are set as one, since each that is set by itself costs it a sixth of a megabyte, and behind
very many headings the others are bold lines among them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from relations.rendering import losses
from relations.rendering.blocks import Block, Document, Passage, Prose

MANY = 1_500  # paragraphs and the like of one document, up to which each is set by itself
HEADINGS = 1_000  # that stand in the contents of the PDF; a fifth of a megabyte each
_TOGETHER = 20
_HEADING = re.compile(r"=+ (?P<words>.*?)\s*(?P<anchor><[^<>\s]+>)?", re.DOTALL)


def with_long_passages(document: Document) -> Document:
    """Return the document; one with very many paragraphs has up to twenty in one passage, also of neighbouring blocks. Headings stay apart."""
    if count_of(document) <= MANY:
        return document
    document = _with_fewer_headings(document)
    cells = document.cells or (None,) * len(document.blocks)
    placed = list(_joined(document.blocks, cells))
    kept = tuple(cell for _, cell in placed if cell is not None)
    return replace(document, blocks=tuple(block for block, _ in placed), cells=kept)


def count_of(document: Document) -> int:
    """Return how many passages a document has."""
    return sum(len(block.typst) for block in document.blocks if isinstance(block, Prose))


def _with_fewer_headings(document: Document) -> Document:
    texts = [block.typst for block in document.blocks if isinstance(block, Prose)]
    headings = sum(passage.heading > 0 for passages in texts for passage in passages)
    if headings <= HEADINGS:
        return document
    losses.tell(
        "replaced", None, f"of {headings:,} headings those behind the first {HEADINGS:,} are bold lines in print"
    )
    numbers = count()

    def shown(passage: Passage) -> Passage:
        return _bold(passage) if passage.heading and next(numbers) >= HEADINGS else passage

    blocks = (
        replace(block, typst=tuple(map(shown, block.typst))) if isinstance(block, Prose) else block
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def _bold(passage: Passage) -> Passage:
    """Return a heading as a bold line to which links lead as before."""
    found = _HEADING.fullmatch(passage.markup.strip())
    if found is None:
        return passage
    anchor = found["anchor"] or ""
    return Passage(0, f"#block(strong[{found['words']}]) {anchor}".strip())


def _joined(blocks: Sequence[Block], cells: Sequence[int | None]) -> Iterator[tuple[Block, int | None]]:
    waiting: list[tuple[Prose, int | None]] = []
    for block, cell in zip(blocks, cells, strict=True):
        if isinstance(block, Prose):
            waiting.append((block, cell))
            if sum(len(prose.typst) for prose, _ in waiting) >= _TOGETHER:
                yield _one(waiting)
                waiting = []
            continue
        if waiting:
            yield _one(waiting)
            waiting = []
        yield block, cell
    if waiting:
        yield _one(waiting)


def _one(blocks: Sequence[tuple[Prose, int | None]]) -> tuple[Prose, int | None]:
    passages = [passage for block, _ in blocks for passage in block.typst]
    return Prose("\n".join(block.html for block, _ in blocks), tuple(_passages(passages))), blocks[0][1]


def _passages(passages: Sequence[Passage]) -> Iterator[Passage]:
    run: list[str] = []
    for passage in passages:
        if passage.heading or len(run) == _TOGETHER:
            yield from _run(run)
            run = []
        if passage.heading:
            yield passage
        else:
            run.append(passage.markup)
    yield from _run(run)


def _run(markup: Sequence[str]) -> Iterator[Passage]:
    if markup:
        yield Passage(0, "\n\n".join(markup))
