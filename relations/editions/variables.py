"""Names of variables of the environment in an address: `$NAME` or `${NAME}`, so that a file need not hold a secret."""

import re
from collections.abc import Callable

_NAME = r"[A-Za-z_][A-Za-z0-9_]*"
_VARIABLE = re.compile(rf"\$(?:\{{(?P<braced>{_NAME})\}}|(?P<bare>{_NAME}))", re.ASCII)


def names_in(text: str) -> list[str]:
    """Return the names of the variables in a text, in their order."""
    return [_named(match) for match in _VARIABLE.finditer(text)]


def filled(text: str, value: Callable[[str], str]) -> str:
    """Return a text with what `value` gives for each name in its place."""
    return _VARIABLE.sub(lambda match: value(_named(match)), text)


def is_variable(text: str) -> bool:
    """Tell whether a text is the name of a variable and nothing else."""
    return _VARIABLE.fullmatch(text) is not None


def _named(match: re.Match[str]) -> str:
    return match["braced"] or match["bare"]
