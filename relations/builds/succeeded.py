"""When each report last succeeded: made, or found to be up to date. Kept in one file of the output folder, for builds by the clock."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from relations.builds.produce import Outcome
from relations.clock import moment, stamp
from relations.files import write_whole

NAME = ".succeeded.json"
_FORMAT = 1


def last_successes(out: Path) -> dict[tuple[str, str], datetime]:
    """Return the moments by report and period. A file that is gone or damaged tells of none: then all is due once more."""
    found: dict[tuple[str, str], datetime] = {}
    for name, periods in _read(out).items():
        for period, text in periods.items() if isinstance(periods, dict) else ():
            with suppress(ValueError, TypeError):
                found[name, period] = moment(text)
    return found


def note_successes(out: Path, outcomes: Iterable[Outcome]) -> None:
    """Note that these outcomes, as far as they did not fail, succeeded now. Raises OSError where that cannot be written."""
    known = {name: dict(periods) for name, periods in _read(out).items() if isinstance(periods, dict)}
    for outcome in outcomes:
        if not outcome.error:
            known.setdefault(outcome.job.report, {})[outcome.job.period.id] = stamp()
    write_whole(out / NAME, json.dumps({"format": _FORMAT, "reports": known}, indent=1, sort_keys=True) + "\n")


def _read(out: Path) -> Mapping[str, Any]:
    try:
        content = json.loads((out / NAME).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    reports = content.get("reports") if isinstance(content, dict) and content.get("format") == _FORMAT else None
    return reports if isinstance(reports, dict) else {}
