"""Parameters as the command line gives them: `compare=["USA"]`, in the syntax of TOML or JSON; bare words are text."""

import json
import tomllib
from collections.abc import Iterable
from typing import Any

from relations.errors import UsageError
from relations.execution.values import plain

_OPENS = ("[", "{", '"', "'")


def given_parameters(words: Iterable[str]) -> dict[str, Any]:
    """Return the parameters by name. Raises UsageError that lists every one without a name or a value that can be read, or given twice."""
    found: dict[str, Any] = {}
    faults = []
    for word in words:
        name, equals, text = word.partition("=")
        name, text = name.strip(), text.strip()
        if not equals or not name.isidentifier():
            faults.append(f"--parameter {word}: write NAME=VALUE, such as compare='[\"USA\"]'")
        elif name in found:
            faults.append(f"--parameter {word}: '{name}' is given twice")
        else:
            try:
                found[name] = _value(text)
            except ValueError as error:
                faults.append(f"--parameter {word}: {error}")
    if faults:
        raise UsageError("\n".join(faults))
    return found


def _value(text: str) -> Any:
    """Return the value of a text. Raises ValueError for one that opens a list, a table or a string and is none."""
    for read in (_json, _toml):
        try:
            value = read(text)
        except (ValueError, TypeError, RecursionError):
            continue
        # A bare word stays text; what is declared as a date or a number makes it one.
        return value if value == plain(value) or text.startswith(_OPENS) else text
    if text.startswith(_OPENS):
        raise ValueError("the value is neither TOML nor JSON; is a quotation mark or bracket missing?")
    return text


def _json(text: str) -> Any:
    return json.loads(text, parse_constant=_no_number)


def _toml(text: str) -> Any:
    read = tomllib.loads(f"value = {text}")
    if read.keys() != {"value"}:  # text of several lines
        raise ValueError(text)
    return read["value"]


def _no_number(word: str) -> None:
    raise ValueError(word)
