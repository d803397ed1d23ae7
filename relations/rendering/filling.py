"""The marks in what Pandoc answers, filled with what they stand for: formulas, pictures, addresses of links."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from relations.rendering.blocks import Entry, Passage, Prose
from relations.rendering.set_formulas import set_formula
from relations.rendering.text_pictures import PictureShelf, TextPicture, named_only, shown_picture
from relations.rendering.writing import Converted, Lost

_LINK = re.compile(r'<a[^<>]*? href="link:([0-9]{1,9})"[^<>]*>(.*?)</a>', re.DOTALL)


class Filling:
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


def _linked(html: str, links: tuple[str | None, ...]) -> str:
    """Return HTML with the addresses of its links; one that nobody may follow leaves its text."""

    def decided(match: re.Match[str]) -> str:
        number, words = int(match[1]), match[2]
        target = links[number - 1] if 0 < number <= len(links) else None
        return f'<a href="{escape(target)}">{words}</a>' if target else words

    return _LINK.sub(decided, html)
