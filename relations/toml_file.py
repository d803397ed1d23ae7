"""A file in TOML, read for people: what is wrong with it is one message, with the line."""

import re
import tomllib
from pathlib import Path
from typing import Any

from relations.errors import UsageError
from relations.foreign_files import merge_hint
from relations.text_file import read_text

_PLACE = re.compile(r" \(at line (\d+), column \d+\)$")


def toml_text(file: Path) -> str:
    """Return the text of a file, also of one that an editor of Windows saved. Raises UsageError where there is none, and for bytes that are no text."""
    try:
        return read_text(file)
    except FileNotFoundError:
        raise UsageError(f"{file}: no such file") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{file}:{line}: not UTF-8; save the file as UTF-8") from None


def read_toml(file: Path) -> dict[str, Any]:
    """Return what a file holds. Raises UsageError as `toml_text` does, and for text that is not TOML."""
    text = toml_text(file)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        where = f"{file}:{place[1]}" if place else str(file)
        what = _PLACE.sub("", str(error))
        raise UsageError(f"{where}: not TOML: {what}{merge_hint(text)}") from None
