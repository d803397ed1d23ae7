"""Markdown to HTML and Typst by Pandoc: one run for a whole report, with citations numbered in the order of appearance."""

import json
import subprocess
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import pypandoc

from relations.errors import RelationsError
from relations.rendering.blocks import Entry, Passage, Prose

_SCRIPT = Path(__file__).parent / "templates" / "prose.lua"


@dataclass(frozen=True)
class Piece:
    """Text of one cell or statement. `sources` are the ids that an exhibit at this place names, counted after the citations in `text`.

    The first heading and paragraph of an `opening` piece are the title and the lead of the report.
    """

    text: str
    sources: tuple[str, ...] = ()
    format: Literal["markdown", "html"] = "markdown"
    opening: bool = False


@dataclass(frozen=True)
class Converted:
    """One piece: its markup, its headings, and (source id, anchor) of each citation in it, the lead's among those of its cell."""

    prose: Prose
    headings: tuple[Entry, ...]
    cites: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Writing:
    """All pieces, and what only the whole can know: `cited` lists the source ids by their number, `notes` the footnotes."""

    title: str | None
    lead: Prose | None
    pieces: tuple[Converted, ...]
    notes: tuple[str, ...]
    cited: tuple[str, ...]


@lru_cache(maxsize=4)  # the page and the PDF of one report ask for the same
def convert(pieces: tuple[Piece, ...], anchors: tuple[str, ...] = ()) -> Writing:
    """Return the pieces in both markups. Links to `#id` work for headings and `anchors`; other internal links lose the link, not the text.

    Raw HTML is shown as text; TeX between dollar signs is mathematics. Raises RelationsError when Pandoc fails.
    """
    request = {"pieces": [asdict(piece) for piece in pieces], "anchors": anchors}
    run = subprocess.run(
        [pypandoc.get_pandoc_path(), "lua", str(_SCRIPT)],
        input=json.dumps(request),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode:
        raise RelationsError(f"Pandoc could not convert the text of the report: {run.stderr.strip()}")
    answer = json.loads(run.stdout)
    return Writing(
        title=answer.get("title"),
        lead=_prose(answer["lead"]) if answer.get("lead") else None,
        pieces=tuple(_converted(piece) for piece in answer["pieces"]),
        notes=tuple(answer["notes"]),
        cited=tuple(answer["cited"]),
    )


def _prose(piece: dict[str, Any]) -> Prose:
    return Prose(piece["html"], tuple(Passage(**passage) for passage in piece["typst"]))


def _converted(piece: dict[str, Any]) -> Converted:
    return Converted(
        _prose(piece),
        tuple(Entry(h["level"], h["text"], h["id"]) for h in piece["headings"]),
        tuple((cite["id"], cite["anchor"]) for cite in piece["cites"]),
    )
