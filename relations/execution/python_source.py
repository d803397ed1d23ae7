"""Values of parameters as Python source, for the cell in which papermill passes them. It knows text, numbers, lists and dicts of text; this adds the rest.

What needs a module imports it in place, so that no name of the notebook becomes another.
"""

import datetime
import decimal
import pathlib
import re
from typing import Any

from papermill.translators import PythonTranslator, papermill_translators

from relations.execution.values import Member, Secret

_OF_DATETIME = re.compile(r"\bdatetime\.")


class FullTranslator(PythonTranslator):  # type: ignore[misc]
    """papermill's translator for Python, with dates, times, paths, decimals, tuples, sets, keys that are no text, members of enums, and secrets, which the
    environment has."""

    @classmethod
    def translate(cls, val: Any) -> str:
        """Return the source of a value."""
        match val:
            case Member():
                return f"{val.enum}.{val.name}"
            case Secret():
                return f"__import__('os').environ[{cls.translate_str(val.variable)}]"
            case datetime.date() | datetime.time() | datetime.timedelta():
                return _OF_DATETIME.sub("__import__('datetime').", repr(val))
            case decimal.Decimal():
                return f"__import__('decimal').Decimal('{val}')"
            case pathlib.PurePath():
                return f"__import__('pathlib').Path({cls.translate_str(str(val))})"
            case tuple():
                return f"tuple({cls.translate(list(val))})"
            case set() | frozenset():
                return f"{type(val).__name__}([{', '.join(sorted(map(cls.translate, val)))}])"
        return str(super().translate(val))

    @classmethod
    def translate_dict(cls, val: dict[Any, Any]) -> str:
        """Return the source of a dict; papermill makes text of all keys."""
        return f"{{{', '.join(f'{cls.translate(key)}: {cls.translate(inner)}' for key, inner in val.items())}}}"


def use_full_translator() -> None:
    """Have papermill write parameters for Python so, in this process."""
    papermill_translators.register("python", FullTranslator)
