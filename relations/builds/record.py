"""run.json: what a build did, for machines.

    {"version", "edition", "commit", "fingerprint", "reports": [
        {"report", "period", "status": "done" | "failed", "seconds": {"execute", "html", "pdf"}, "files": {name: sha256}, "error"}]}

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
from relations.builds.produce import Edition, Outcome
from relations.builds.publish import sha256
from relations.package import Package

_SHOWN = ("title", "period_name", "error", "headline")
_OWN_NAME = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9_][A-Za-z0-9_.-]*"
)  # of a file: one folder down, as jobs name theirs


def entry(outcome: Outcome, out: Path) -> dict[str, Any]:
    """Return the entry of one job, after its files were published."""
    return {
        "report": outcome.job.report,
        "title": outcome.job.title,
        "headline": outcome.headline,
        "period": outcome.job.period.id,
        "period_name": outcome.job.period.name,
        "status": "failed" if outcome.error else "done",
        "reason": "asked for",
        "seconds": outcome.seconds,
        "files": {name: sha256(out / name) for name in outcome.files},
        "error": outcome.error,
    }


def kept(out: Path, new: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the entries of the last run.json that `new` does not replace and whose files are still there."""
    try:
        old = json.loads((out / "run.json").read_text(encoding="utf-8"))["reports"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []
    done = {(e["report"], e["period"]) for e in new}
    return (
        [e for e in old if _is_entry(e, out) and (e["report"], e["period"]) not in done]
        if isinstance(old, list)
        else []
    )


def _is_entry(value: Any, out: Path) -> bool:
    """Tell whether an entry of an old run.json is one that the index can show, of files that are in the output folder."""
    if not isinstance(value, dict) or not all(isinstance(value.get(name), str) for name in ("report", "period")):
        return False
    if not all(isinstance(value.get(name), str | None) for name in _SHOWN):
        return False
    files = value.get("files")
    return isinstance(files, dict) and all(_OWN_NAME.fullmatch(name) and (out / name).is_file() for name in files)


def run_json(edition: Edition, fingerprint: str, entries: list[dict[str, Any]]) -> str:
    """Return the text of run.json."""
    content = {
        "version": __version__,
        "edition": edition.date,
        "commit": edition.commit,
        "fingerprint": fingerprint,
        "reports": entries,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def fingerprint(package: Package, reports: Path, notebooks: Iterable[Path]) -> str:
    """Return one digest over all inputs of a build, by name and content."""
    code = Path(__file__).resolve().parent.parent
    files = {
        *(table.file for table in package.tables.values()),
        package.root / "datapackage.json",
        reports,
        reports.absolute().parent.parent / "requirements.lock",
        *notebooks,
        *(
            f
            for f in code.rglob("*")
            if f.is_file() and f.suffix not in (".pyc", ".csv") and "__pycache__" not in f.parts
        ),
    }
    digest = hashlib.sha256()
    # In the order of the lines, not of the paths, which differ between machines.
    for line in sorted(f"{file.name}\0{sha256(file)}\n" for file in files if file.is_file()):
        digest.update(line.encode())
    return digest.hexdigest()
