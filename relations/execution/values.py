"""Values of parameters in the forms that JSON has. Strict JSON knows neither dates nor paths nor `nan`."""

import datetime
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Member:
    """A member of an enum that the notebook declares: the names that both have there, and the value that it stands for."""

    enum: str
    name: str
    value: Any


HIDDEN = "•••"


@dataclass(frozen=True)
class Secret:
    """Text that only the environment has, under the name of a `variable`: in all that is written it is hidden."""

    variable: str


def plain(value: Any) -> Any:
    """Return a value as strict JSON has it: dates, paths, `nan` and `inf` are text, groups are lists, a member of an enum is its value, a secret is hidden."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else str(value)
        case Member():
            return plain(value.value)
        case Secret():
            return HIDDEN
        case Mapping():
            return {str(plain(key)): plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [plain(inner) for inner in value]
        case set() | frozenset():
            return sorted(map(plain, value), key=str)
        case datetime.date() | datetime.time():
            return value.isoformat()
    return str(value)
