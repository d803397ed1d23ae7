"""Markdown to HTML and Typst by Pandoc: one run for a whole report, with citations numbered in the order of appearance."""

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any, Literal

import pypandoc

from relations.addresses import address
from relations.errors import RelationsError
from relations.rendering.abbreviations import defined
from relations.rendering.blocks import Entry, Passage, Prose
from relations.rendering.limits import Overrun, run_limited
from relations.rendering.markdown_habits import as_commonmark, with_asides
from relations.rendering.mathematics import read_formulas
from relations.rendering.nesting import too_deep
from relations.rendering.plain_text import plain_text
from relations.rendering.set_formulas import SetFormula, set_formula
from relations.rendering.text_pictures import PictureShelf, TextPicture, named_only, shown_picture

_SCRIPT = Path(__file__).parent / "templates" / "prose.lua"
_SECONDS = 2  # of work for one piece; a long report takes a third of one
_SIGNS_A_SECOND, _PIECES_A_SECOND = 60_000, 30
_ATTEMPTS = 5
_NOTE = "This text could not be set with its markup and is shown as plain text."
_BEGUN = re.compile(
    r"^(?:piece ([0-9]+)|writing|formulas)$", re.MULTILINE
)  # Pandoc's own last words may stand below, such as those on its memory
_FORMULAS_A_SECOND = 100
_LINK = re.compile(r'<a[^<>]*? href="link:([0-9]{1,9})"[^<>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class Piece:
    """Text of one cell or statement. `sources` are the ids that an exhibit at this place names, counted after the citations in `text`.

    Of `opening` pieces the first heading, and the paragraph after it, are the title and the lead of the report. "markdown" is Pandoc's, with
    citations, "commonmark" that of GitHub and Jupyter.
    """

    text: str
    sources: tuple[str, ...] = ()
    format: Literal["markdown", "commonmark", "html", "plain"] = "markdown"
    opening: bool = False


@dataclass(frozen=True)
class Known:
    """What text may refer to: exhibits as (id, label), ids of those that the report has for other periods, and sources by id, None for any;
    and the title, where the text need not give it."""

    labels: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, ...] = ()
    sources: tuple[str, ...] | None = None
    title: str | None = None


