"""Texts that changed: titles and headlines of reports, what stands around exhibits, statements, and prose by cell."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from relations.editions.diff.differences import TextChange
from relations.editions.diff.reports import MadeReport

_AROUND = ("title", "subtitle", "note")  # of an exhibit
_MARKDOWN = "text/markdown"
_KINDS = ("headline", "title", "statement", "subtitle", "note", "prose")

Place = tuple[str, str]  # kind, id of the exhibit or cell


def text_changes(pairs: Iterable[tuple[MadeReport, MadeReport]]) -> list[TextChange]:
    """Return the texts of reports that are on both sides, headlines first; what is the same in several periods of a report is one."""
    alike: dict[tuple[str, Place, str | None, str | None], list[str]] = {}
    for before, after in pairs:
        for place, old, new in _changed(before, after):
            alike.setdefault((after.name[0], place, old, new), []).append(after.name[1])
    changes = [
        TextChange(report, tuple(periods), kind, place, old, new)
        for (report, (kind, place), old, new), periods in alike.items()
    ]
    return sorted(changes, key=lambda change: _KINDS.index(change.kind))


def _changed(before: MadeReport, after: MadeReport) -> Iterator[tuple[Place, str | None, str | None]]:
    old, new = dict(_of_record(before)), dict(_of_record(after))
    if not before.ran_alike(after):
        old |= _prose(before)
        new |= _prose(after)
    # A text that was written for an exhibit which came or went is told with that.
    exhibits = {one for report in (before, after) for key in ("exhibits", "key_figures") for one in report.listed(key)}
    both = {one for one in exhibits if all(_has(report, one) for report in (before, after))}
    for place in dict.fromkeys([*new, *old]):
        pair = old.get(place), new.get(place)
        if pair[0] != pair[1] and not (place[1] in exhibits - both and place[0] != "prose"):
            yield place, *pair


def _has(report: MadeReport, exhibit: str) -> bool:
    return any(exhibit in report.listed(key) for key in ("exhibits", "key_figures"))


def _of_record(report: MadeReport) -> Iterator[tuple[Place, str]]:
    yield ("title", ""), report.title
    if headline := report.record.get("headline"):
        yield ("headline", ""), str(headline)
    for one in report.listed("exhibits").values():
        yield from (((kind, one["id"]), str(one[kind])) for kind in _AROUND if one.get(kind))
    for one in report.listed("key_figures").values():
        if one.get("statement"):
            yield ("statement", one["id"]), str(one["statement"])


def _prose(report: MadeReport) -> dict[Place, str]:
    """Return what the cells say, by their ids: text as it is written, and the Markdown that code shows."""
    from relations.rendering.shown_cells import shown_cells

    if report.notebook is None:
        return {}
    found: dict[Place, str] = {}
    for number, cell in shown_cells(report.notebook):
        texts = [_joined(cell.get("source"))] if cell.get("cell_type") == "markdown" else [*_displayed(cell)]
        if text := "\n\n".join(filter(None, texts)):
            found["prose", str(cell.get("id") or f"cell {number}")] = text
    return found


def _displayed(cell: Mapping[str, Any]) -> Iterator[str]:
    from relations.formats import EXHIBIT

    for output in cell.get("outputs", ()):
        bundle = output.get("data", {})
        if _MARKDOWN in bundle and EXHIBIT not in bundle:
            yield _joined(bundle[_MARKDOWN])


def _joined(text: Any) -> str:
    return ("".join(map(str, text)) if isinstance(text, list) else str(text or "")).strip()
