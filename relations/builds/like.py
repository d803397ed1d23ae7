"""The jobs that make again what is in a folder of outputs: its reports, with their periods, parameters and formats, as made then."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from relations.builds.plan import FORMATS, Job, plan
from relations.builds.record import is_of_a_report, last
from relations.errors import UsageError
from relations.execution.values import plain
from relations.package import Package

_OF_ITS_TIME = ("commit", "lock")  # which the imprint names, and which do not make a report another


def jobs_like(file: Path, package: Package, folder: Path, *, only: Sequence[str] = ()) -> list[Job]:
    """Return a job for each report that run.json in `folder` has files of, planned by the reports.toml `file`; `only` reports, all by default.

    Each names the commit and the lock that those files were made from, whatever the checkout has now. Raises UsageError as `plan` does, and where the
    folder is no output of a build.
    """
    entries = last(folder, "reports")
    if not isinstance(entries, list):
        raise UsageError(f"{folder} holds no build: there is no run.json in it that can be read")
    known = [entry for entry in entries if is_of_a_report(entry) and entry.get("files") and entry.get("made")]
    jobs = [_like(file, package, folder, entry) for entry in known if not only or entry["report"] in only]
    order = {job.stem: i for i, job in enumerate(plan(file, package))}
    return sorted(jobs, key=lambda job: (order.get(job.stem, len(order)), job.stem))


def _like(file: Path, package: Package, folder: Path, entry: dict[str, Any]) -> Job:
    formats = [kind for kind in FORMATS if any(name.endswith(f".{kind}") for name in entry["files"])]
    name, period = entry["report"], entry["period"]
    stated = stated_parameters(folder, entry["files"])
    wanted: dict[str, Any] = {"only": [name], "periods": [stated.pop("period", period)], "formats": formats or None}
    usual = plan(file, package, **wanted)[0]
    before = {one: plain(value) for one, value, _ in usual.declared}
    asked = {one: value for one, value in stated.items() if one not in before or before[one] != value}
    job = plan(file, package, **wanted, parameters=asked)[0] if asked else usual
    made = {name: entry["made"].get(name) for name in _OF_ITS_TIME}
    return replace(job, as_made=made, since=_since(folder, entry) if job.changes else None)


def _since(folder: Path, entry: dict[str, Any]) -> Any:
    """Return what a report tells of the edition before its own, None where it tells nothing."""
    name = next((name for name in entry["files"] if name.endswith(".ipynb")), "")
    try:
        return json.loads((folder / name).read_text(encoding="utf-8"))["metadata"]["relations"].get("changes")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def stated_parameters(folder: Path, files: Iterable[str]) -> dict[str, Any]:
    """Return the parameters that the JSON among the files of a report states. Raises UsageError where that cannot be read."""
    name = next((name for name in files if name.endswith(".json")), "")
    try:
        return dict(json.loads((folder / name).read_text(encoding="utf-8"))["parameters"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{folder / name}: the parameters of the report cannot be read: {error}") from None
