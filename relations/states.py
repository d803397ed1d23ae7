"""States and other actors: their codes, their names in reports, and how producers of data write them."""

from dataclasses import dataclass
from datetime import date

from relations.errors import UsageError
from relations.package import Package
from relations.periods import Period
from relations.suggest import check_known


@dataclass(frozen=True)
class State:
    """One row of the table `states`."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True)
class Label:
    """One row of the table `state_labels`: a name that changed with time, or that takes an article in a sentence. `demonym` may be empty."""

    prose: str
    short: str
    start: date | None
    end: date | None
    demonym: str = ""


@dataclass(frozen=True)
class States:
    """The declared states by code, and their names in reports."""

    by_code: dict[str, State]
    labels: dict[str, list[Label]]

    def known(self, code: str) -> State:
        """Return the state of a code. Raises UsageError for a code that is not declared."""
        check_known("state", (code,), self.by_code, where="states.csv")
        return self.by_code[code]

    def prose(self, code: str, period: Period | None = None) -> str:
        """Return the name for a sentence; the names of a state that changed its name in the period are joined by "and"."""
        names = [label.prose for label in self._in(code, period)] or [self.known(code).name]
        return " and ".join(names)

    def short(self, code: str, period: Period | None = None) -> str:
        """Return the name for charts; the names of a state that changed its name in the period are joined by a slash."""
        return "/".join([label.short for label in self._in(code, period)] or [self.known(code).name])

    def demonym(self, code: str, period: Period | None = None) -> str:
        """Return the adjective of the names of a state in the period, such as `Soviet and Russian`. Raises UsageError where none is declared."""
        found = [label.demonym for label in self._in(code, period) if label.demonym]
        if not found:
            raise UsageError(f"state_labels.csv has no demonym of {self.known(code).name}")
        return " and ".join(found)

    def short_in(self, code: str, year: int) -> str:
        """Return the name for charts that the state had in a year, both names where it changed in that year."""
        return self.short(code, _whole(year))

    def prose_in(self, code: str, year: int) -> str:
        """Return the name for a sentence that the state had in a year, both names where it changed in that year."""
        return self.prose(code, _whole(year))

    def _in(self, code: str, period: Period | None) -> list[Label]:
        found = [x for x in self.labels.get(code, []) if period is None or period.overlaps(x.start, x.end)]
        return sorted(found, key=lambda label: label.start or date.min)


def _whole(year: int) -> Period:
    return Period(str(year), str(year), str(year), date(year, 1, 1), date(year, 12, 31))


def declared_states(package: Package) -> States:
    """Return the states that the package declares."""
    labels: dict[str, list[Label]] = {}
    for _, row in package.table("state_labels").rows():
        start, end = (date.fromisoformat(row[name]) if row[name] else None for name in ("start", "end"))
        labels.setdefault(row["state"], []).append(
            Label(row["prose"], row["short"], start, end, row.get("demonym", ""))
        )
    rows = (row for _, row in package.table("states").rows())
    return States({row["state"]: State(row["state"], row["name"], row["kind"]) for row in rows}, labels)


def names_in(package: Package, scheme: str) -> dict[str, str]:
    """Return the codes by the names that a producer (`scheme`) uses."""
    return {row["name"]: row["state"] for _, row in package.table("state_names").rows() if row["scheme"] == scheme}
