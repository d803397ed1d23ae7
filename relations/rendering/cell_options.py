"""What the first lines of a code cell tell the renderer: `#| echo: false` of Quarto, `#| hide` of nbdev, in the comments of any language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from relations.rendering.yaml_text import mapping_of

_LANGUAGES = r"#|//|--|%%?|;+|!|\*|⍝|/\*?|\(\*|<!--"
# What formats code makes `# | echo: false` of it.
_OPTION = re.compile(
    rf"^\s*(?:(?:{_LANGUAGES})\||# \|(?=\s?[A-Za-z][\w-]*\s?:(?:\s|$))) ?(?P<said>.*?)\s*(?:\*/|\*\)|-->|(?<=\w);)?\s*$"
)
_ANYWHERE = re.compile(r"^\s*(?:#|//|--)\|")  # what no language reads as code
_HEAD = re.compile(r"^\s*(?:$|%|#|//|--)")  # magics and comments may stand above
# Of nbdev and fastpages; of pelican's reader of notebooks.
_OLD = re.compile(r"^(?:#\s?(?P<said>(?:hide|collapse)(?:[-_](?:input|output|hide))?)|#(?P<left_out>ignore))\s*$")
_LEFT_OUT = {
    "ignore": "hide",
    "exporti": "hide",
}  # words that leave a cell out; `exporti` is what nbdev keeps for itself
_CLOSE = re.compile(r"^([A-Za-z][\w-]*):(?=[^\s:/])")  # `echo:false`
_OF_R = re.compile(r"[\w.-]+\s*=")
_PAIR_OF_R = re.compile(r"([\w.-]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^,]+)")
_WORD = re.compile(r"[A-Za-z][\w-]*")
# Options in which a capital letter is a slip.
_KNOWN = {
    name: name
    for name in (
        "echo",
        "output",
        "include",
        "eval",
        "results",
        "warning",
        "message",
        "tags",
        "fig-alt",
        "fig-cap",
        "tbl-cap",
        "execute",
    )
}
# Of MyST, which Jupyter Book takes for options of a cell where it begins with them: `:tags: [remove-input]`, or YAML between two rules.
_OF_MYST = re.compile(
    r"\A\s*(?:---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)|(?P<colons>(?::[A-Za-z][\w-]*:[ \t][^\n]*(?:\n|\Z))+))",
    re.DOTALL | re.MULTILINE,
)
_COLON = re.compile(r"^:([A-Za-z][\w-]*):", re.MULTILINE)
# Of Colab, whose form stands for the code.
_FORM = re.compile(r"^#\s?@title\b.*\{[^{}\n]*display-mode\s*:\s*[\"']form[\"'][^{}\n]*\}", re.MULTILINE)
_HIDES_LINE = re.compile(r"#\|\s*hide_line\s*$")


@dataclass(frozen=True)
class CellOptions:
    """`values` by name, with texts for all that is no list or mapping; `words` that stand without a value; `code` that is left to show."""

    values: Mapping[str, Any] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    code: str = ""


def read_options(source: str) -> CellOptions:
    """Return the options of a cell and its code without them."""
    values = {}
    if found := _OF_MYST.match(source):
        values = mapping_of(found["yaml"] or _COLON.sub(r"\1:", found["colons"] or ""))
        source = source[found.end() :] if values else source
    lines = source.split("\n")
    said = [*_said(lines)]
    words = frozenset(line for line in said if _WORD.match(line) and not re.search("[:=]", line))
    words |= {"hide_input"} if _FORM.search(source) else frozenset()
    declared = [_CLOSE.sub(r"\1: ", one) for line in said if line not in words for one in _pairs(line)]
    code = [line for line in lines if not (_ANYWHERE.match(line) or _HIDES_LINE.search(line))]
    head = _length_of_head(code)
    code = [line for n, line in enumerate(code) if n >= head or not _is_option(line)]
    values |= {_KNOWN.get(key.lower(), key): value for key, value in mapping_of("\n".join(declared)).items()}
    return CellOptions(values, words, "\n".join(code).strip("\n"))


def _pairs(line: str) -> list[str]:
    """Return a line as YAML has it, of `echo=FALSE, fig.cap="A"` of R one for each option."""
    return [f"{key}: {value.strip()}" for key, value in _PAIR_OF_R.findall(line)] if _OF_R.match(line) else [line]


def _is_option(line: str) -> bool:
    return bool(_OPTION.match(line) or _OLD.match(line))


def _length_of_head(lines: list[str]) -> int:
    return next((n for n, line in enumerate(lines) if not (_HEAD.match(line) or _is_option(line))), len(lines))


def _said(lines: list[str]) -> Iterator[str]:
    for line in lines[: _length_of_head(lines)]:
        if found := _OPTION.match(line) or _OLD.match(line):
            said = found["said"] or found.groupdict().get("left_out") or ""
            yield _LEFT_OUT.get(said, said)
