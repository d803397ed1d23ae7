"""A document some of whose formulas Typst refuses: these as they are written, all else as it was.

What Typst takes cannot be known before it is asked; it is asked of the formulas alone, half by half.
"""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass, replace
from typing import Any

from relations.rendering import losses
from relations.rendering.blocks import Document, Masthead, Passage, Prose
from relations.rendering.set_formulas import SetFormula

_MOST_QUESTIONS = 60  # after which all formulas that are not yet known to be good are shown as they are written


def with_formulas_as_written(document: Document, settable: Callable[[Document], bool]) -> Document:
    """Return the document in which the formulas that Typst refuses are shown as their authors wrote them, each told to the log; the same
    document where it refuses none."""
    formulas = list({formula.typst: formula for formula in document.formulas}.values())
    questions = 0

    def refused(part: Sequence[SetFormula]) -> list[SetFormula]:
        nonlocal questions
        questions += 1
        if not part or (questions <= _MOST_QUESTIONS and settable(_alone(part))):
            return []
        if len(part) == 1 or questions > _MOST_QUESTIONS:
            return list(part)
        half = len(part) // 2
        return refused(part[:half]) + refused(part[half:])

    guilty = {formula.typst for formula in refused(formulas)}
    return _with_written(document, guilty) if guilty else document


def _alone(formulas: Sequence[SetFormula]) -> Document:
    """Return a document of nothing but these formulas."""
    passages = tuple(Passage(0, formula.markup) for formula in formulas)
    return Document("Formulas", Masthead(), None, (Prose("", passages),), ())


def _with_written(document: Document, refused: AbstractSet[str]) -> Document:
    guilty = [formula for formula in document.formulas if formula.typst in refused]
    for source in dict.fromkeys(formula.source for formula in guilty):
        losses.tell("as text", None, f"the formula {source} cannot be set in the PDF and is shown as it is written")
    stand_ins = {formula.markup: formula.as_written for formula in guilty}
    kept = tuple(formula for formula in document.formulas if formula.typst not in refused)
    return replace(
        document,
        lead=_replaced(document.lead, stand_ins),
        blocks=_replaced(document.blocks, stand_ins),
        formulas=kept,
    )


def _replaced(part: Any, stand_ins: dict[str, str]) -> Any:
    """Return a part of the document with the markup of its passages replaced."""
    if isinstance(part, Passage):
        markup = part.markup
        for old, new in stand_ins.items():
            markup = markup.replace(old, new)
        return replace(part, markup=markup)
    if isinstance(part, tuple):
        return tuple(_replaced(item, stand_ins) for item in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    return replace(part, **{f.name: _replaced(getattr(part, f.name), stand_ins) for f in fields(part) if f.init})
