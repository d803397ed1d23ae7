"""The names that producers' files use and the tables do not know, of all files at once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from relations.ingest.sipri_file import SipriFile
from relations.ingest.sipri_register import names_in_register
from relations.ingest.sipri_tiv import TivFile, names_in_tiv
from relations.ingest.un_rows import UnFile
from relations.package import Package
from relations.states import names_in

UN, SIPRI, WEAPON = "un-dl", "sipri", "weapon"


@dataclass(frozen=True)
class Unknown:
    """A name that no table knows: in which scheme, where it first stands, and the known ones that it resembles, each with its code."""

    scheme: str
    name: str
    where: str
    closest: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        near = " or ".join(f"{name} ({code})" for name, code in self.closest)
        meant = f"closest: {near}" if near else "nothing like it is known"
        return f"{self.where}: '{self.name}'; {meant}"


def unknown_names(files: Mapping[str, Path], loaded: Mapping[str, Any], package: Package) -> list[Unknown]:
    """Return the unknown names of all files, each once, in order of scheme and name; both map kinds of `relations.ingest`, `loaded` to what it loaded.

    Names of a scheme `weapon` are kinds of weapon.
    """
    states = {row["name"]: row["state"] for _, row in package.table("states").rows()}
    known = {scheme: names_in(package, scheme) for scheme in (UN, SIPRI)}
    known[WEAPON] = {row["description"]: row["category"] for _, row in package.table("arms_categories").rows()}
    found: dict[tuple[str, str], Unknown] = {}
    for kind, file in files.items():
        for scheme, name, called, where in _NAMES[kind](loaded[kind]) if kind in _NAMES else ():
            if name in known[scheme] or (scheme, name) in found:
                continue
            likely = known[scheme] if scheme == WEAPON else states | known[SIPRI]
            found[scheme, name] = Unknown(scheme, name, f"{file.name}{where}", _closest(called or name, likely))
    return [found[key] for key in sorted(found)]


def _closest(name: str, known: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    folded = {one.casefold(): one for one in known}
    close = (folded[one] for one in get_close_matches(name.casefold(), folded, n=6, cutoff=0.6))
    by_code = {known[one]: one for one in reversed([*close])}
    return tuple((one, code) for code, one in reversed(by_code.items()))[:3]


_Used = Iterator[tuple[str, str, str, str]]  # scheme, name, what the file calls it, where


def _ballots(loaded: UnFile) -> _Used:
    members = loaded.frame[["ms_code", "ms_name"]].drop_duplicates("ms_code").astype("str")
    for code, name in members.itertuples(index=False):
        yield UN, code, name, f": ms_code of {name}"


def _of_register(loaded: SipriFile) -> _Used:
    for line, column, name, is_weapon in names_in_register(loaded):
        yield WEAPON if is_weapon else SIPRI, name, "", f":{line}: {column}"


def _of_tiv(loaded: TivFile) -> _Used:
    for line, column, name in names_in_tiv(loaded):
        yield SIPRI, name, "", f":{line}: {column}"


_NAMES: Mapping[str, Callable[[Any], _Used]] = {
    "un-ga": _ballots,
    "un-sc": _ballots,
    "sipri-register": _of_register,
    "sipri-tiv": _of_tiv,
}
