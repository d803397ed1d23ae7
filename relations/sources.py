"""Sources: the publication behind each fact, and how it is written in a source line or list."""

import re
from dataclasses import asdict, dataclass
from typing import Any

from relations.dates import date_words
from relations.edtf import parse_edtf
from relations.package import Package

_LEGIBLE = 110  # signs of an address that a reader might still type


_OTHER_SCRIPT = re.compile(r"[\u0370-\u1cff\u2e80-\ud7ff]{2}")  # from Greek on, without signs
_FROM_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # Hebrew, Arabic and their like
_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"
_BY = re.compile(r"By (?P<names>[A-Z][^;]*?)(?: in [A-Z]\w+)?(?:; |$)")  # in a note
WEAK_GRADES = frozenset({"open-wiki", "forum-blog"})  # on these alone no key figure rests
COPY_GRADES = WEAK_GRADES | {"copy-mirror"}  # what sums up or stores the reports of others


@dataclass(frozen=True)
class Source:
    """One row of the table `sources`; what the source does not state is None."""

    id: str
    publisher: str
    title: str
    edition: str | None
    published: str | None
    url: str | None
    note: str | None = None
    language: str | None = None
    mirrored: bool = False  # its address is that of a copy, which print does not name

    def record(self) -> dict[str, Any]:
        """Return the source as it travels in an exhibit."""
        return asdict(self)

    @property
    def title_language(self) -> str | None:
        """The language of the title, for those who hear it: that of the source, where the script shows that the title is no translation of ours."""
        return self.language if self.language and _OTHER_SCRIPT.search(self.title) else None

    @property
    def line(self) -> str:
        """The source in a line under a chart: publisher, title, edition. What is written from the right ends with a mark (LRM), or a day after it
        would be read as its numbers and stand on its far side."""
        parts = (self.publisher, self.title, self.edition)
        return ", ".join(f"{part}{_TO_RIGHT}" if _FROM_RIGHT.search(part) else part for part in parts if part)

    @property
    def author(self) -> str:
        """Who wrote it, where the note begins with their names (`By A. Lund; …`); else empty: whoever publishes a book is its author."""
        found = _BY.match(self.note or "")
        return found["names"] if found else ""

    @property
    def lead(self) -> str:
        """With whom an entry of a list begins: the authors, else who publishes or produces it."""
        return self.author or self.publisher

    @property
    def ending(self) -> str:
        """What ends the name of a source in a list: its edition and a stop, but none after a title that has a mark of its own. Of one that
        begins with its authors, where it appeared stands before the edition."""
        if not self.author:
            return _closed(f", {self.edition}") if self.edition else _closed(self.title)[len(self.title) :]
        where = [] if (self.edition or "").startswith(self.publisher) else [self.publisher]
        appeared = ", ".join([*where, *([self.edition] if self.edition else [])])
        return f"{_closed(self.title)[len(self.title) :]} {_closed(appeared)}"

    @property
    def dated(self) -> str:
        """What follows the title in a printed list: `ending`, and the day of publication in words."""
        return " ".join([self.ending, *([self._day.rstrip(".") + "."] if self._day else [])])

    @property
    def details(self) -> str:
        """What follows the title in a full list: `dated`, and what was read of it."""
        reading = _BY.sub("", self.note or "").strip()
        return " ".join([self.dated, *([f"{reading[0].upper()}{reading[1:].rstrip('.')}."] if reading else [])])

    @property
    def _day(self) -> str:
        try:
            parse_edtf(self.published or "")
        except ValueError:  # a notebook may bring sources of its own, dated in another way
            return self.published or ""
        return date_words(self.published or "")

    @property
    def address(self) -> str:
        """The address as a list shows it: whole if it is of use to somebody who reads it on paper, else the site alone; the link is whole."""
        if not self.url or (len(self.url) <= _LEGIBLE and self.url.count("%") < 4):
            return self.url or ""
        return f"{self.url.partition('://')[2].partition('/')[0]}/\u2026"


def _closed(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def declared_sources(package: Package) -> dict[str, Source]:
    """Return the sources that the package declares, by id."""
    return {
        row["source"]: Source(
            row["source"],
            row["publisher"],
            row["title"],
            row["edition"] or None,
            row["published"] or None,
            row["url"] or None,
            row["note"] or None,
            row.get("language") or None,
            row.get("grade") == "copy-mirror",
        )
        for _, row in package.table("sources").rows()
    }
