"""The trace of a report: what its last run read and what its rendering rested on, with digests, and the files that came of it.

It lies beside the files as `REPORT/PERIOD.trace.json` and is sealed with a digest of its own, so that a damaged one is no trace:

    {"report", "title", "period", "period_name", "headline", "made": {"time", …}, "run": {name: digest}, "rendering": {name: digest},
     "files": {file: digest}, "unknown", "says": {name: number}, "seal"}

Names are those of `inputs`. `made` is what `provenance` tells, and when. `unknown` says why nobody can tell what the run read, if so; then the report
is run again each time. The same inputs give the same trace, but for the time.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from relations.builds.plan import Job
from relations.site.listed import PICTURE

SUFFIX = ".trace.json"
FAILED = "its last run failed"  # `unknown` of a report that is there as it was before that run
_FORMAT = 3
_SEAL = ',\n "seal": "'
_ELSEWHERE = "its trace is that of another report"
_ABSENT = {False: "it has not been built here", True: "its last run left no trace"}


@dataclass(frozen=True)
class Trace:
    """What a report rests on, and what was made of it."""

    report: str
    period: str
    run: dict[str, str]
    rendering: dict[str, str]
    files: dict[str, str]
    headline: str | None = None
    unknown: str | None = None
    title: str = ""
    period_name: str = ""
    made: dict[str, str | None] = field(default_factory=dict)
    says: dict[str, int] = field(default_factory=dict)


class NoTrace(Exception):  # noqa: N818 (no error: the report is made again)
    """Why there is no trace of a report."""


def stem_of(name: str) -> str:
    """Return the stem of the report whose file this is: `votes/all` of `votes/all.html`, `votes/all.thumbnail.svg` and `votes/all/by-year.csv`."""
    folder, _, last = name.partition("/")
    beside, is_inside, _ = last.partition("/")
    own = beside if is_inside else last.removesuffix(PICTURE)
    stem = own if is_inside or own != last else last.rpartition(".")[0]
    return f"{folder}/{stem}"


def trace_file(folder: Path, job: Job) -> Path:
    """Return where the trace of a report lies."""
    return folder / f"{job.stem}{SUFFIX}"


def trace_text(trace: Trace) -> str:
    """Return the text of a trace with its seal."""
    body = json.dumps({"format": _FORMAT, **asdict(trace)}, ensure_ascii=False, indent=1, sort_keys=True)
    body = body.removesuffix("\n}")
    return f'{body}{_SEAL}{_seal(body)}"\n}}\n'


def read_trace(folder: Path, job: Job) -> Trace:
    """Return the trace of a report. Raises NoTrace where there is none, or one that is damaged or belongs elsewhere."""
    trace = _sealed(folder, job.stem)
    if (trace.report, trace.period) != (job.report, job.period.id):
        raise NoTrace(_ELSEWHERE)
    return trace


def every_trace(folder: Path) -> Iterator[tuple[str, Trace]]:
    """Yield each sound trace in a folder of outputs with the stem of its files."""
    for file in sorted(folder.glob(f"[!.]*/*{SUFFIX}")):
        stem = f"{file.parent.name}/{file.name.removesuffix(SUFFIX)}"
        with suppress(NoTrace):
            yield stem, _sealed(folder, stem)


def _sealed(folder: Path, stem: str) -> Trace:
    try:
        text = (folder / f"{stem}{SUFFIX}").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NoTrace(_ABSENT[(folder / f"{stem}.ipynb").exists()]) from None
    except (OSError, UnicodeDecodeError):
        raise NoTrace("its trace cannot be read") from None
    body, _, end = text.rpartition(_SEAL)
    if end != f'{_seal(body)}"\n}}\n':
        raise NoTrace("its trace is damaged")
    try:
        content = json.loads(f"{body}\n}}")
    except (ValueError, RecursionError):
        raise NoTrace("its trace is damaged") from None
    if not isinstance(content, dict) or content.pop("format", None) != _FORMAT:
        raise NoTrace("its trace is of another version")
    if not _has_shape(content):
        raise NoTrace("its trace is damaged")
    trace = Trace(**content)
    if trace.report != stem.partition("/")[0] or not _own(trace.files, stem):
        raise NoTrace(_ELSEWHERE)
    return trace


def _has_shape(content: dict[str, Any]) -> bool:
    """Tell whether a trace that is sealed is also one of ours: anybody can seal one."""
    if content.keys() != {field.name for field in fields(Trace)}:
        return False
    maps = [content[name] for name in ("run", "rendering", "files")]
    if not all(isinstance(one, dict) and all(isinstance(value, str) for value in one.values()) for one in maps):
        return False
    named = all(isinstance(content[name], str) for name in ("report", "title", "period", "period_name"))
    made = content["made"]
    told = isinstance(made, dict) and all(isinstance(value, str | None) for value in made.values())
    says = content["says"]
    counted = isinstance(says, dict) and all(type(one) is int for one in says.values())
    return named and told and counted and all(isinstance(content[name], str | None) for name in ("headline", "unknown"))


def _own(files: dict[str, Any], stem: str) -> bool:
    """Tell whether the files are those of a report: they begin with its stem, or lie in the folder of that name."""
    return all(name.startswith((f"{stem}.", f"{stem}/")) and "/" not in name[len(stem) + 1 :] for name in files)


def _seal(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()
