"""What the notes of runs tell: the last ones, and how long each report takes over time."""

from collections.abc import Sequence
from statistics import median

from relations.builds.runs import RunLine
from relations.curation.lookup.grid import Column, Grid
from relations.errors import UsageError
from relations.suggest import did_you_mean

_NUMBERS = ("seconds", "made", "kept", "failed", "runs", "last", "median", "longest")


def overview(runs: Sequence[RunLine], last: int) -> Grid:
    """Return a row for each of the last runs, the latest first."""
    rows = [
        [
            run.when,
            run.what,
            run.why,
            _seconds(run.seconds),
            str(run.made),
            str(run.kept),
            str(run.failed),
            run.edition or "",
            run.error or "",
        ]
        for run in _last(runs, last)
    ]
    return _grid(("when", "what", "why", "seconds", "made", "kept", "failed", "edition", "error"), rows)


def of_report(runs: Sequence[RunLine], report: str, last: int) -> Grid:
    """Return a row for each time that a report was made in the last runs in which it was, the latest first. Raises UsageError for a report that never was."""
    with_it = [run for run in runs if any(one["report"] == report for one in run.reports)]
    if not with_it:
        names = {one["report"] for run in runs for one in run.reports}
        raise UsageError(f"no run has made '{report}'{did_you_mean(report, names)}")
    rows = [
        [
            run.when,
            one["period"],
            one["status"],
            _seconds(one["seconds"]),
            one.get("reason") or "",
            one.get("error") or "",
        ]
        for run in _last(with_it, last)
        for one in run.reports
        if one["report"] == report
    ]
    return _grid(("when", "period", "status", "seconds", "reason", "error"), rows)


def over_time(runs: Sequence[RunLine], last: int) -> Grid:
    """Return a row for each report: in how many runs it was made, and its seconds for one period in these, the latest last."""
    seconds: dict[str, list[float]] = {}
    for run in runs:
        of_run: dict[str, list[float]] = {}
        for one in run.reports:
            if one["status"] == "done":
                of_run.setdefault(one["report"], []).append(one["seconds"])
        for report, took in of_run.items():
            seconds.setdefault(report, []).append(sum(took) / len(took))
    rows = [
        [
            report,
            str(len(took)),
            _seconds(took[-1]),
            _seconds(median(took)),
            _seconds(max(took)),
            " ".join(map(_seconds, took[-last:])),
        ]
        for report, took in sorted(seconds.items())
    ]
    return _grid(("report", "runs", "last", "median", "longest", "seconds for one period, over time"), rows)


def _last(runs: Sequence[RunLine], last: int) -> list[RunLine]:
    return list(reversed(runs[-last:]))  # 0 stands for all


def _seconds(value: float) -> str:
    return f"{value:.1f}"


def _grid(columns: Sequence[str], rows: list[list[str]]) -> Grid:
    return Grid([Column(name, "number" if name in _NUMBERS else "string") for name in columns], rows)
