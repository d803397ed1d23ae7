"""Grades of sources: what reports rest on has a better witness than an open encyclopedia or a private page."""

from collections import defaultdict
from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables
from relations.sources import WEAK_GRADES

_BY_EVENT = ("agreements", "presence", "visits")  # tables whose rows rest on the sources of an event


def check_weak_sources(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each figure or event of weight that rests on the lowest two grades alone, and says nothing of it.

    Key figures are made from preferred claims, from events of weight and from agreements, facilities and visits. Where nothing better was
    found, the event is at most `reported` and its note, or the reason of the claim, says "open encyclopedia" or "private page".
    """
    if not tables.whole("sources", "event_sources", "events"):
        return
    weak = {row["source"] for _, row in tables.of("sources") if row.get("grade") in WEAK_GRADES}
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for _, row in tables.of("event_sources"):
        sources[row["event"]].add(row["source"])
    rests = {event for event, own in sources.items() if own and own <= weak}
    weighty = {row["event"] for _, row in tables.of("events") if row["weight"] == "high"}
    counted = {row["event"] for name in _BY_EVENT for _, row in tables.of(name) if row.get("event")}
    for line, row in tables.of("events"):
        if row["event"] in rests & (weighty | counted) and not _is_said(row["note"]):
            message = (
                "rests on an open encyclopedia or a private page alone; find a better source, or say so in the note"
            )
            yield tables.problem("events", line, "event", message)
    for line, row in tables.of("claims"):
        if row["source"] in weak and row["preferred"] == "true" and not _is_said(row["reason"]):
            message = f"'{row['source']}' is an open encyclopedia or a private page; prefer a better source, or say so in the reason"
            yield tables.problem("claims", line, "source", message)


def _is_said(note: str) -> bool:
    return any(words in note.lower() for words in ("open encyclopedia", "private page", "private site"))


def check_addresses(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each address that an earlier source has; editions of one producer may share theirs."""
    seen: dict[str, str] = {}
    for line, row in tables.of("sources"):
        if not row["url"] or row["kind"] == "dataset":
            continue
        address = row["url"].partition("//")[2].removeprefix("www.").rstrip("/")
        if address in seen:
            yield tables.problem("sources", line, "url", f"is that of '{seen[address]}' too; one page is one source")
        seen.setdefault(address, row["source"])
