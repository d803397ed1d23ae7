"""MyST in the text of anybody's notebook, as Jupyter Book reads it: directives, roles, labels of formulas and of places.

What it writes in signs of its own becomes what Pandoc's Markdown has for it; nothing of it is left as a sign that no reader knows.
"""

import re
from collections.abc import Iterator

from relations.rendering.markdown_code import blocks
from relations.rendering.myst_tables import TABLES, header_rows, listed

_FENCE = re.compile(r"^(?P<gap> {0,3})(?P<fence>`{3,}|~{3,}|:{3,})(?P<said>[^`\n]*)$")
_DIRECTIVE = re.compile(r"^\{(?P<name>[A-Za-z][\w:+.-]*)\}[ \t]*(?P<title>.*)$")
_OPTION = re.compile(r"^[ \t]*:(?P<name>[A-Za-z][\w-]*):[ \t]*(?P<value>.*)$")
_TEXTS = {
    *(
        "note",
        "tip",
        "hint",
        "warning",
        "caution",
        "important",
        "danger",
        "attention",
        "error",
        "seealso",
        "admonition",
    ),
    *(
        "margin",
        "sidebar",
        "topic",
        "dropdown",
        "toggle",
        "epigraph",
        "exercise",
        "solution",
        "proof",
        "card",
        "tab-item",
    ),
    *("grid", "grid-item", "grid-item-card", "tab-set", "aside", "details", "highlights", "pull-quote", "versionadded"),
    *(
        "table",
        "list-table",
        "csv-table",
        "glossary",
        "figure-md",
        "container",
        "div",
        "card-carousel",
    ),
}
_CODE = {"code", "code-block", "code-cell", "sourcecode"}
_OF_PROOFS = "prf:"
_PICTURES = {"figure", "image"}
_LISTED = "list-table"
_ROLE = re.compile(r"\{(?P<name>[a-z]+(?:[:+-][a-z]+)*)\}(?P<ticks>`+)(?P<said>[^`\n]+)(?P=ticks)(?!`)")
_ROLES = {
    *(
        "ref",
        "numref",
        "doc",
        "term",
        "download",
        "file",
        "abbr",
        "guilabel",
        "menuselection",
        "kbd",
        "index",
        "any",
        "math",
        "eq",
    ),
    *(
        "sub",
        "sup",
        "subscript",
        "superscript",
        "func",
        "class",
        "meth",
        "attr",
        "mod",
        "command",
        "option",
        "code",
        "footcite",
        "cite",
    ),
}
_FAMILIES = ("cite:", "py:", "prf:", "footcite:", "ref:", "external:", "glue:")
_TO_PLACES = {"ref", "numref", "any"}
_PLACEHOLDER = re.compile(r"%s|\{(?:number|name)\}")  # where MyST would put a number
_NAMED = re.compile(r"(?P<words>.+?)\s*<(?P<target>[^<>]*)>")
_LABEL = re.compile(r"^\((?P<name>[A-Za-z][\w:.-]*)\)=[ \t]*$", re.MULTILINE)
_OF_FORMULA = re.compile(
    r"\$\$[ \t]*(?:\((?P<name>[A-Za-z][\w:.-]*)\)|\{#(?P<quarto>eq-[\w:.-]+)\})[ \t]*$", re.MULTILINE
)


def as_pandoc(text: str) -> str:
    """Return the text without what only MyST reads."""
    if "{" in text:
        text = "\n".join(_Directives().without(text.split("\n")))
    if ")=" in text or "{" in text or "$$" in text:
        text = "".join(part if code else _marked(part) for part, code in blocks(text))
    return text


