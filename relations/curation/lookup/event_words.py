"""An event in words, for the terminal or as Markdown."""

import textwrap
from collections.abc import Callable, Iterator

from relations.curation.lookup.event import Record
from relations.curation.lookup.event_sections import sections, state_namer
from relations.dates import date_words
from relations.package import Package

_WIDEST = 100  # longer lines are hard to read


def event_text(package: Package, record: Record, width: int) -> str:
    """Return the event for a terminal of `width` columns."""
    width = min(width, _WIDEST)
    lines = [*textwrap.wrap(record["title"], width), record["event"], ""]
    name = state_namer(package, record["date"])
    for paragraph in _paragraphs(record, name):
        lines += [*textwrap.wrap(paragraph, width), ""]
    for depth, text in sections(record, name):
        if depth == 0:
            lines += ["", text] if lines[-1] else [text]
        else:
            first, later = ("  ", "    ") if depth == 1 else ("      ", "        ")
            lines += textwrap.wrap(
                text,
                width,
                initial_indent=first,
                subsequent_indent=later,
                break_long_words=False,
                break_on_hyphens=False,
            )
    return "\n".join(lines).rstrip() + "\n"


def event_markdown(package: Package, record: Record) -> str:
    """Return the event as a page of Markdown."""
    lines = [f"# {record['title']}", "", f"`{record['event']}`", ""]
    name = state_namer(package, record["date"])
    for paragraph in _paragraphs(record, name):
        lines += [paragraph, ""]
    for depth, text in sections(record, name):
        lines += ["", f"## {text}", ""] if depth == 0 else [f"{'  ' * (depth - 1)}- {text}"]
    return "\n".join(lines).replace("\n\n\n", "\n\n").rstrip() + "\n"


def _paragraphs(record: Record, name: Callable[[str], str]) -> Iterator[str]:
    place = [record["place"]["name"]] if record["place"] else []
    yield " · ".join(
        [date_words(record["date"]), record["kind"], *place, record["confidence"], f"weight {record['weight']}"]
    )
    initiator, target = name(record["initiator"]), name(record["target"])
    who = f"{initiator} and {target} together" if record["mutual"] == "true" else f"{initiator} → {target}"
    level = [f"level {record['level']}"] if record["level"] != "none" else []
    yield " · ".join([who, *level, record["tone"]])
    yield record["summary"]
    if record["note"]:
        yield f"Note: {record['note']}"
