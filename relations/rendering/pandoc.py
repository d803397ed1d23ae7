"""One run of Pandoc for all pieces; what it cannot cope with, as plain text."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pypandoc

from relations.errors import RelationsError
from relations.rendering.limits import Overrun, run_limited
from relations.rendering.nesting import too_deep
from relations.rendering.plain_text import plain_text
from relations.rendering.writing import Known, Piece
from relations.showing.printed import UNPRINTABLE

_SCRIPT = Path(__file__).parent / "templates" / "prose.lua"
_SECONDS = 2  # of work for one piece; a long report takes a third of one
_SIGNS_A_SECOND, _PIECES_A_SECOND = 60_000, 30
_ATTEMPTS = 5
_NOTE = "This text could not be set with its markup and is shown as plain text."
_BEGUN = re.compile(
    r"^(?:piece ([0-9]+)|writing|formulas)$", re.MULTILINE
)  # Pandoc's own last words may stand below, such as those on its memory
_UNPRINTABLE = re.compile(f"[{UNPRINTABLE}]")  # by their numbers in HTML, where texts have lost them before
_FORMULAS_A_SECOND = 100


def pandoc_answer(pieces: list[Piece], known: Known, formulas: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Pandoc makes of the pieces, those that it cannot cope with as plain text, which are `as_text`."""
    as_text: set[int] = set()
    apart = False
    for attempt in range(_ATTEMPTS):
        try:
            answer = _run(pieces, known, formulas, apart=apart)
        except Overrun as error:
            begun = [*_BEGUN.finditer(error.told)]
            if not begun:
                raise
            if begun[-1][0] == "formulas":
                formulas = {**formulas, "formulas": [{**one, "page": "", "print": ""} for one in formulas["formulas"]]}
                continue
            if begun[-1][0] == "writing" and not error.at_last:
                apart = True  # which of them it is, is told where each is written by itself
                continue
            first = int(next(one[1] for one in reversed(begun) if one[1])) - 1
            # Whoever sends several such texts gets no second of time for each.
            blamed = {first} if attempt < _ATTEMPTS - 2 else set(range(first, len(pieces)))
            if error.at_last and len(pieces) > _PIECES_A_SECOND:
                blamed = set(range(len(pieces)))
        else:
            blamed = {i for i, piece in enumerate(answer["pieces"]) if too_deep(piece["html"])}
            blamed = {i for i in blamed if pieces[i].format != "plain"}
            if not blamed:
                return answer | {"as_text": as_text}
        as_text |= {i for i in blamed if pieces[i].text}
        pieces = [_as_plain(piece) if i in blamed else piece for i, piece in enumerate(pieces)]
    raise RelationsError("Pandoc could not convert the text of the report, not even as plain text")


def _run(pieces: list[Piece], known: Known, formulas: Mapping[str, Any], *, apart: bool) -> dict[str, Any]:
    may = {"labels": dict(known.labels), "absent": known.absent, "apart": apart, **formulas}
    if known.title is not None:
        may["title"] = known.title
    if known.sources is not None:
        may["sources"] = known.sources
    request = json.dumps({"note": _NOTE, "pieces": [asdict(piece) for piece in pieces], **may})
    answer = run_limited(
        [pypandoc.get_pandoc_path(), "lua", str(_SCRIPT)],
        request.encode("utf-8", "replace"),
        name="Pandoc",
        seconds=_SECONDS
        + len(request) // _SIGNS_A_SECOND
        + len(pieces) // _PIECES_A_SECOND
        + len(formulas["formulas"]) // _FORMULAS_A_SECOND,
        between=_SECONDS + max((len(piece.text) for piece in pieces), default=0) // _SIGNS_A_SECOND,
    )
    return dict(json.loads(_UNPRINTABLE.sub("", answer.decode())))


def _as_plain(piece: Piece) -> Piece:
    if not piece.text or piece.format == "plain":
        return piece
    return replace(piece, text=plain_text(piece.text, html=piece.format == "html"), format="plain", opening=False)