@dataclass(frozen=True)
class Lost:
    """What is left as text: a reference to what is not known (the id of a citation, or what a link has after `#`), a formula that cannot be
    read, a picture that is not at hand, and one that nobody described (its address); `text` is what is shown."""

    kind: Literal["cite", "link", "formula", "picture", "undescribed"]
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
    `links` the address of each `link:N` in Typst, `formulas` and `pictures` what stands in the text, `meanings` what each `abbreviation(N)` in
    Typst stands for."""

    title: str | None
    lead: Prose | None
    pieces: tuple[Converted, ...]
    notes: tuple[str, ...]
    cited: tuple[str, ...]
    links: tuple[str | None, ...]
    formulas: tuple[SetFormula, ...] = ()
    pictures: tuple[TextPicture, ...] = ()
    meanings: tuple[str, ...] = ()


def convert(pieces: tuple[Piece, ...], known: Known = Known(), places: Sequence[PictureShelf] = ()) -> Writing:
    """Return the pieces in both markups. Links to `#id` lead to headings and exhibits; other internal links lose the link, not the text.

    `[@id]` of a source becomes its number, `[@fig:id]` and `[@tbl:id]` the label of an exhibit, which leads there; others stay as they are written.
    HTML is read for its text, tables and pictures. TeX that cannot be set is shown as it is written. Pictures are looked for at the place of their
    piece (`places`, nowhere by default); others are named. A piece that takes Pandoc too long, or is nested too deeply for Typst, is shown as plain
    text with a note. Raises RelationsError when Pandoc fails.
    """
    mark, answer = _marked_answer(pieces, known)
    links = tuple(map(address, answer["targets"]))
    fill = _Filling(mark, answer, places or (PictureShelf(),) * len(pieces), links)
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
    written = [_markdown(piece) for piece in pieces]
    texts, formulas = read_formulas(written, lambda n: f"⸨{mark}f{n}⸩")
    left, meanings = defined(texts)
    read = [
        replace(piece, text=as_commonmark(text) if piece.format == "commonmark" else text) if before else piece
        for piece, text, before in zip(pieces, left, written, strict=True)
    ]
    more = {"mark": mark, "formulas": [asdict(formula) for formula in formulas], "abbreviations": meanings}
    return mark, _answer(read, known, more)


def _markdown(piece: Piece) -> str:
    """Return the text in which formulas are looked for."""
    if piece.format == "commonmark":
        return with_asides(piece.text)
    return piece.text if piece.format == "markdown" else ""


class _Filling:
    """Puts formulas and pictures in the places of their marks, and addresses in those of links."""

    def __init__(
        self, mark: str, answer: dict[str, Any], places: Sequence[PictureShelf], links: tuple[str | None, ...]
    ) -> None:
        self.marks = re.compile(rf"⸨{mark}([FP])([0-9]+)⸩")
        self.links = links
        self.formulas = [set_formula(**formula) for formula in answer["formulas"]]
        place_of = {n: places[i] for i, piece in enumerate(answer["pieces"]) for n in piece["pictures"]}
        self.shown: list[TextPicture] = []
        self.named: dict[int, Lost] = {}
        self.markup: dict[tuple[str, int], tuple[str, str]] = {}
        for n, formula in enumerate(self.formulas):
            self.markup["F", n] = (formula.html, formula.markup)
        for n, picture in enumerate(answer["pictures"], start=1):
            self._picture(n, picture, place_of.get(n, PictureShelf()))

    def _picture(self, n: int, picture: Mapping[str, Any], place: PictureShelf) -> None:
        found = shown_picture(picture["source"], picture["alt"], picture.get("width"), place)
        if isinstance(found, TextPicture):
            self.shown.append(found)
            if not found.alt:
                self.named[n] = Lost("undescribed", picture["source"], "")
            self.markup["P", n] = (found.html, f"#text-picture({len(self.shown) - 1});")
        else:
            self.named[n] = Lost("picture", picture["source"], found)
            self.markup["P", n] = named_only(found)

    def _filled(self, text: str, side: int) -> str:
        return self.marks.sub(lambda m: self.markup.get((m[1], int(m[2])), ("", ""))[side], text)

    def html(self, text: str) -> str:
        return self._filled(_linked(text, self.links), 0)

    def prose(self, piece: Mapping[str, Any]) -> Prose:
        passages = (Passage(passage["heading"], self._filled(passage["markup"], 1)) for passage in piece["typst"])
        return Prose(self.html(piece["html"]), tuple(passages))

    def piece(self, piece: Mapping[str, Any], *, as_text: bool) -> Converted:
        lost = [Lost(**lost) for lost in piece["lost"]]
        written = [self.formulas[n] for n in piece["formulas"] if not self.formulas[n].typst]
        lost += [Lost("formula", formula.tex, formula.source) for formula in written]
        lost += [self.named[n] for n in piece["pictures"] if n in self.named]
        return Converted(
            self.prose(piece),
            tuple(Entry(h["level"], h["text"], h["id"]) for h in piece["headings"]),
            tuple((cite["id"], cite["anchor"]) for cite in piece["cites"]),
            tuple(lost),
            as_text,
        )


def _answer(pieces: list[Piece], known: Known, formulas: Mapping[str, Any]) -> dict[str, Any]:
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
    return dict(json.loads(answer))


def _as_plain(piece: Piece) -> Piece:
    if not piece.text or piece.format == "plain":
        return piece
    return replace(piece, text=plain_text(piece.text, html=piece.format == "html"), format="plain", opening=False)


def _linked(html: str, links: tuple[str | None, ...]) -> str:
    """Return HTML with the addresses of its links; one that nobody may follow leaves its text."""

    def decided(match: re.Match[str]) -> str:
        number, words = int(match[1]), match[2]
        target = links[number - 1] if 0 < number <= len(links) else None
        return f'<a href="{escape(target)}">{words}</a>' if target else words

    return _LINK.sub(decided, html)
