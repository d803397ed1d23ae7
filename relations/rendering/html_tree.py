"""HTML that a cell shows, as a tree of what a reader sees of it: no scripts, styles or what is hidden, headings as bold lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from lxml import etree
from lxml.etree import _Element as Element

from relations.addresses import outer_address
from relations.rendering.html_styles import StyleSheet, sheet
from relations.rendering.plain_text import plain_text
from relations.showing.printed import UNPRINTABLE

_PARSER = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
_UNSEEN = ("script", "style", "template", "noscript", "head", "link", "meta", "title", "datalist")
_PLAYERS = ("iframe", "object", "embed", "video", "audio", "canvas", "applet")
_NAMES = {"iframe": "an embedded page", "video": "a film", "audio": "a sound"}
_WORDED = ("text", "search", "email", "url", "tel", "number", "date", "time", "button", "submit", "reset")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MAY_HIDE = etree.XPath(
    ".//*[@hidden or self::dialog or contains(translate(@style, 'DISPLAY', 'display'), 'display')"
    " or contains(translate(@style, 'VISBLTY', 'visblty'), 'visibility')]"
)
_CONTROL = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{UNPRINTABLE}]"
    # what turns the direction of letters, also by its number
    r"|&#(?:x0*(?:202[a-e]|206[6-9]|feff)|0*(?:823[4-8]|829[4-7]|65279))(?![0-9a-f]);?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class HtmlTree:
    """What is seen of an output: its tree, its styles, and what elements in it, which only a browser can show, are called."""

    body: Element
    sheet: StyleSheet
    players: tuple[str, ...]

    @property
    def words(self) -> str:
        return " ".join("".join(self.body.itertext()).split())


def seen(text: str) -> HtmlTree | None:
    """Return what a reader sees of HTML; None where it holds nothing at all."""
    body = body_of(text)
    if body is None:
        return None
    root = body.getroottree().getroot()
    styles = sheet(style.text or "" for style in root.iter("style"))
    players = [_player(element) for element in root.iter(*_PLAYERS)]
    _drop(body, [*body.iter(*_UNSEEN, *_PLAYERS)])
    _drop(body, list(_hidden(body, styles)))
    for field in body.iter("input", "textarea"):
        _as_words(field)
    for heading in list(body.iter(*_HEADINGS)):
        _as_line(heading)
    return HtmlTree(body, styles, tuple(dict.fromkeys(players)))


def body_of(text: str) -> Element | None:
    """Return the body of HTML as it is written; None where there is nothing at all."""
    if not text.strip():
        return None
    text = _CONTROL.sub("", text)
    root = etree.fromstring(text.encode(), _PARSER)  # bytes: of a text lxml refuses the declaration that begins XHTML
    if any(
        error.type_name == "ERR_RESOURCE_LIMIT" for error in _PARSER.error_log
    ):  # nested too deeply: its words remain
        words = escape(plain_text(text, html=True))
        root = etree.fromstring(f"<pre>{words}</pre>".encode(), _PARSER)
    return None if root is None else root.find("body")


def _player(element: Element) -> str:
    """Return what people call an element that only a browser can show, with its address if it has one."""
    name = _NAMES.get(str(element.tag), f"an element '{element.tag}'")
    source = outer_address(element.get("src") or element.get("data"))
    return f"{name} ({source})" if source else name


def _drop(body: Element, elements: list[Element]) -> None:
    """Take elements out of the tree; what stands behind them stays."""
    for element in elements:
        parent = element.getparent()
        if element is body or parent is None:
            continue
        if element.tail:
            before = element.getprevious()
            if before is None:
                parent.text = (parent.text or "") + element.tail
            else:
                before.tail = (before.tail or "") + element.tail
        parent.remove(element)


def _hidden(body: Element, styles: StyleSheet) -> Iterator[Element]:
    for element in body.iter("*") if styles.hides else _MAY_HIDE(body):
        closed = element.tag == "dialog" and "open" not in element.attrib
        style = styles.of(element)
        unless_said = "none" if closed or "hidden" in element.attrib else ""
        if style.get("display", unless_said) == "none" or style.get("visibility") in ("hidden", "collapse"):
            yield element


def _as_words(field: Element) -> None:
    """A field of a form is what it holds, if that is seen and not only a tick."""
    if field.tag == "input" and field.get("type", "text").lower() in _WORDED:
        field.text = field.get("value")
    if field.text:
        field.tag = "span"


def _as_line(heading: Element) -> None:
    """A heading of an output is none of the report: it would upset the contents."""
    strong = etree.Element("strong")
    strong.text, heading.text = heading.text, None
    strong.extend(list(heading))
    heading.append(strong)
    heading.tag = "p"
