"""Abbreviations of a PDF as somebody hears them: with what they stand for, which Typst cannot say itself.

ISO 32000-1, 14.9.5: `E` of a structure element. Typst says of a run of text how it is underlined; style.typ underlines abbreviations in a colour that
nothing else has, and tells by the thickness which of the meanings is meant.
"""

import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

_COLOUR = (0x5D, 0x6B, 0x7A)
_THICKNESS, _STEP = 0.4, 0.0005


def with_expansions(pdf: bytes, meanings: Sequence[str]) -> bytes:
    """Return the PDF in which abbreviation N has the N-th of the meanings; the same bytes for the same PDF, and the same PDF without meanings."""
    if not meanings:
        return pdf
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for element in opened.objects:
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Span":
                number = _number(element)
                if 0 < number <= len(meanings):
                    element["/E"] = pikepdf.String(meanings[number - 1])
        saved = io.BytesIO()
        as_it_was = {"fix_metadata_version": False, "object_stream_mode": pikepdf.ObjectStreamMode.disable}
        opened.save(saved, deterministic_id=True, **as_it_was)
    return saved.getvalue()


def _number(element: Any) -> int:
    """Return the number of an abbreviation, 0 of a run of text that is none."""
    from pikepdf import Array

    attributes = element.get("/A", [])
    for one in attributes if isinstance(attributes, Array | list) else [attributes]:
        colour = [round(float(part) * 255) for part in one.get("/TextDecorationColor", ())]
        if tuple(colour) == _COLOUR:
            return round((float(one.get("/TextDecorationThickness", Decimal())) - _THICKNESS) / _STEP)
    return 0
