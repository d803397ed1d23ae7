"""Differences as one page with everything inside: charts side by side, texts word by word, rows cell by cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from markupsafe import Markup, escape

from relations.addresses import outer_address
from relations.editions.diff import wording
from relations.editions.diff.differences import (
    Differences,
    ExhibitChange,
    RowChange,
    ShownExhibit,
    TableChanges,
    TextChange,
)
from relations.editions.diff.words import GONE, KEPT, NEW, word_changes
from relations.errors import DataError
from relations.formats import CONTENT_POLICY
from relations.showing.colours import dark_rules
from relations.showing.fonts import font_faces
from relations.showing.printed import clean
from relations.showing.svg import inline_svg
from relations.showing.templating import environment, style_sheet

_TEMPLATES = Path(__file__).parent / "templates"
_TAGS = {KEPT: Markup("{}"), GONE: Markup("<del>{}</del>"), NEW: Markup("<ins>{}</ins>")}
# What a page shows of each kind unless it is to be whole: beyond, browsers take long to open it.
_CHARTS, _TEXTS, _ROWS, _CELLS = 40, 200, 100, 12

_Item = TypeVar("_Item")


@dataclass(frozen=True)
class ListPart(Generic[_Item]):
    """The items of a list that are shown, and the number of those that are not."""

    shown: Sequence[_Item]
    left_out: int


@dataclass(frozen=True)
class Pair:
    """An exhibit with both of its drawings, which are empty for tables, and the rows that one side alone has."""

    change: ExhibitChange
    drawings: tuple[Markup, Markup]
    rows: tuple[ListPart[Any], ListPart[Any]]


def as_html(found: Differences, *, whole: bool) -> str:
    """Return the page; `whole` leaves nothing out."""

    def part(items: Sequence[_Item], most: int) -> ListPart[_Item]:
        shown = items if whole else items[:most]
        return ListPart(shown, len(items) - len(shown))

    exhibits = part(found.exhibits, _CHARTS)
    pairs = [
        Pair(
            change,
            (_drawing(change.before, f"before-{n}"), _drawing(change.after, f"after-{n}")),
            (part(_rows(change.before), _CELLS), part(_rows(change.after), _CELLS)),
        )
        for n, change in enumerate(exhibits.shown, start=1)
    ]
    page = (
        environment(_TEMPLATES)
        .get_template("changes.html.j2")
        .render(
            found=found,
            policy=CONTENT_POLICY,
            pairs=pairs,
            exhibits_left_out=exhibits.left_out,
            texts=part(found.texts, _TEXTS),
            rows=lambda rows: part(rows, _ROWS),
            words=_words,
            cited=lambda row: _cited(found, row),
            content=_content,
            say=wording,
            fonts=Markup(font_faces()),
            css=Markup(style_sheet(_TEMPLATES / "changes.css")),
            dark_drawings=Markup(dark_rules("".join(one for pair in pairs for one in pair.drawings))),
        )
    )
    return clean(page)


def _drawing(shown: ShownExhibit | None, prefix: str) -> Markup:
    """Return the drawing of a chart as markup; empty where there is none, or none that may be shown."""
    if shown is None or not shown.svg:
        return Markup("")
    try:
        return Markup(inline_svg(shown.svg, prefix=prefix, title=clean(shown.title), description=clean(shown.alt)))
    except DataError:
        return Markup("")


def _rows(shown: ShownExhibit | None) -> Sequence[tuple[Any, ...]]:
    return shown.rows if shown else ()


def _words(change: TextChange) -> Markup:
    """Return a text with the words that went and came marked."""
    return Markup("").join(_TAGS[sign].format(text) for sign, text in word_changes(change.before, change.after))


def _cited(found: Differences, row: RowChange) -> Markup:
    """Return the sources of a row, each as a link where it has an address."""
    return Markup("; ").join(_link(found, name) for name in row.sources)


def _link(found: Differences, name: str) -> Markup:
    source = found.sources.get(name)
    if source is None:
        return escape(name)
    if url := outer_address(source.url):
        return Markup('<a href="{}">{}</a>').format(url, source.line)
    return escape(source.line)


def _content(row: RowChange, table: TableChanges) -> Iterator[tuple[str, str]]:
    """Yield column and content of each filled cell of a row that came or went, without its key."""
    whole = row.after or row.before or {}
    yield from ((name, cell) for name, cell in whole.items() if cell and name not in table.key)
