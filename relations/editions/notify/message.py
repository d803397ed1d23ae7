"""A message about a run: what changed, what failed, and where to find it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from relations.builds.runs import RunLine

_MOST = 10  # failures that are named


@dataclass(frozen=True)
class Message:
    """The subject, and the text in lines."""

    subject: str
    text: str
    failed: bool


def message(run: RunLine, title: str, news: Sequence[str], address: str = "") -> Message:
    """Return the message on a run. `title` is that of the dossier, `news` what changed, a line each, and `address` where readers find editions."""
    lines = [*news, *_failures(run)]
    if run.error:
        lines.append(f"The run ended before its time: {run.error}")
    if not lines:
        lines.append(_counted(run))
    if address and run.edition:
        lines += ["", f"{address}editions/{run.edition}/index.html"]
    return Message(f"{title}: {_told(run)}", "\n".join(lines), bool(run.failed or run.error))


def is_wanted(run: RunLine, on: str) -> bool:
    """Tell whether those who want to know `on` failure, change or always want to know of a run."""
    failed = bool(run.failed or run.error)
    changed = bool(run.made or run.edition)
    return on == "always" or failed or (on == "change" and changed)


def _told(run: RunLine) -> str:
    if run.error:
        return "the run failed"
    if run.failed:
        return f"{_reports(run.failed)} failed"
    if run.edition:
        return f"edition {run.edition}"
    return f"{_reports(run.made)} made" if run.made else "nothing has changed"


def _failures(run: RunLine) -> list[str]:
    failed = [one for one in run.reports if one["status"] == "failed"]
    lines = [_failure(one) for one in failed[:_MOST]]
    return [*lines, f"… and {len(failed) - _MOST} more"] if len(failed) > _MOST else lines


def _failure(result: Mapping[str, Any]) -> str:
    error = result.get("error") or "no reason was told"
    return f"Failed: {result['report']} {result['period']}: {error}"


def _counted(run: RunLine) -> str:
    return f"{_reports(run.made)} made, {run.kept} unchanged, in {run.seconds:.0f} s."


def _reports(number: int) -> str:
    return "1 report" if number == 1 else f"{number} reports"
