"""index.html: the reports of the output folder, one row a report, one column a period."""

from html import escape
from typing import Any

from relations.builds.produce import Edition
from relations.formats import CONTENT_POLICY
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
p.warning { color: var(--bad); } li span { flex: 1 1 16rem; color: var(--ink); } li em { color: var(--bad); font-style: normal; }
@media (max-width: 36rem) { li span { flex-basis: 100%; } }
li small { display: block; color: var(--soft); font-size: .9rem; }
"""


def index_html(edition: Edition, entries: list[dict[str, Any]]) -> str:
    """Return the page; reports that failed are named with their error."""
    names = {period: name for period, name, _ in edition.periods}
    order = {period: i for i, (period, _, _) in enumerate(edition.periods)}
    reports: dict[str, list[dict[str, Any]]] = {}
    for item in sorted(entries, key=lambda e: order.get(e["period"], len(order))):
        reports.setdefault(item["report"], []).append(item)
    sections = "".join(_section(items, names) for _, items in sorted(reports.items()))
    reach = f"Edition {_text(edition.date)} · data to {_text(edition.data_to)}"
    commit = f" · build {_text(edition.commit)}" if edition.commit else ""
    warning = f'<p class="warning"><strong>{_text(edition.warning)}</strong></p>\n' if edition.warning else ""
    return f"""<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">
<title>{_text(edition.title)}: reports</title>
<style>{_STYLE}</style>
<p class="kicker">{_text(edition.title)}</p>
<h1>Reports</h1>
<p>{reach}{commit} · <a href="data.zip">all data with their sources (zip)</a> · <a href="run.json">record of the build</a></p>
{warning}{sections}</html>
"""


def _text(value: str) -> str:
    return escape(printable(value))


def _section(items: list[dict[str, Any]], names: dict[str, str]) -> str:
    """Return the runs of one report under its title."""
    title = items[0].get("title") or items[0]["report"]
    rows = "".join(_row(item, names) for item in items)
    return f"<h2>{_text(title)}</h2>\n<ul>\n{rows}</ul>\n"


def _row(item: dict[str, Any], names: dict[str, str]) -> str:
    name = _text(names.get(item["period"]) or item.get("period_name") or item["period"])
    if item.get("error"):
        links = f"<em>failed: {_text(item['error'])}</em> " + _link(item, ".failed.ipynb", "notebook")
    else:
        links = " ".join(_link(item, f".{kind}", kind.upper()) for kind in ("html", "pdf", "json"))
    finding = f" <small>{_text(item['headline'])}</small>" if item.get("headline") else ""
    return f"<li><span>{name}{finding}</span> {links}</li>\n"


def _link(item: dict[str, Any], suffix: str, words: str) -> str:
    for file in item["files"]:
        if file.endswith(suffix):
            return f'<a href="{_text(file)}">{words}</a>'
    return ""