class _Directives:
    """The way through the lines of one text: those that hold text become divisions, those of formulas and pictures these."""

    def __init__(self) -> None:
        self.open: list[tuple[str, str]] = []  # fences, each with what closes its directive
        self.code = ""  # the fence of the code that is read
        self.heading: tuple[str, str] | None = None  # a directive whose options may follow, and its title
        self.options: dict[str, str] = {}
        self.values: list[str] | None = None  # the lines of a table of values that is read

    def without(self, lines: list[str]) -> Iterator[str]:
        for line in lines:
            found = _FENCE.match(line)
            if self.code:
                if found and found["fence"].startswith(self.code) and not found["said"].strip():
                    self.code = ""
                yield line
            elif self.heading and not self.values and (option := _OPTION.match(line)):
                self.options[option["name"]] = option["value"].strip()
            elif self.values is not None and not self._closes(found):
                self.values.append(line)
            else:
                yield from self._begun()
                yield from self._fence(found, line) if found else (line,)
        yield from self._begun()
        for _, closing in reversed(self.open):
            yield self._closed(closing)

    def _closes(self, found: re.Match[str] | None) -> bool:
        return bool(found and not found["said"].strip() and found["fence"].startswith(self.open[-1][0]))

    def _begun(self) -> Iterator[str]:
        if self.heading:
            yield _beginning(*self.heading, self.options)
            self.heading = None
        if self.values is not None:
            yield from listed(self.values, self.options)
            self.values = None

    def _fence(self, found: re.Match[str], line: str) -> Iterator[str]:
        fence, said = found["fence"], found["said"].strip()
        directive = _DIRECTIVE.match(said)
        name = directive["name"].lower() if directive else ""
        if not said and self.open and (fence == self.open[-1][0] or fence[0] == self.open[-1][0][0] == ":"):
            yield self._closed(self.open.pop()[1])
        elif directive and (closing := _closing(name, fence)):
            self.open.append((fence, closing))
            self.heading, self.options = (name, directive["title"].strip()), {}
            self.values = [] if name == "csv-table" else None
        else:
            if fence[0] != ":":
                self.code = fence
            elif said:  # a division of Pandoc
                self.open.append((fence, fence))
            yield line

    def _closed(self, closing: str) -> str:
        label = self.options.get("label", "") if closing == "$$" else ""
        return f"$$ ({label})" if label else closing


def _closing(name: str, fence: str) -> str:
    """Return how a directive ends in Pandoc's Markdown; nothing for one that is not known."""
    if name in _CODE:
        return "```" if fence[0] == ":" else ""
    if name == "math":
        return "$$"
    if name in _PICTURES:
        return "\n"
    return "\n:::\n" if name in _TEXTS or name.startswith(_OF_PROOFS) or fence[0] == ":" else ""


def _beginning(name: str, title: str, options: dict[str, str]) -> str:
    if name in _CODE:
        return f"```{title}"
    if name == "math":
        return f"\n$$\n{title}".rstrip()
    if name in _PICTURES:
        return f"\n![{options.get('alt', '')}](<{title}>)\n"
    words = f"\n**{title}**\n" if title else ""
    if name in TABLES:
        return f'\n::: {{.{_LISTED} header-rows="{header_rows(options)}"}}\n{words}'
    return f"\n::: {{.{name.removeprefix(_OF_PROOFS).replace(':', '-')}}}\n{words}"


def _marked(text: str) -> str:
    text = _OF_FORMULA.sub(_label, text)
    text = _LABEL.sub(lambda m: f'<a id="{m["name"]}"></a>\n', text)
    return _ROLE.sub(_role, text)


def _label(mark: re.Match[str]) -> str:
    name = mark["name"] or mark["quarto"]
    return rf"\label{{{name}}}$$"


def _role(role: re.Match[str]) -> str:
    name, said = role["name"], role["said"].strip()
    if name not in _ROLES and not name.startswith(_FAMILIES):
        return role[0]
    if name == "eq":
        return rf"\eqref{{{said}}}"
    if name == "math":
        return f"${said}$"
    if name in ("sub", "subscript", "sup", "superscript"):
        return f"<{name[:3]}>{said}</{name[:3]}>"
    if named := _NAMED.fullmatch(said):
        words = _PLACEHOLDER.sub("", named["words"]).strip() or named["target"]
        return f"[{words}](#{named['target']})" if name in _TO_PLACES else words
    if name in _TO_PLACES:
        return f"[{said}](#{said})"
    if "cite" in name:
        return f"[{said}]"
    return said if name in ("term", "abbr", "download", "guilabel", "kbd", "index", "menuselection") else f"`{said}`"
