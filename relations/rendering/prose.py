"""Markdown to HTML and Typst by Pandoc: one run for a whole report, with citations numbered in the order of appearance."""

import secrets
from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import lru_cache
from typing import Any

from relations.addresses import address
from relations.rendering import quarto
from relations.rendering.abbreviations import defined
from relations.rendering.drawings_inside import with_pictures
from relations.rendering.fenced_directives import without_tool_blocks
from relations.rendering.filling import Filling
from relations.rendering.footnotes import brought_together
from relations.rendering.hidden_html import without_hidden
from relations.rendering.markdown_habits import as_commonmark
from relations.rendering.mathematics import read_formulas
from relations.rendering.myst import as_pandoc
from relations.rendering.pandoc import pandoc_answer
from relations.rendering.text_pictures import PictureShelf
from relations.rendering.writing import Known, Piece, Writing

_ANYTHING = Known()


def convert(pieces: tuple[Piece, ...], known: Known = _ANYTHING, places: Sequence[PictureShelf] = ()) -> Writing:
    """Return the pieces in both markups. Links to `#id` lead to headings and exhibits; other internal links lose the link, not the text.

    `[@id]` of a source becomes its number, `[@fig:id]` and `[@tbl:id]` the label of an exhibit, which leads there; others stay as they are written.
    HTML is read for its text, tables and pictures. TeX that cannot be set is shown as it is written. Pictures are looked for at the place of their
    piece (`places`, nowhere by default); others are named. A piece that takes Pandoc too long, or is nested too deeply for Typst, is shown as plain
    text with a note. Raises RelationsError when Pandoc fails.
    """
    mark, answer = _marked_answer(pieces, known)
    links = tuple(map(address, answer["targets"]))
    fill = Filling(mark, answer, places or (PictureShelf(),) * len(pieces), links)
    read = enumerate(answer["pieces"])
    converted = tuple(fill.piece(piece, as_text=i in answer["as_text"]) for i, piece in read)
    return Writing(
        title=answer.get("title"),
        lead=fill.prose(answer["lead"]) if answer.get("lead") else None,
        pieces=converted,
        notes=tuple(fill.html(note) for note in answer["notes"]),
        cited=tuple(answer["cited"]),
        links=links,
        formulas=tuple(formula for formula in fill.formulas if formula.typst),
        pictures=tuple(fill.shown),
        meanings=tuple(answer["meanings"]),
    )


@lru_cache(
    maxsize=4
)  # who asks for the page and for the PDF of one notebook, and builds no document for both, asks for the same
def _marked_answer(pieces: tuple[Piece, ...], known: Known) -> tuple[str, dict[str, Any]]:
    """Return what Pandoc makes of the pieces, with formulas and pictures as marks, and the word that no text has and all marks have."""
    mark = f"m{secrets.token_hex(8)}"
    labels = quarto.labels_of([piece.text for piece in pieces if piece.format == "commonmark"])
    written = brought_together([_markdown(piece, labels) for piece in pieces])
    texts, formulas = read_formulas(written, lambda n: f"⸨{mark}f{n}⸩")
    left, meanings = defined(texts)
    seen = [with_pictures(without_hidden(text)) for text in left]
    read = [
        replace(piece, text=as_commonmark(text) if piece.format == "commonmark" else text) if before else piece
        for piece, text, before in zip(pieces, seen, written, strict=True)
    ]
    terms = {short: meaning for short, meaning in known.abbreviations if short not in meanings}
    more = {
        "mark": mark,
        "formulas": [asdict(formula) for formula in formulas],
        "abbreviations": meanings,
        "terms": terms,
    }
    return mark, pandoc_answer(read, known, more)


def _markdown(piece: Piece, labels: dict[str, str]) -> str:
    """Return the text in which formulas are looked for."""
    if piece.format == "commonmark":
        return as_pandoc(quarto.as_pandoc(without_tool_blocks(piece.text), labels))
    return piece.text if piece.format == "markdown" else ""
