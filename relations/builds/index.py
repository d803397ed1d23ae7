"""index.html: the reports of the output folder, a section each, a row for each period, with what it was made from."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from itertools import groupby
from typing import Any

from relations.builds.edition import Edition
from relations.builds.navigation import period_name, title
from relations.builds.plain_page import plain_page
from relations.periods import day_text
from relations.printable import printable
from relations.site.explorers import EXPLORERS

_DIGITS = 12  # of a digest, of which run.json has all


def in_order(entries: Iterable[dict[str, Any]], edition: Edition) -> list[dict[str, Any]]:
    """Return entries of run.json by report, and within it in order of time; intervals come last."""
    order = {period: i for i, (period, _, _) in enumerate(edition.periods)}
    return sorted(entries, key=lambda entry: (entry["report"], order.get(entry["period"], len(order))))


def index_html(
    edition: Edition,
    entries: Sequence[dict[str, Any]],
    since: Mapping[str, Any] | None = None,
    pages: Container[str] = (),
) -> str:
    """Return the page for entries that are in order, with the way to those explorers that are among `pages`.

    `edition` is that of the data beside it; each report has its own, and when it was made.

    `since` is what changed since the last edition, as `rendering.since_last` has it, which then stands above the reports.
    A report that failed is shown as it was last, with the day; why it failed is for the log and run.json.
    """
    sections = "".join(_section([*items]) for _, items in groupby(entries, key=lambda entry: entry["report"]))
    reach = f"Edition {_text(edition.date)} · data to {_text(edition.data_to)}"
    explorers = "".join(f'<a href="{one.file}">{_text(one.words)}</a> · ' for one in EXPLORERS if one.file in pages)
    warning = f'<p class="warning"><strong>{_text(edition.warning)}</strong></p>\n' if edition.warning else ""
    files = '<a href="data.zip">all data with their sources (zip)</a> · <a href="run.json">record of the build</a>'
    lead = f"{reach} · {explorers}{files}"
    return plain_page(
        f"{edition.title}: reports", edition.title, "Reports", f"<p>{lead}</p>\n{warning}{_since(since)}{sections}"
    )


def _since(record: Mapping[str, Any] | None) -> str:
    if not record:
        return ""
    from relations.rendering.since_last import since_html, since_of  # which most builds do without

    since = since_of(record)
    return since_html(since) if since else ""


def _text(value: str) -> str:
    return escape(printable(value))


def _section(items: list[dict[str, Any]]) -> str:
    """Return the runs of one report under its title."""
    rows = "".join(_row(item) for item in items)
    return f'<h2 id="{_text(items[0]["report"])}">{_text(title(items[0]))}</h2>\n<ul>\n{rows}</ul>\n'


def _row(item: dict[str, Any]) -> str:
    finding = f" <small>{_text(item['headline'])}</small>" if item.get("headline") else ""
    links = " ".join(link for kind in ("html", "pdf", "json") if (link := _link(item, kind)))
    made, failed = item.get("made") or {}, item.get("status") == "failed"
    if failed:
        as_of = _day(item.get("as_of"))
        links = f"<em>as of {as_of}</em> {links}" if as_of and links else links or "<em>not available</em>"
    details = (
        f"<details><summary>Made {_day(made.get('time'))}</summary>{' · '.join(_from(made))}</details>" if made else ""
    )
    return f"<li><span>{_text(period_name(item))}{finding}</span> {links}{details}</li>\n"


def _from(made: dict[str, Any]) -> Iterator[str]:
    """Yield what a report was made from."""
    for name, words in (("edition", "edition"), ("commit", "build"), ("python", "Python")):
        if made.get(name):
            yield f"{words} {_text(made[name])}"
    for name, words in (("data", "data"), ("lock", "libraries")):
        if made.get(name):
            yield f"{words} <code>{_text(made[name][:_DIGITS])}</code>"
    if made.get("time"):
        yield _text(made["time"])


def _day(moment: str | None) -> str:
    """Return the day of a moment in words, empty where it is none."""
    try:
        return day_text(date.fromisoformat((moment or "")[:10]))
    except ValueError:
        return ""


def _link(item: dict[str, Any], kind: str) -> str:
    for file in item["files"]:
        if file.endswith(f".{kind}"):
            return f'<a href="{_text(file)}">{kind.upper()}</a>'
    return ""
