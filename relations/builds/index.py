"""index.html: the reports of the output folder, a section each, a row for each period, with what it was made from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from itertools import groupby
from typing import Any

from relations.builds.edition import Edition
from relations.builds.navigation import period_name, title
from relations.formats import CONTENT_POLICY
from relations.periods import day_text
from relations.printable import printable

_STYLE = """
:root { color-scheme: light dark; --ink: #1c2733; --soft: #5d6b79; --line: #d9dfe5; --main: #1f5a99; --paper: #fff; --bad: #9b2c2c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaee; --soft: #a3afba; --line: #38444f; --main: #86b7ec; --paper: #14191e; --bad: #f0a3a3; } }
body { margin: 0 auto; max-width: 60rem; padding: 2.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink); }
body { font: 1rem/1.5 "Fira Sans", system-ui, sans-serif; }
p.kicker { color: var(--main); font-weight: 600; letter-spacing: .06em; text-transform: uppercase; font-size: .8rem; margin: 0; }
h1 { font-size: 2rem; line-height: 1.2; margin: .2rem 0 .4rem; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .4rem; }
p { margin: .3rem 0; color: var(--soft); } a { color: var(--main); }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li { display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: .45rem 0; border-bottom: 1px solid var(--line); }
li span { flex: 1 1 16rem; color: var(--ink); } li em { color: var(--bad); font-style: normal; } p.warning { color: var(--bad); }
details { flex-basis: 100%; color: var(--soft); font-size: .8rem; } summary { cursor: pointer; } details code { font-size: .95em; }
@media (max-width: 36rem) { li span { flex-basis: 100%; } }
li small { display: block; color: var(--soft); font-size: .9rem; }
ul.changes { list-style: disc; padding-left: 1.2rem; border: 0; } ul.changes li { display: list-item; border: 0; padding: .15rem 0; }
"""


_DIGITS = 12  # of a digest, of which run.json has all


def in_order(entries: Iterable[dict[str, Any]], edition: Edition) -> list[dict[str, Any]]:
    """Return entries of run.json by report, and within it in order of time; intervals come last."""
    order = {period: i for i, (period, _, _) in enumerate(edition.periods)}
    return sorted(entries, key=lambda entry: (entry["report"], order.get(entry["period"], len(order))))


def index_html(edition: Edition, entries: Sequence[dict[str, Any]], since: Mapping[str, Any] | None = None) -> str:
    """Return the page for entries that are in order. `edition` is that of the data beside it; each report has its own, and when it was made.

    `since` is what changed since the last edition, as `rendering.since_last` has it, which then stands above the reports.
    A report that failed is shown as it was last, with the day; why it failed is for the log and run.json.
    """
    sections = "".join(_section([*items]) for _, items in groupby(entries, key=lambda entry: entry["report"]))
    reach = f"Edition {_text(edition.date)} · data to {_text(edition.data_to)}"
    warning = f'<p class="warning"><strong>{_text(edition.warning)}</strong></p>\n' if edition.warning else ""
    return f"""<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">
<title>{_text(edition.title)}: reports</title>
<style>{_STYLE}</style>
<main>
<p class="kicker">{_text(edition.title)}</p>
<h1>Reports</h1>
<p>{reach} · <a href="data.zip">all data with their sources (zip)</a> · <a href="run.json">record of the build</a></p>
{warning}{_since(since)}{sections}</main>
</html>
"""


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
