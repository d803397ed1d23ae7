"""A file in TOML, read for people: what is wrong with it is one message, with the line."""

import re
import tomllib
from pathlib import Path
from typing import Any

from relations.errors import UsageError

_PLACE = re.compile(r" \(at line (\d+), column \d+\)$")


def toml_text(file: Path) -> str:
    """Return the text of a file. Raises UsageError where there is none, and for bytes that are not UTF-8."""
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UsageError(f"{file}: no such file") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{file}:{line}: not UTF-8; save the file as UTF-8") from None


def read_toml(file: Path) -> dict[str, Any]:
    """Return what a file holds. Raises UsageError as `toml_text` does, and for text that is not TOML."""
    try:
        return tomllib.loads(toml_text(file))
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        where = f"{file}:{place[1]}" if place else str(file)
        what = _PLACE.sub("", str(error))
        raise UsageError(f"{where}: not TOML: {what}") from None
