"""Confidence of events: what is called confirmed rests on two publishers that do not depend on one another."""

from collections import defaultdict
from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables


def check_confidence(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each confirmed event whose sources have fewer than two publishers or origins."""
    if not tables.whole("sources", "event_sources"):
        return
    origin = {row["source"]: row["origin"] or row["publisher"] for _, row in tables.of("sources")}
    origins: defaultdict[str, set[str]] = defaultdict(set)
    for _, row in tables.of("event_sources"):
        origins[row["event"]].add(origin.get(row["source"], ""))
    for line, row in tables.of("events"):
        found = origins[row["event"]]
        if row["confidence"] == "confirmed" and len(found) < 2:
            message = (
                f"is confirmed, but its sources have one origin ({', '.join(sorted(found)) or 'none'}); two are needed"
            )
            yield tables.problem("events", line, "confidence", message)
