"""What comes back from a worker: the files of a report, but for contents that the output folder has from its last run, and what its run read."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from relations.builds.cluster.errands import Made
from relations.builds.cluster.freight import Freight
from relations.builds.digests import sha256
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.traces import NoTrace, read_trace


def known_contents(job: Job, out: Path) -> dict[str, str]:
    """Return the files that the last run of a report left and that are as it left them, by their digests: such contents need not come again."""
    try:
        files = read_trace(out, job).files
    except NoTrace:
        return {}
    return {digest: name for name, digest in files.items() if _digest(out / name) == digest}


def unpacked(made: Made, job: Job, known: Mapping[str, str], freight: Freight, staging: Path) -> Outcome:
    """Put the files of a report into `staging`, which lies in the output folder, and return the outcome as if it had been made here."""
    for name, digest in made.files.items():
        file = staging / name
        file.parent.mkdir(parents=True, exist_ok=True)
        content = made.contents.get(digest)
        file.write_bytes((staging.parent / known[digest]).read_bytes() if content is None else content)
    notes = made.outcome.notes
    if notes is not None:
        here = {kind: [freight.here(place) for place in notes[kind]] for kind in ("files", "folders")}
        notes = {**notes, **here, "began": freight.taken}  # by the clock of this machine
    return replace(made.outcome, job=job, notes=notes)


def _digest(file: Path) -> str:
    try:
        return sha256(file)
    except OSError:
        return ""
