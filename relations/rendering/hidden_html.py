"""What HTML in Markdown hides, from the tag that opens it to the one that closes it: `hidden`, `style="display: none"`, scripts, styles, templates.

A browser's rules, on the text itself, since Markdown stands between the tags: an element that nothing closes ends with the one around it, else with
the text, and one of words within a line with its paragraph. What is code stays.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from relations.rendering.markdown_code import paragraph_end, parts

MAY_HIDE = re.compile(
    r"hidden|display|visibility|<(?:script|style|template|noscript|dialog)\b|<!\[CDATA\[", re.IGNORECASE
)
_TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[A-Za-z][\w:-]*)(?P<said>[\s/](?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)?>|<!\[CDATA\[.*?\]\]>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_STYLE = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE)
_STYLE_NOTE = re.compile(r"/\*.*?\*/", re.DOTALL)
_NEVER_SEEN = {"script", "style", "template", "noscript"}
_EMPTY = re.compile("area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr")
# A paragraph closes these.
_OF_WORDS = re.compile(
    "a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|p|q|s|samp|small|span|strike|strong|"
    "sub|sup|time|tt|u|var"
)
_BLOCKS = (
    "address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figure|footer|form|h1|h2|h3|h4|h5|h6|"
    "header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|ul"
)
# What begins behind these elements closes them.
_CLOSED_BY = {
    "p": _BLOCKS,
    "li": "li",
    "dt": "dt|dd",
    "dd": "dt|dd",
    "td": "td|th|tr|tbody|tfoot",
    "th": "td|th|tr|tbody|tfoot",
    "tr": "tr|tbody|tfoot",
}
_MARGIN = "^[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*"  # of an HTML block, also in quotations and lists
_HTML_BLOCK = re.compile(
    rf"{_MARGIN}(?:<(?P<whole>pre|script|style|textarea)(?=[\s>]).*?(?:</(?P=whole)>|\Z)"
    rf"|</?(?:{_BLOCKS}|caption|col|colgroup|dd|dt|figcaption|iframe|legend|link|meta|optgroup|option|param|search|source|tbody|td"
    rf"|tfoot|th|thead|tr|track)(?=[\s/>])|</?[A-Za-z][^<>\n]*>[ \t]*$).*?(?=\n[ \t>]*\n|\Z)",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]*\S[^\n]*$", re.MULTILINE)


def without_hidden(text: str) -> str:
    """Return Markdown without what its HTML hides; definitions of links that stand there hold."""
    if "<" not in text or not MAY_HIDE.search(text):
        return text
    kept: list[str] = []
    definitions: list[str] = []
    at = 0
    for begin, end in sorted(_hidden(text)):
        if end <= at:
            continue
        kept.append(text[at:begin])
        definitions += _DEFINITION.findall(text[begin:end])
        at = end
    kept.append(text[at:])
    return "".join([*kept, *(f"\n\n{one.strip()}" for one in definitions)])


def _hidden(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where the text is hidden, in no order; a span may lie in another, none begins in one and ends behind it."""
    stack: list[tuple[str, int | None]] = []  # elements that are open, and where those begin that are hidden
    open_ones: Counter[str] = Counter()

    def close(end: int) -> Iterator[tuple[int, int]]:
        name, begin = stack.pop()
        open_ones[name] -= 1
        if begin is not None:
            yield begin, end

    for tag in _tags(text):
        if tag["name"] is None:  # CDATA, which HTML takes for a comment
            yield tag.span()
            continue
        name = tag["name"].lower()
        if tag["slash"]:
            while open_ones[name] and stack[-1][0] != name:
                yield from close(tag.start())
            if open_ones[name]:
                yield from close(tag.end())
            continue
        while stack and re.fullmatch(_CLOSED_BY.get(stack[-1][0], ""), name):
            yield from close(tag.start())
        hides = _hides(name, tag["said"] or "")
        if _EMPTY.fullmatch(name):
            if hides:
                yield tag.span()
            continue
        stack.append((name, tag.start() if hides else None))
        open_ones[name] += 1
    while stack:
        name, begin = stack[-1]
        within_line = begin is not None and text[text.rfind("\n", 0, begin) + 1 : begin].strip(" \t>")
        of_words = _OF_WORDS.fullmatch(name) or (name in _NEVER_SEEN and within_line)
        yield from close(paragraph_end(text, begin or 0) if of_words else len(text))


def _tags(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags of the text that stand in no code."""
    code = list(_code(text))
    n = 0
    for tag in _TAG.finditer(text):
        while n < len(code) and code[n][1] <= tag.start():
            n += 1
        if n < len(code) and code[n][0] <= tag.start():
            continue
        yield tag
        while n < len(code) and code[n][0] < tag.end():  # what seemed to begin code is part of a tag
            n += 1


def _code(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where the text is code; in a block of HTML nothing is."""
    blocks = [block.span() for block in _HTML_BLOCK.finditer(text)]
    n = at = code_end = 0
    for part, is_code in parts(text):
        while n < len(blocks) and blocks[n][1] <= at:
            n += 1
        in_html = n < len(blocks) and code_end <= blocks[n][0] < at
        if is_code and not in_html:
            code_end = at + len(part)
            yield at, code_end
        at += len(part)


def _hides(name: str, said: str) -> bool:
    """Tell whether a tag of this name, with attributes as they are written, hides its element."""
    if name in _NEVER_SEEN:
        return True
    attributes = {found[0].lower(): unescape("".join(found[1:])) for found in _ATTRIBUTE.findall(said)}
    if "hidden" in attributes or (name == "dialog" and "open" not in attributes):
        return True
    return bool(_STYLE.search(_STYLE_NOTE.sub("", attributes.get("style", ""))))
