"""The ground that the rest stands on: periods that meet, labels and places that mean one thing, a dossier of known states."""

from collections.abc import Iterator
from itertools import chain

from relations.checks.problem import Problem
from relations.checks.tables import Tables
from relations.periods import declared_periods, gaps_and_overlaps


def check_periods(tables: Tables) -> Iterator[Problem]:
    """Yield a problem where consecutive periods do not meet, or the last one has an end."""
    try:
        periods = declared_periods(tables.package)
    except ValueError:
        return  # the check of cells names the cell
    lines = {row["period"]: line for line, row in tables.of("periods")}
    for before, message in gaps_and_overlaps(periods):
        yield tables.problem("periods", lines[before.id], "end", message)
    if periods and periods[-1].end:
        message = f"'{periods[-1].id}' is the last period and ends on {periods[-1].end}; today belongs to none"
        yield tables.problem("periods", lines[periods[-1].id], "end", message)
    for period in periods:
        if period.end and period.end < period.start:
            yield tables.problem("periods", lines[period.id], "end", f"'{period.id}' ends before it begins")


def check_places(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for a spelling variant that is another place's name or variant, and for half a pair of coordinates."""
    owners: dict[str, str] = {}
    for _, row in tables.of("places"):
        owners.setdefault(row["name"].casefold(), row["place"])
    for line, row in tables.of("places"):
        for variant in filter(None, row["variants"].split("; ")):
            owner = owners.setdefault(variant.casefold(), row["place"])
            if owner != row["place"]:
                yield tables.problem("places", line, "variants", f"'{variant}' is a spelling of '{owner}' already")
        if bool(row["latitude"]) != bool(row["longitude"]):
            yield tables.problem("places", line, "latitude", "latitude and longitude go together")


def check_dossier(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each state of the dossier (pair, benchmarks) that is not declared."""
    declared = tables.package.dossier
    if not tables.whole("states"):
        return
    known = tables.values("states", "state")
    file = tables.package.root / "datapackage.json"
    if tables.whole("events"):
        events = tables.values("events", "event")
        for event in declared.get("chronicle", []):
            if event not in events:
                yield Problem(file, 0, "dossier", f"'{event}' of the chronicle is not in events.csv")
    for code in chain(declared["pair"], declared["benchmarks"]):
        if code not in known:
            yield Problem(file, 0, "dossier", f"'{code}' is not in states.csv")
