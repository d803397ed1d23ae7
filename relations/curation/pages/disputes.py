"""The page of disputes: each disputed event with its accounts, and each number on which sources differ."""

from collections import defaultdict
from collections.abc import Iterator

from relations.curation.lookup.claim_words import figure_words
from relations.package import Package, Row

_HEAD = """# Disputes

Made by `relations data pages` from the tables; change these, not this page. An event is disputed when sources disagree on whether it took
place, what it was or who did it; its row states both accounts. Numbers differ more often: each source keeps its row in `claims`, and the one
that reports show is marked with the reason.
"""


def disputes_page(package: Package) -> str:
    """Return the page in Markdown: disputed events in order of time, then the quantities with rival numbers."""
    sources = {row["source"]: row for _, row in package.table("sources").rows()}
    lines = [_HEAD, "## Events", "", *_events(package, sources), "## Numbers", "", *_numbers(package, sources)]
    return "\n".join(lines).rstrip() + "\n"


def _events(package: Package, sources: dict[str, Row]) -> Iterator[str]:
    stated: defaultdict[str, list[str]] = defaultdict(list)
    for _, row in package.table("event_sources").rows():
        stated[row["event"]].append(f"{_cited(sources[row['source']])}: {row['supports']}")
    for _, event in package.table("events").rows():
        if event["confidence"] == "disputed":
            yield f"### {event['title']}"
            yield ""
            yield f"`{event['event']}`, {event['date']}. {event['summary']}"
            yield ""
            yield from (f"- {line}" for line in stated[event["event"]])
            if event["note"]:
                yield ""
                yield f"Note: {event['note']}"
            yield ""


def _numbers(package: Package, sources: dict[str, Row]) -> Iterator[str]:
    claims: defaultdict[str, list[Row]] = defaultdict(list)
    for _, row in package.table("claims").rows():
        claims[row["quantity"]].append(row)
    for _, quantity in package.table("quantities").rows():
        rivals = claims[quantity["quantity"]]
        if len({(row["value"], row["low"], row["high"]) for row in rivals}) < 2:
            continue
        yield f"### {quantity['name']}"
        yield ""
        yield f"`{quantity['quantity']}`, in {quantity['unit']}."
        yield ""
        for row in sorted(rivals, key=lambda row: row["preferred"] != "true"):
            shown = f" Shown in reports: {row['reason']}" if row["preferred"] == "true" else ""
            yield f"- **{figure_words(row)}**, {_cited(sources[row['source']])}.{shown}"
        yield ""


def _cited(source: Row) -> str:
    when = f", {source['published']}" if source["published"] else ""
    words = f"{source['publisher']}{when}"
    return f"[{words}]({source['url']})" if source["url"] else words
