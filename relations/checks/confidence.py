"""Confidence of events: what is called confirmed rests on two publishers that do not depend on one another and report it after it happened.

An announcement confirms a plan, not the event. What relays another publisher counts as that publisher, which its `origin` names. Open
encyclopedias, forums and blogs, and copies of which the publisher is not known confirm nothing.
"""

from collections import defaultdict
from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables
from relations.edtf import Span, parse_edtf

NEVER_CONFIRMS = frozenset({"open-wiki", "forum-blog", "copy-mirror"})


def check_confidence(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each confirmed event that fewer than two independent publishers report after it."""
    if not tables.whole("sources", "event_sources"):
        return
    sources = {row["source"]: row for _, row in tables.of("sources")}
    origins: defaultdict[str, set[str]] = defaultdict(set)
    for _, row in tables.of("event_sources"):
        source = sources.get(row["source"])
        if source and (origin := _confirming(row.get("role", "reports"), source)):
            origins[row["event"]].add(origin)
    for line, row in tables.of("events"):
        found = sorted(origins[row["event"]])
        if row["confidence"] == "confirmed" and len(found) < 2:
            message = f"is confirmed, but {_said(found)}; two independent ones are needed"
            yield tables.problem("events", line, "confidence", message)


def _confirming(role: str, source: dict[str, str]) -> str:
    """Return who confirms an event by this source; nobody for an announcement, a relay of an unnamed publisher, or a low grade."""
    if role == "announces" or source.get("grade", "") in NEVER_CONFIRMS:
        return ""
    return source["origin"] if role == "relays" else source["origin"] or source["publisher"]


def _said(found: list[str]) -> str:
    if not found:
        return "no publisher reports it after it happened"
    return f"only {found[0]} reports it after it happened"


def check_roles(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each source that is said to report an event before it happened, or to announce it after."""
    if not tables.whole("sources", "events"):
        return
    published = {row["source"]: _span(row["published"]) for _, row in tables.of("sources")}
    dates = {row["event"]: _span(row["date"]) for _, row in tables.of("events")}
    for line, row in tables.of("event_sources"):
        role, source, event = row.get("role", ""), published.get(row["source"]), dates.get(row["event"])
        if not role or source is None or event is None:
            continue
        if role in ("reports", "recalls") and source.latest and event.earliest and source.latest < event.earliest:
            message = (
                f"'{row['source']}' of {source.latest} {role} an event of {event.earliest}; it can only announce it"
            )
            yield tables.problem("event_sources", line, "role", message)
        if role == "announces" and source.earliest and event.latest and source.earliest > event.latest:
            message = f"'{row['source']}' of {source.earliest} announces an event that was over on {event.latest}"
            yield tables.problem("event_sources", line, "role", message)


def _span(text: str) -> Span | None:
    try:
        return parse_edtf(text) if text else None
    except ValueError:
        return None  # the check of cells says so
