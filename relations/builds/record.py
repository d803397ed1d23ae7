"""run.json: what a build did, for machines.

    {"version", "edition", "commit", "problems", "fingerprint", "data": {"inputs", "file"}, "pages": {name: {"inputs", "file"}}, "changes",
     "reports": [
        {"report", "period", "status": "done" | "kept" | "failed", "reason", "seconds": {"execute", "html", "pdf"}, "files": {name: sha256}, "error",
         "as_of", "says": {"exhibits", "findings", "no_data"}, "made": {"time", "edition", "commit", "data", "python", "lock"}}]}

A report that was up to date is `kept`; its seconds are those of its last run. `data` is what `data.zip` was made of, and its own digest,
and `pages` the same of the pages beside the reports.
`problems` counts what the checks find in the data, 0 unless they were built `--unchecked`.
`fingerprint` is over everything that the build read: data, notebooks, modules, templates, reports.toml, lock file. `made` is from what, and when,
the files of a report were made, by its trace: edition, commit and data of the build are its own alone. One that failed has the files of before, with
the time when they were made as `as_of`. Reports that a build was not asked for are told as they are in the folder. `changes` is what the index says
of the edition before, null where it says nothing; a report that says it has the digest of it as `changes` in `made`.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from relations import __version__
from relations.builds.digests import Digests
from relations.builds.edition import Edition
from relations.builds.inputs import Inputs
from relations.builds.produce import Outcome
from relations.builds.traces import NoTrace, Trace, read_trace


def entry(outcome: Outcome, out: Path, digests: Digests) -> dict[str, Any]:
    """Return the entry of one job, after its files were published."""
    job, done = outcome.job, "kept" if outcome.kept else "done"
    try:
        trace = read_trace(out, job)
    except NoTrace:
        trace = Trace(job.report, job.period.id, {}, {}, {})
    return {
        "report": job.report,
        "title": job.title,
        "headline": outcome.headline or trace.headline,
        "period": job.period.id,
        "period_name": job.period.name,
        "status": "failed" if outcome.error else done,
        "reason": outcome.reason,
        "seconds": outcome.seconds,
        "files": there(dict.fromkeys([*trace.files, *outcome.files]), out, digests),
        "error": outcome.error,
        "as_of": trace.made.get("time") if outcome.error else None,
        "says": outcome.says or trace.says,
        "made": trace.made or None,
    }


def there(files: Iterable[str], out: Path, digests: Digests) -> dict[str, str]:
    """Return those of the files that are in the output folder, with their digests."""
    return {name: digest for name in files if (digest := digests.of(out / name))}


def last_data(out: Path) -> Any:
    """Return what the last run.json says of data.zip."""
    return last(out, "data")


def last_seconds(out: Path) -> dict[tuple[str, str], dict[str, float]]:
    """Return how long each report took when it was last made, by name and period; one that failed says nothing of it."""
    old = last(out, "reports")
    return {(e["report"], e["period"]): e["seconds"] for e in old if _has_seconds(e)} if isinstance(old, list) else {}


def _has_seconds(entry: Any) -> bool:
    if not is_of_a_report(entry) or entry.get("status") == "failed":
        return False
    seconds = entry.get("seconds")
    return isinstance(seconds, dict) and all(isinstance(value, int | float) for value in seconds.values())


def is_of_a_report(value: Any) -> bool:
    """Tell whether an entry of an old run.json names a report and a period."""
    return isinstance(value, dict) and all(isinstance(value.get(name), str) for name in ("report", "period"))


def last(out: Path, key: str) -> Any:
    """Return what the last run.json has under a key; None where there is none that can be read."""
    try:
        return json.loads((out / "run.json").read_text(encoding="utf-8"))[key]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def run_json(
    edition: Edition,
    fingerprint: str,
    data: dict[str, str],
    pages: dict[str, dict[str, str]],
    entries: list[dict[str, Any]],
    since: Mapping[str, Any] | None = None,
) -> str:
    """Return the text of run.json."""
    content = {
        "version": __version__,
        "edition": edition.date,
        "commit": edition.commit,
        "problems": edition.problems,
        "fingerprint": fingerprint,
        "data": data,
        "pages": pages,
        "changes": since,
        "reports": entries,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


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
