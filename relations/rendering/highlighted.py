"""Code in the colours of its language, by Pygments."""

from collections.abc import Iterator, Mapping
from functools import cache
from time import monotonic
from typing import Any

from relations.rendering.runs import Styled

_LONGEST = 100_000  # signs; what is longer, or takes longer than _SECONDS, is shown in one colour
_SECONDS = 2
_OTHER_NAMES = {
    "ipython": "python",
    "ipython2": "python",
    "ipython3": "python",
    "ir": "r",
    "c++": "cpp",
    "c++17": "cpp",
}
_MAGICS = {
    "bash": "bash",
    "sh": "bash",
    "script": "bash",
    "html": "html",
    "javascript": "javascript",
    "js": "javascript",
    "latex": "latex",
    "markdown": "markdown",
    "perl": "perl",
    "r": "r",
    "ruby": "ruby",
    "sql": "sql",
    "svg": "xml",
    "writefile": "",
}
# From the kind of a token to colour and marks; a kind that is not here looks as the one that it is a part of.
_LOOKS: dict[str, tuple[str, tuple[str, ...]]] = {
    "Token.Comment": ("#5d6b79", ("italic",)),
    "Token.Keyword": ("#8a3a8f", ()),
    "Token.Keyword.Constant": ("#0b6b75", ()),
    "Token.Operator.Word": ("#8a3a8f", ()),
    "Token.Name.Builtin": ("#0b6b75", ()),
    "Token.Name.Class": ("#1f5a99", ("bold",)),
    "Token.Name.Decorator": ("#7a5b00", ()),
    "Token.Name.Function": ("#1f5a99", ()),
    "Token.Name.Tag": ("#1f5a99", ()),
    "Token.Literal.Number": ("#0b6b75", ()),
    "Token.Literal.String": ("#1f6f3f", ()),
}


def language_of(notebook: Mapping[str, Any]) -> str:
    """Return the language of a notebook's cells, empty where it names none."""
    metadata = notebook.get("metadata", {})
    for holder, name in (("language_info", "name"), ("kernelspec", "language")):
        found = metadata.get(holder)
        language = found.get(name) if isinstance(found, Mapping) else None
        if isinstance(language, str) and language:
            return language.lower()
    return ""


def highlighted(code: str, language: str) -> tuple[Styled, ...]:
    """Return the code in runs, one for a language that is not known. A cell magic (`%%bash`) names the language of its cell."""
    magic, rest = "", code
    if code.startswith("%%"):
        magic, _, rest = code.partition("\n")
        language = _MAGICS.get(magic[2:].split(" ")[0].lower(), language)
    lexer = _lexer(_OTHER_NAMES.get(language, language)) if language and len(code) <= _LONGEST else None
    if lexer is None or not rest:
        return (Styled(code),)
    above = (Styled(f"{magic}\n"),) if magic else ()
    return (*above, *_runs(lexer, rest))


def _runs(lexer: Any, code: str) -> Iterator[Styled]:
    began = monotonic()
    texts: list[str] = []
    before: tuple[str, tuple[str, ...]] = ("", ())
    for at, kind, text in lexer.get_tokens_unprocessed(code):
        look = _look(kind)
        if look != before and text.strip() and texts:
            yield Styled("".join(texts), before[0], "", before[1])
            texts = []
        before = look if text.strip() else before
        texts.append(text)
        if monotonic() - began > _SECONDS:
            yield Styled("".join(texts), before[0], "", before[1])
            yield Styled(code[at + len(text) :])
            return
    yield Styled("".join(texts), before[0], "", before[1])


@cache
def _lexer(language: str) -> Any:
    # Wanted for where code is shown at all: the list of languages takes a moment to load.
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language)
    except ClassNotFound:
        return None


@cache
def _look(kind: Any) -> tuple[str, tuple[str, ...]]:
    name = str(kind)
    while name not in _LOOKS and "." in name:
        name = name.rpartition(".")[0]
    return _LOOKS.get(name, ("", ()))
