"""The parameters of a run in words, from what the build notes of them in the notebook's metadata: names, values as JSON has them, words of help."""

from collections.abc import Iterator, Mapping
from typing import Any

from relations.rendering.blocks import Passed
from relations.showing.printed import clean

_LONGEST, _LONGEST_LIST = 300, 60  # signs of a value; the whole of it stands in the .json beside the report


def passed(parameters: Any) -> Iterator[Passed]:
    """Yield the parameters in order; what is no list of parameters yields none."""
    for one in parameters if isinstance(parameters, list) else ():
        if isinstance(one, Mapping) and isinstance(one.get("name"), str):
            value = _short(one.get("value"))
            yield Passed(clean(one["name"]), value or "(empty)", " ".join(clean(str(one.get("help") or "")).split()))


def _short(value: Any) -> str:
    """Return a value in words: a long text as its beginning, a long list as the number of what it holds."""
    words = " ".join(clean(_words(value)).split())
    if isinstance(value, list | Mapping) and len(words) > _LONGEST_LIST:
        return f"{len(value)} values"
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _words(value: Any) -> str:
    match value:
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(map(_words, value)) or "(none)"
        case Mapping():
            return ", ".join(f"{key}: {_words(inner)}" for key, inner in value.items()) or "(none)"
    return str(value)
