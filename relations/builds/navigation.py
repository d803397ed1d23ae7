"""The ways out of a page: to the index, to its PDF, notebook and data, to the other reports of its period and the other periods of its report.

They stand in a marked place of the page and lead to pages that are there. So they are put in when it is known which are, also into pages that a
build left as they were.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from relations.formats import ANALYST, NAVIGATION
from relations.printable import printable

_BEGIN, _END = (mark.encode() for mark in NAVIGATION)
_FORMS = {".pdf": "This report as PDF", ".ipynb": "Notebook", ".json": "Data (JSON)"}


def navigation(item: dict[str, Any], entries: Sequence[dict[str, Any]], documents: str = "") -> str:
    """Return the links of the page of one entry of run.json; `entries` are all that there are, in the order in which they are to be listed.

    `documents` is the page that lists how things are measured and written, where there is one.
    """
    pages = [other for other in entries if _file(other, ".html")]
    periods = [other for other in pages if other["report"] == item["report"]]
    reports = [other for other in pages if other["period"] == item["period"] and other["report"] != item["report"]]
    ways = ['<a href="../index.html">All reports</a>']
    stem = _file(item, ".html").removesuffix(".html")  # other files of the report end alike
    forms = ((f"{stem}{suffix}", words) for suffix, words in _FORMS.items())
    ways += [f'<a href="{_beside(item, name)}">{words}</a>' for name, words in forms if name in item["files"]]
    if (analyst := f"{stem}/{ANALYST}") in item["files"]:
        ways.append(f'<a href="{_beside(item, analyst)}">With its code</a>')
    if documents:
        ways.append(f'<a href="../{documents}">How this was made</a>')
    lists = [f'<p class="ways">{" ".join(ways)}</p>']
    if len(periods) > 1:
        pills = "".join(f"<li>{_to(item, other, period_name(other))}</li>" for other in periods)
        lists.append(f'<ul class="periods" aria-label="Periods">{pills}</ul>')
    if reports:
        links = "".join(f"<li>{_to(item, other, title(other))}</li>" for other in reports)
        lists.append(
            f'<p class="label">Also on this period</p><ul class="also" aria-label="Other reports">{links}</ul>'
        )
    return "\n".join(["", '<nav class="ways" aria-label="Reports">', *lists, "</nav>", ""])


def with_navigation(page: bytes, links: bytes) -> bytes:
    """Return a page with these links in its marked place; one without such a place as it is."""
    begin, end = _place(page)
    return page[:begin] + links + page[end:] if end else page


def navigation_in(page: bytes) -> bytes:
    """Return what stands in the marked place of a page."""
    begin, end = _place(page)
    return page[begin:end]


def title(item: Mapping[str, Any]) -> str:
    """Return the title of a report."""
    return str(item.get("title") or item["report"])


def period_name(item: dict[str, Any]) -> str:
    """Return the name of the period of a report."""
    return str(item.get("period_name") or item["period"])


def _place(page: bytes) -> tuple[int, int]:
    """Return where the marked place begins and ends; it stands before all that a report says."""
    begin = page.find(_BEGIN)
    end = page.find(_END, begin)
    return (begin + len(_BEGIN), end) if 0 <= begin < end else (0, 0)


def _to(item: dict[str, Any], other: dict[str, Any], words: str) -> str:
    here = ' aria-current="page"' * (other is item)
    return f'<a href="{_beside(item, _file(other, ".html"))}"{here}>{escape(printable(words))}</a>'


def _beside(item: dict[str, Any], file: str) -> str:
    """Return the address of a file as seen from the page of an entry."""
    folder, _, name = file.partition("/")
    return escape(name if folder == item["report"] else f"../{file}")


def _file(item: dict[str, Any], suffix: str) -> str:
    return next((name for name in item["files"] if name.endswith(suffix) and name.count("/") == 1), "")
