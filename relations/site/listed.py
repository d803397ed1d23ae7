"""Reports as the index lists them, from the entries of run.json: each with its runs, and of each run its files, day and origin."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from relations.periods import ALL, day_text

_DIGITS = 12  # of a digest, of which run.json has all
_KINDS = ("html", "pdf", "json")
PICTURE = ".thumbnail.svg"  # of a report, beside its page


@dataclass(frozen=True)
class ListedRun:
    """One report of one period. `files` are address by kind, of those that there are; `origin` is from what it was made."""

    report: str
    title: str
    period: str
    period_name: str
    headline: str
    files: Mapping[str, str]
    picture: str
    made: str  # the day in words
    as_of: str | None  # the same, where its last run failed
    origin: tuple[tuple[str, str], ...]

    @property
    def href(self) -> str:
        """The page, else the PDF, else nothing."""
        return self.files.get("html") or self.files.get("pdf") or ""


@dataclass(frozen=True)
class Report:
    """A report with its runs; `first` is what its card shows: all years, else the first that has something to show."""

    name: str
    title: str
    runs: tuple[ListedRun, ...]

    @property
    def first(self) -> ListedRun:
        shown = [run for run in self.runs if run.href] or [*self.runs]
        return next((run for run in shown if run.period == ALL), shown[0])


def reports_of(entries: Sequence[dict[str, Any]]) -> list[Report]:
    """Return the reports of entries that are in order."""
    groups = ((name, tuple(map(run_of, items))) for name, items in groupby(entries, key=lambda entry: entry["report"]))
    return [Report(name, runs[0].title, runs) for name, runs in groups]


def run_of(entry: Mapping[str, Any]) -> ListedRun:
    """Return one entry of run.json. A report that failed is shown as it was last; why it failed is for the log and run.json."""
    made = entry.get("made") or {}
    own = [file for file in entry["files"] if file.count("/") == 1]
    files = {kind: file for kind in _KINDS for file in own if file.endswith(f".{kind}")}
    return ListedRun(
        str(entry["report"]),
        str(entry.get("title") or entry["report"]),
        str(entry["period"]),
        str(entry.get("period_name") or entry["period"]),
        str(entry.get("headline") or ""),
        files,
        next((file for file in own if file.endswith(PICTURE)), ""),
        _day(made.get("time")),
        _day(entry.get("as_of")) if entry.get("status") == "failed" else None,
        tuple(_origin(made)),
    )


def _origin(made: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, words in (("edition", "edition"), ("commit", "build"), ("python", "Python")):
        if made.get(name):
            yield words, str(made[name])
    for name, words in (("data", "data"), ("lock", "libraries")):
        if made.get(name):
            yield words, str(made[name])[:_DIGITS]
    if made.get("time"):
        yield "", str(made["time"])


def _day(moment: Any) -> str:
    """Return the day of a moment in words, empty where it is none."""
    try:
        return day_text(date.fromisoformat(str(moment or "")[:10]))
    except ValueError:
        return ""
