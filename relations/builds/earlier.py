"""The reports that are in an output folder already: what is known of them, and which are declared no longer and go."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relations.builds.digests import Digests
from relations.builds.publish import is_inside
from relations.builds.record import is_of_a_report, last, there
from relations.builds.traces import FAILED, SUFFIX, Trace, every_trace

_SHOWN = ("title", "period_name", "error", "headline", "as_of")
_OWN_NAME = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*){1,2}"
)  # of a file: one folder down, as jobs name theirs, or in the folder of its exhibits


@dataclass(frozen=True)
class Found:
    """What an output folder says of the reports in it: the sound traces by the stem of their files, and the entries of the last run.json."""

    out: Path
    traces: dict[str, Trace]
    entries: list[dict[str, Any]]


def found_in(out: Path) -> Found:
    """Return what the folder says, read once for all that ask."""
    return Found(out, dict(every_trace(out)), _last_entries(out))


def earlier(found: Found, new: Iterable[dict[str, Any]], digests: Digests) -> list[dict[str, Any]]:
    """Return the entries of the reports in the folder that `new` does not have: by their traces, and by the last run.json what these do not say."""
    old = {(e["report"], e["period"]): e for e in found.entries}
    known = {(trace.report, trace.period): (stem, trace) for stem, trace in found.traces.items()}
    told = {**old, **{name: _traced(*known[name], old.get(name, {})) for name in known}}
    done = {(e["report"], e["period"]) for e in new}
    left = [e | {"files": there(e["files"], found.out, digests)} for name, e in told.items() if name not in done]
    return [e for e in left if e["files"]]


def retire(found: Found, is_declared: Callable[[str, str], bool]) -> list[str]:
    """Remove the files of reports that are not declared, by name and period, as far as traces and the last run.json name them; return which."""
    gone: dict[tuple[str, str], list[str]] = {}
    for stem, trace in found.traces.items():
        gone.setdefault((trace.report, trace.period), []).extend([*trace.files, f"{stem}{SUFFIX}"])
    for entry in found.entries:
        gone.setdefault((entry["report"], entry["period"]), []).extend(entry["files"])
    gone = {name: files for name, files in gone.items() if not is_declared(*name)}
    for file in (found.out / name for files in gone.values() for name in files):
        if is_inside(found.out, file):
            file.unlink(missing_ok=True)
            with suppress(OSError):  # others are in it
                file.parent.rmdir()
    return [f"{report} {period}" for report, period in gone]


def _traced(stem: str, trace: Trace, old: Mapping[str, Any]) -> dict[str, Any]:
    """Return the entry of a report by its trace; `old` is the one of the last run.json, which may be of another run."""
    failed = trace.unknown == FAILED
    if (old.get("status") == "failed") != failed:
        old = {}
    notebook = [f"{stem}.failed.ipynb"] if failed else []
    return {
        "report": trace.report,
        "title": trace.title,
        "headline": trace.headline,
        "period": trace.period,
        "period_name": trace.period_name,
        "status": "failed" if failed else old.get("status", "done"),
        "reason": old.get("reason"),
        "seconds": old.get("seconds", {}),
        "files": [*trace.files, *notebook],
        "error": old.get("error"),
        "as_of": trace.made.get("time") if failed else None,
        "says": trace.says,
        "made": trace.made,
    }


def _last_entries(out: Path) -> list[dict[str, Any]]:
    """Return those entries of the last run.json that the index can show."""
    found = last(out, "reports")
    return [entry for entry in found if _is_entry(entry)] if isinstance(found, list) else []


def _is_entry(value: Any) -> bool:
    if not is_of_a_report(value) or not all(isinstance(value.get(name), str | None) for name in _SHOWN):
        return False
    files, made = value.get("files"), value.get("made")
    told = made is None or (isinstance(made, dict) and all(isinstance(one, str | None) for one in made.values()))
    says = value.get("says") or {}
    counted = isinstance(says, dict) and all(type(one) is int for one in says.values())
    return told and counted and isinstance(files, dict) and all(_OWN_NAME.fullmatch(name) for name in files)
