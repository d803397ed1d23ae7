"""Markdown to HTML and Typst by Pandoc: one run for a whole report, with citations numbered in the order of appearance."""

import json
import re
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any, Literal

import pypandoc

from relations.addresses import address
from relations.errors import RelationsError
from relations.rendering.blocks import Entry, Passage, Prose
from relations.rendering.limits import Overrun, run_limited
from relations.rendering.nesting import too_deep
from relations.rendering.plain_text import plain_text

_SCRIPT = Path(__file__).parent / "templates" / "prose.lua"
_SECONDS = 2  # of work for one piece; a long report takes a third of one
_SIGNS_A_SECOND, _PIECES_A_SECOND = 60_000, 30
_ATTEMPTS = 4
_NOTE = "This text could not be set with its markup and is shown as plain text."
_BEGUN = re.compile(
    r"^piece ([0-9]+)$", re.MULTILINE
)  # Pandoc's own last words may stand below, such as those on its memory
_LINK = re.compile(r'<a[^<>]*? href="link:([0-9]{1,9})"[^<>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class Piece:
    """Text of one cell or statement. `sources` are the ids that an exhibit at this place names, counted after the citations in `text`.

    The first heading and paragraph of an `opening` piece are the title and the lead of the report.
    """

    text: str
    sources: tuple[str, ...] = ()
    format: Literal["markdown", "html", "plain"] = "markdown"
    opening: bool = False


@dataclass(frozen=True)
class Known:
    """What text may refer to: exhibits as (id, label), ids of those that the report has for other periods, and sources by id, None for any."""

    labels: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, ...] = ()
    sources: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Lost:
    """A reference to what is not known, left as text: the id of a citation, or what a link has after `#`; `text` is what it shows."""

    kind: Literal["cite", "link"]
    target: str
    text: str


@dataclass(frozen=True)
class Converted:
    """One piece: its markup, its headings, (source id, anchor) of each citation in it, the lead's among those of its cell, what is lost, and
    whether it is shown as plain text for want of time."""

    prose: Prose
    headings: tuple[Entry, ...]
    cites: tuple[tuple[str, str], ...]
    lost: tuple[Lost, ...] = ()
    as_text: bool = False


@dataclass(frozen=True)
class Writing:
    """All pieces, and what only the whole can know: `cited` lists the source ids by their number, `notes` the footnotes,
    `links` the address of each `link:N` in Typst."""

    title: str | None
    lead: Prose | None
    pieces: tuple[Converted, ...]
    notes: tuple[str, ...]
    cited: tuple[str, ...]
    links: tuple[str | None, ...]


@lru_cache(
    maxsize=4
)  # who asks for the page and for the PDF of one notebook, and builds no document for both, asks for the same
def convert(pieces: tuple[Piece, ...], known: Known = Known()) -> Writing:
    """Return the pieces in both markups. Links to `#id` lead to headings and exhibits; other internal links lose the link, not the text.

    `[@id]` of a source becomes its number, `[@fig:id]` and `[@tbl:id]` the label of an exhibit, which leads there; others stay as they are written.
    Raw HTML is shown as text; TeX between dollar signs is mathematics. A piece that takes Pandoc too long, or is nested too deeply for
    Typst, is shown as plain text with a note. Raises RelationsError when Pandoc fails.
    """
    answer = _answer(list(pieces), known)
    links = tuple(map(address, answer["targets"]))
    return Writing(
        title=answer.get("title"),
        lead=_prose(answer["lead"], links) if answer.get("lead") else None,
        pieces=tuple(
            _converted(piece, links, as_text=i in answer["as_text"]) for i, piece in enumerate(answer["pieces"])
        ),
        notes=tuple(_linked(note, links) for note in answer["notes"]),
        cited=tuple(answer["cited"]),
        links=links,
    )


def _answer(pieces: list[Piece], known: Known) -> dict[str, Any]:
    """Return what Pandoc makes of the pieces, those that it cannot cope with as plain text, which are `as_text`."""
    as_text: set[int] = set()
    for attempt in range(_ATTEMPTS):
        try:
            answer = _run(pieces, known)
        except Overrun as error:
            begun = _BEGUN.findall(error.told)
            if not begun:
                raise
            first = int(begun[-1]) - 1
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


def _run(pieces: list[Piece], known: Known) -> dict[str, Any]:
    may = {"labels": dict(known.labels), "absent": known.absent}
    if known.sources is not None:
        may["sources"] = known.sources
    request = json.dumps({"note": _NOTE, "pieces": [asdict(piece) for piece in pieces], **may})
    answer = run_limited(
        [pypandoc.get_pandoc_path(), "lua", str(_SCRIPT)],
        request.encode("utf-8", "replace"),
        name="Pandoc",
        seconds=_SECONDS + len(request) // _SIGNS_A_SECOND + len(pieces) // _PIECES_A_SECOND,
        between=_SECONDS + max((len(piece.text) for piece in pieces), default=0) // _SIGNS_A_SECOND,
    )
    return dict(json.loads(answer))


def _as_plain(piece: Piece) -> Piece:
    if not piece.text or piece.format == "plain":
        return piece
    return replace(piece, text=plain_text(piece.text, html=piece.format == "html"), format="plain", opening=False)


def _prose(piece: dict[str, Any], links: tuple[str | None, ...]) -> Prose:
    return Prose(_linked(piece["html"], links), tuple(Passage(**passage) for passage in piece["typst"]))


def _linked(html: str, links: tuple[str | None, ...]) -> str:
    """Return HTML with the addresses of its links; one that nobody may follow leaves its text."""

    def decided(match: re.Match[str]) -> str:
        number, words = int(match[1]), match[2]
        target = links[number - 1] if 0 < number <= len(links) else None
        return f'<a href="{escape(target)}">{words}</a>' if target else words

    return _LINK.sub(decided, html)


def _converted(piece: dict[str, Any], links: tuple[str | None, ...], *, as_text: bool) -> Converted:
    return Converted(
        _prose(piece, links),
        tuple(Entry(h["level"], h["text"], h["id"]) for h in piece["headings"]),
        tuple((cite["id"], cite["anchor"]) for cite in piece["cites"]),
        tuple(Lost(**lost) for lost in piece["lost"]),
        as_text,
    )
