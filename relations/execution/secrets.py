"""Secrets that a notebook was run with: whatever its cells print, they do not stay in it."""

import json
import os
from collections.abc import Iterable, MutableMapping, MutableSequence
from dataclasses import fields, replace
from typing import Any, TypeVar
from urllib.parse import quote

from relations.execution.values import HIDDEN, Secret

SHORTEST = 6  # signs of a secret: a shorter one would be found in every text
_Told = TypeVar("_Told", bound=Any)


def hide(executed: Any, values: Iterable[Any]) -> None:
    """Hide in the outputs of an executed notebook, in place, the secrets among the values: as they are, and as JSON and addresses write them."""
    if words := _words(values):
        for cell in executed.cells:
            _in_place(cell.get("outputs", []), words)


def hidden(told: _Told, values: Iterable[Any]) -> _Told:
    """Return a dataclass with the secrets hidden in its texts."""
    words = _words(values)
    texts = {field.name: getattr(told, field.name) for field in fields(told)}
    return replace(told, **{name: _hidden(text, words) for name, text in texts.items() if isinstance(text, str)})


def _words(values: Iterable[Any]) -> list[str]:
    secrets = [os.environ.get(value.variable, "") for value in values if isinstance(value, Secret)]
    forms = {
        form for one in secrets if one for form in (one, json.dumps(one)[1:-1], quote(one, safe=""), repr(one)[1:-1])
    }
    return sorted(forms, key=len, reverse=True)


def _hidden(text: str, words: Iterable[str]) -> str:
    for word in words:
        text = text.replace(word, HIDDEN)
    return text


def _in_place(holder: Any, words: list[str]) -> None:
    names = list(holder) if isinstance(holder, MutableMapping) else range(len(holder))
    for name in names:
        value = holder[name]
        if isinstance(value, str):
            holder[name] = _hidden(value, words)
        elif isinstance(value, MutableMapping | MutableSequence):
            _in_place(value, words)
