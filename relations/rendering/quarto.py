"""Quarto in the text of anybody's notebook: short codes, attributes behind headings, words and pictures, references to figures, tables and sections.

Jupyter shows all of that as it is written; it is markup all the same, and what it hides is hidden. What a short code would bring from elsewhere is
named in its place.
"""

import re
from collections.abc import Sequence

from relations.rendering.markdown_code import blocks, parts

_SHORT_CODE = re.compile(r"(?<!\{)\{\{<[ \t]*(?P<name>[\w-]+)[ \t]*(?P<said>[^\n]*?)[ \t]*>\}\}(?!\})")
_SILENT = {"pagebreak", "fa", "bi", "iconify", "icon", "lipsum", "contents"}
_SHOWN = {"include", "embed", "video", "placeholder", "brand"}
_ATTRIBUTES = r"\{(?P<said>[ \t]*(?:(?:[#.][\w:.-]+|-|[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[\w.%:-]+))[ \t]*)+)\}"
_HEADING = re.compile(rf"^(?P<marks> {{0,3}}#{{1,6}}[ \t])(?P<words>[^\n]*?)[ \t]*{_ATTRIBUTES}[ \t]*$", re.MULTILINE)
_PICTURE = re.compile(rf"!\[(?P<alt>[^\]\n]*)\]\((?P<address>[^()\s]+)\){_ATTRIBUTES}")
_SPAN = re.compile(rf"(?<![!\\])\[(?P<words>(?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]\n]*\])*)\]{_ATTRIBUTES}")
_ID = re.compile(r"#([\w:.-]+)")
_WIDTH = re.compile(r"width=[\"']?(\d+(?:\.\d+)?(?:%|px)?)[\"']?")
_HIDES = re.compile(r"\.(?:content-)?hidden(?![\w-])")
_ONLY = re.compile(r"\.content-visible(?![\w-])")
_PAGE = re.compile(r"when-format=[\"']?html|unless-format=[\"']?(?!html)")
_LABEL = re.compile(r"\{[^{}\n]*#(?P<label>(?P<kind>fig|tbl)-[\w:.-]+)[^{}\n]*\}")
_SECTION = re.compile(
    r"^ {0,3}#{1,6}[ \t](?P<words>[^\n]*?)[ \t]*\{[^{}\n]*#(?P<label>sec-[\w:.-]+)[^{}\n]*\}[ \t]*$", re.MULTILINE
)
_REFERENCE = re.compile(r"(?<![\w@.])-?@(?P<label>(?P<kind>fig|tbl|sec|eq)-[\w-]+(?:[.:][\w-]+)*)")
_WORDS = {"fig": "Figure", "tbl": "Table"}
_CAPTION = re.compile(rf"^(?P<colon>:?[ \t]*)(?P<words>(?!:)[^\n{{}}]*?)[ \t]*{_ATTRIBUTES}[ \t]*$", re.MULTILINE)


def labels_of(texts: Sequence[str]) -> dict[str, str]:
    """Return what each label of a figure, a table or a section is called, in the order of all texts."""
    found: dict[str, str] = {}
    counts = dict.fromkeys(_WORDS, 0)
    for text in (text for text in texts if any(sign in text for sign in ("#fig-", "#tbl-", "#sec-"))):
        prose = "".join(part for part, code in blocks(text) if not code)
        for mark in _LABEL.finditer("".join(part for part, code in parts(text) if not code)):
            if mark["label"] not in found:
                counts[mark["kind"]] += 1
                found[mark["label"]] = f"{_WORDS[mark['kind']]} {counts[mark['kind']]}"
        found |= {mark["label"]: f"Section “{mark['words'].strip()}”" for mark in _SECTION.finditer(prose)}
    return found


def as_pandoc(text: str, labels: dict[str, str]) -> str:
    """Return the text without what only Quarto reads."""
    if "{" in text:
        text = "".join(part if code else _without_attributes(part, labels) for part, code in blocks(text))
    if "@" in text or "{{<" in text:
        text = "".join(
            part if code else _referred(_SHORT_CODE.sub(_of_short_code, part), labels) for part, code in parts(text)
        )
    return text


def _without_attributes(text: str, labels: dict[str, str]) -> str:
    text = _HEADING.sub(lambda m: f"{_anchor(m)}{m['marks']}{m['words']}", text)
    text = _PICTURE.sub(lambda m: _picture(m, labels), text)
    text = _CAPTION.sub(lambda m: _caption(m, labels), text)
    return _SPAN.sub(_span, text)


def _anchor(found: re.Match[str]) -> str:
    name = _ID.search(found["said"])
    return f'<a id="{name[1]}"></a>\n\n' if name else ""


def _picture(found: re.Match[str], labels: dict[str, str]) -> str:
    width, label = _WIDTH.search(found["said"]), _label(found, labels)
    alt, address = (found[part].replace('"', "&quot;") for part in ("alt", "address"))
    shown = (
        f'<img src="{address}" alt="{alt}" width="{width[1]}">' if width else f"![{found['alt']}]({found['address']})"
    )
    return f'<a id="{label[0]}"></a>{shown}\n\n{label[1]}: {found["alt"]}\n' if label else shown


def _caption(found: re.Match[str], labels: dict[str, str]) -> str:
    """Return the line under a table, or that of a cell, which ends with a label; other lines as they are."""
    label = _label(found, labels)
    return f'<a id="{label[0]}"></a>{label[1]}: {found["words"]}' if label else found[0]


def _label(found: re.Match[str], labels: dict[str, str]) -> tuple[str, str] | None:
    """Return the label that attributes give, and what it is called; None where there is none."""
    name = _ID.search(found["said"])
    return (name[1], labels[name[1]]) if name and name[1] in labels else None


def _span(found: re.Match[str]) -> str:
    said, begin = found["said"], found.string.rfind("\n", 0, found.start()) + 1
    if found.string.count("`", begin, found.start()) % 2:  # within code
        return found[0]
    hidden = _HIDES.search(said) or (_ONLY.search(said) and not _PAGE.search(said))
    return "" if hidden else found["words"]


def not_shown(name: str, what: str) -> str:
    """Return what stands in the place of something that a tool would bring from elsewhere."""
    return f"*[{name} not shown: {what}]*" if what else f"*[{name} not shown]*"


def _of_short_code(found: re.Match[str]) -> str:
    name, said = found["name"], found["said"].replace("<", "").replace(">", "").replace("*", "")
    if name in _SILENT:
        return ""
    if name == "kbd":
        return f"<kbd>{said}</kbd>"
    what = said.split()[0].strip("\"'") if said and name in _SHOWN else ""
    return not_shown(name, what)


def _referred(text: str, labels: dict[str, str]) -> str:
    return _REFERENCE.sub(lambda m: _words(m, labels), text)


def _words(found: re.Match[str], labels: dict[str, str]) -> str:
    label = found["label"]
    if found["kind"] == "eq":
        return rf"Equation \ref{{{label}}}"
    return f"[{labels[label]}](#{label})" if label in labels else found[0]
