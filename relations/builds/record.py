"""run.json: what a build did, for machines.

    {"version", "edition", "commit", "problems", "fingerprint", "data": {"inputs", "file"}, "reports": [
        {"report", "period", "status": "done" | "kept" | "failed", "reason", "seconds": {"execute", "html", "pdf"}, "files": {name: sha256}, "error"}]}

A report that was up to date is `kept`; its seconds are those of its last run. `data` is what `data.zip` was made of, and its own digest.
`problems` counts what the checks find in the data, 0 unless they were built `--unchecked`.
`fingerprint` is over everything that the build read: data, notebooks, modules, templates, reports.toml, lock file. Reports that a build was
not asked for keep their entry as long as their files are there.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from relations import __version__
from relations.builds.digests import Digests, digest_of
from relations.builds.inputs import Inputs
from relations.builds.produce import Edition, Outcome
from relations.package import Package

_SHOWN = ("title", "period_name", "error", "headline")
_OWN_NAME = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9_][A-Za-z0-9_.-]*"
)  # of a file: one folder down, as jobs name theirs


def entry(outcome: Outcome, out: Path, digests: Digests) -> dict[str, Any]:
    """Return the entry of one job, after its files were published."""
    done = "kept" if outcome.kept else "done"
    return {
        "report": outcome.job.report,
        "title": outcome.job.title,
        "headline": outcome.headline,
        "period": outcome.job.period.id,
        "period_name": outcome.job.period.name,
        "status": "failed" if outcome.error else done,
        "reason": outcome.reason,
        "seconds": outcome.seconds,
        "files": {name: digests.of(out / name) for name in outcome.files},
        "error": outcome.error,
    }


def kept(out: Path, new: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the entries of the last run.json that `new` does not replace and whose files are still there."""
    old = _last(out, "reports")
    done = {(e["report"], e["period"]) for e in new}
    return (
        [e for e in old if _is_entry(e, out) and (e["report"], e["period"]) not in done]
        if isinstance(old, list)
        else []
    )


def last_data(out: Path) -> Any:
    """Return what the last run.json says of data.zip."""
    return _last(out, "data")


def last_seconds(out: Path) -> dict[tuple[str, str], dict[str, float]]:
    """Return how long each report took when it was last made, by name and period; one that failed says nothing of it."""
    old = _last(out, "reports")
    return {(e["report"], e["period"]): e["seconds"] for e in old if _has_seconds(e)} if isinstance(old, list) else {}


def _has_seconds(entry: Any) -> bool:
    if not _is_of_a_report(entry) or entry.get("status") == "failed":
        return False
    seconds = entry.get("seconds")
    return isinstance(seconds, dict) and all(isinstance(value, int | float) for value in seconds.values())


def _is_of_a_report(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(name), str) for name in ("report", "period"))


def _last(out: Path, key: str) -> Any:
    try:
        return json.loads((out / "run.json").read_text(encoding="utf-8"))[key]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_entry(value: Any, out: Path) -> bool:
    """Tell whether an entry of an old run.json is one that the index can show, of files that are in the output folder."""
    if not _is_of_a_report(value) or not all(isinstance(value.get(name), str | None) for name in _SHOWN):
        return False
    files = value.get("files")
    return isinstance(files, dict) and all(_OWN_NAME.fullmatch(name) and (out / name).is_file() for name in files)


def run_json(edition: Edition, fingerprint: str, data: dict[str, str], entries: list[dict[str, Any]]) -> str:
    """Return the text of run.json."""
    content = {
        "version": __version__,
        "edition": edition.date,
        "commit": edition.commit,
        "problems": edition.problems,
        "fingerprint": fingerprint,
        "data": data,
        "reports": entries,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def data_digest(package: Package, digests: Digests) -> str:
    """Return one digest over the data package."""
    members = [package.root / "datapackage.json", *(table.file for table in package.tables.values())]
    return digest_of([[member.name, digests.of(member)] for member in sorted(members)])


def fingerprint(inputs: Inputs, notebooks: Iterable[Path]) -> str:
    """Return one digest over all inputs of a build, by name and content."""
    files = {
        *(table.file for table in inputs.package.tables.values()),
        inputs.package.root / "datapackage.json",
        inputs.reports,
        inputs.lock,
        *notebooks,
        *(inputs.code / name for name in inputs.modules.all_files),
    }
    digest = hashlib.sha256()
    # In the order of the lines, not of the paths, which differ between machines.
    for line in sorted(f"{file.name}\0{found}\n" for file in files if (found := inputs.digests.of(file))):
        digest.update(line.encode())
    return digest.hexdigest()
