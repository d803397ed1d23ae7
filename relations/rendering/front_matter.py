"""YAML at the head of a notebook, as Quarto, MyST and Jekyll read it: who wrote it and when, its title and abstract, and what to show."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from relations.rendering.yaml_text import mapping_of

_HEADER = re.compile(r"\A\s*---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_COMPUTED_DAYS = {"today", "now", "last-modified"}


@dataclass(frozen=True)
class FrontMatter:
    """`cell` is the number of the cell that held it, 0 for none; `rest` the text below it; `values` all that it says."""

    cell: int = 0
    values: Mapping[str, Any] = field(default_factory=dict)
    rest: str = ""

    @property
    def authors(self) -> tuple[str, ...]:
        given = self.values.get("author") or self.values.get("authors") or ()
        return tuple(_names(given if isinstance(given, list) else [given]))

    @property
    def date(self) -> str | None:
        day = self.values.get("date")
        return day if isinstance(day, str) and day.strip() and day not in _COMPUTED_DAYS else None

    @property
    def opening(self) -> str:
        """Title and abstract as the Markdown that a report opens with; empty where there is neither."""
        title, abstract = (_text(self.values.get(name)) for name in ("title", "abstract"))
        heading = "# " + " ".join(title.split()) if title else ""
        return f"{heading}\n\n{abstract}".strip()


def front_matter(cells: list[tuple[int, str, str]]) -> FrontMatter:
    """Return the header of a notebook, given (number, type, source) of the cells that may be read: in the first cell, or the first raw one."""
    raw = next((n for n, (_, kind, _) in enumerate(cells) if kind == "raw"), 0)
    for number, kind, source in (cells[n] for n in sorted({0, raw}) if n < len(cells)):
        found = _HEADER.match(source) if kind in ("raw", "markdown") else None
        values = mapping_of(found["yaml"]) if found else {}
        if found and values:
            return FrontMatter(number, values, source[found.end() :] if kind == "markdown" else "")
    return FrontMatter()


def _names(authors: list[Any]) -> Iterator[str]:
    for author in authors:
        name = author.get("name") if isinstance(author, Mapping) else author
        if isinstance(name, Mapping):
            name = name.get("literal") or " ".join(_text(name.get(part)) for part in ("given", "family"))
        if _text(name):
            yield _text(name)


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
