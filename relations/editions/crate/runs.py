"""The runs that an edition rests on: one for each report and period, with what it read and what came of it."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from relations.builds.data_read import digests_of_tables
from relations.builds.like import stated_parameters
from relations.builds.traces import Trace
from relations.editions.verify.stated import EditionRecord, StatedReport
from relations.errors import UsageError
from relations.periods import slug_of

_DONE, _FAILED = "http://schema.org/CompletedActionStatus", "http://schema.org/FailedActionStatus"


@dataclass(frozen=True)
class ReportRun:
    """A report made for a period: the digest of its `notebook`, the `tables` it read with theirs, its parameters as text, its files."""

    id: str
    report: str
    name: str
    status: str
    ended: str | None
    error: str | None
    notebook: str | None
    tables: tuple[tuple[str, str], ...]
    parameters: tuple[tuple[str, str], ...]
    files: tuple[str, ...]


def runs_of(edition: EditionRecord, traces: Mapping[tuple[str, str], Trace]) -> list[ReportRun]:
    """Return the runs of an edition, in the order of its record; of one without a trace what it read is unknown."""
    return [_run(edition, report, traces.get((report.report, report.period))) for report in edition.reports]


def _run(edition: EditionRecord, report: StatedReport, trace: Trace | None) -> ReportRun:
    read = trace.run if trace else {}
    return ReportRun(
        f"{report.report}-{slug_of(report.period)}",
        report.report,
        report.name,
        _FAILED if report.failed else _DONE,
        report.made.get("time"),
        report.error,
        read.get("notebook:"),
        tuple(sorted(digests_of_tables(read).items())),
        tuple((name, _text(value)) for name, value in _parameters(edition, report).items()),
        tuple(report.files),
    )


def _parameters(edition: EditionRecord, report: StatedReport) -> Mapping[str, Any]:
    with suppress(UsageError):  # one that never succeeded has none
        return stated_parameters(edition.folder, report.files)
    return {"period": report.period}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
