"""editions.html: the index of editions, which stands at the top of a target."""

from datetime import date
from html import escape

from relations.builds.plain_page import plain_page
from relations.editions.chronicle import Chronicle, Listed
from relations.editions.names import place_in_time
from relations.editions.news import PAGE
from relations.editions.outputs import DATA, INDEX
from relations.periods import day_text
from relations.printable import printable

LIST = "editions.html"
FEED = "feed.xml"
_FEED_LINK = '<link rel="alternate" type="application/atom+xml" title="Editions" href="{}">\n'


def list_page(title: str, chronicle: Chronicle, base: str) -> str:
    """Return the page; `base` stands before each link, for links as seen from the top of the target it is empty."""
    latest = chronicle.editions[0]
    lead = f'<p><a href="{_href(latest, base)}">The latest edition</a> is that of {edition_title(latest.name)}'
    lead += f' · <a href="{escape(base)}{FEED}">new editions as a feed</a></p>'
    rows = "".join(_row(one, base, is_first=one is chronicle.editions[-1]) for one in chronicle.editions)
    head = _FEED_LINK.format(escape(base) + FEED)
    return plain_page(f"{title}: editions", title, "Editions", f"{lead}\n<ul>\n{rows}</ul>\n", head)


def edition_title(name: str) -> str:
    """Return the name of an edition in words: `22 November 2026`, `22 November 2026 (2)`."""
    day, number = place_in_time(name)
    words = day_text(date.fromisoformat(day))
    return words if number == 1 else f"{words} ({number})"


def _row(one: Listed, base: str, *, is_first: bool) -> str:
    href = _href(one, base)
    words = f"{edition_title(one.name)} <small>{escape(printable(one.summary))}</small>"
    names = {"Reports": INDEX, "Data": DATA} | ({} if is_first else {"What changed": PAGE})
    links = " ".join(f'<a href="{href.removesuffix(INDEX)}{file}">{name}</a>' for name, file in names.items())
    return f"<li><span>{words}</span> {links}</li>\n"


def _href(one: Listed, base: str) -> str:
    return f"{escape(base)}editions/{one.name}/index.html"
