"""Names of states and other actors in SIPRI's files, as codes."""

from pathlib import Path
from typing import NoReturn

from relations.errors import DataError
from relations.package import Package
from relations.states import names_in

OF_ALL = 50  # recipients in a file that make it one of all states, in which a state without a row got nothing


class SipriNames:
    """The codes of the names that `state_names` lists for SIPRI; the reading of unknown ones is refused."""

    def __init__(self, package: Package) -> None:
        self._codes = names_in(package, "sipri")

    def known(self, name: str) -> str | None:
        """Return the code of a name, None where it is not listed."""
        return self._codes.get(name.strip())

    def written(self, code: str) -> tuple[str, ...]:
        """Return the names that stand for the state."""
        return tuple(name for name, known in self._codes.items() if known == code)

    def code(self, name: str, file: Path, line: int, column: str) -> str:
        """Return the code of a name. Raises DataError for a name that is not listed."""
        if name.strip() not in self._codes:
            _unknown(name, file, line, column)
        return self._codes[name.strip()]


def _unknown(name: str, file: Path, line: int, column: str) -> NoReturn:
    raise DataError(f"{file}:{line}: {column}: '{name}' is not in state_names.csv (scheme sipri); add it there")
