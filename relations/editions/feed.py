"""feed.xml: the editions as an Atom feed (RFC 4287), which stands at the top of a target."""

import xml.etree.ElementTree as ET

from relations import __version__
from relations.editions.chronicle import Chronicle, Listed
from relations.editions.list_page import FEED, edition_title
from relations.printable import printable

_ATOM = "http://www.w3.org/2005/Atom"
_MOST = 50  # editions; readers of feeds ask for all of it each time


def atom_feed(title: str, chronicle: Chronicle, base: str) -> str:
    """Return the feed; `base` stands before each link. Where it is empty, links are as seen from the top of the target."""
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "en-GB"})
    _add(feed, "id", chronicle.feed)
    _add(feed, "title", f"{title}: editions")
    _add(feed, "updated", max(one.made for one in chronicle.editions))
    _add(_add(feed, "author"), "name", title)
    _add(feed, "generator", "relations", version=__version__)
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{base}{FEED}")
    _add(feed, "link", rel="alternate", type="text/html", href=f"{base}index.html")
    for one in chronicle.editions[:_MOST]:
        _add_edition(feed, one, chronicle.identity(one.name), base)
    ET.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'


def _add_edition(feed: ET.Element, one: Listed, identity: str, base: str) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", identity)
    _add(entry, "title", f"Edition of {edition_title(one.name)}")
    _add(entry, "updated", one.made)
    _add(entry, "link", rel="alternate", type="text/html", href=f"{base}editions/{one.name}/index.html")
    _add(entry, "summary", one.summary, type="text")


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    element.text = text and printable(text)
    return element
