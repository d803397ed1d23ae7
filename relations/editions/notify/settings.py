"""What reports.toml says of messages about runs.

[notify]
to = ["mailto://reports:$MAIL_PASSWORD@example.org?to=desk@example.org"]  # addresses of apprise; $NAME stands for a variable of the environment
on = "change"                    # "failure" (the default), "change" for changes and failures, or "always"
attach = ["briefing", "overview/drift"]   # reports whose PDF goes with it: of all periods together, or of the one named
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from relations.builds.plan import NOTIFY
from relations.editions.variables import filled, names_in
from relations.errors import UsageError
from relations.suggest import did_you_mean
from relations.toml_file import read_toml

WHEN = ("failure", "change", "always")
_KEYS = ("to", "on", "attach")


@dataclass(frozen=True)
class NotifySettings:
    """The table. `to` are whole addresses, with secrets: they must not be shown. Without any nobody is told."""

    to: tuple[str, ...] = ()
    on: str = WHEN[0]
    attach: tuple[str, ...] = ()


def notify_settings(file: Path) -> NotifySettings:
    """Return what a reports.toml says. Raises UsageError that lists every fault, also a variable that the environment does not have."""
    table = read_toml(file).get(NOTIFY, {})
    if not isinstance(table, dict):
        raise UsageError(f"{file}: '{NOTIFY}' is a table: [{NOTIFY}]")
    if faults := [*_faults(table)]:
        raise UsageError("\n".join(f"{file}: [{NOTIFY}]: {fault}" for fault in faults))
    to = tuple(filled(address, _value) for address in table.get("to", []))
    return NotifySettings(to, table.get("on", WHEN[0]), tuple(table.get("attach", [])))


def _faults(table: Mapping[str, Any]) -> Iterator[str]:
    for key in table:
        if key not in _KEYS:
            yield f"unknown key '{key}'; keys are {', '.join(_KEYS)}{did_you_mean(key, _KEYS)}"
    for key in ("to", "attach"):
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            yield f"'{key}' must be a list of texts"
            return
    if table.get("on", WHEN[0]) not in WHEN:
        yield f"'on' is {table['on']!r}; it is one of {', '.join(WHEN)}"
    for place, address in enumerate(table.get("to", []), start=1):
        yield from _address_faults(f"address {place} of 'to'", address)


def _address_faults(which: str, address: str) -> Iterator[str]:
    """Yield what is wrong with an address; without showing it."""
    names = names_in(address)
    yield from (f"{which} needs {name} in the environment" for name in names if not os.environ.get(name))
    if not names and not re.match(r"[A-Za-z][\w+.-]*://", address):
        yield f"{which} is no address of apprise, such as mailto://…"
    if _password(address):
        yield f"{which} has a password in it; put it into the environment, and write its name there: $MAIL_PASSWORD"


def _password(address: str) -> bool:
    """Tell whether an address states a password itself."""
    try:
        word = urlsplit(filled(address, lambda _: "")).password
    except ValueError:
        return False
    return bool(word)


def _value(name: str) -> str:
    """Return the value of a variable; within an address its signs must not be read as parts of it."""
    value = os.environ[name]
    return value if "://" in value else quote(value, safe="")
