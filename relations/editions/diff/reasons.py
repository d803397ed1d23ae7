"""Why a report can say something else: what its run read that was another, told from the traces of both editions."""

from collections.abc import Iterable, Iterator

from relations.editions.diff.differences import Reason
from relations.editions.diff.reports import MadeReport

# The kind of a name in a trace (see `builds.inputs`), and what of it is told.
_KINDS = {
    "table": "data",
    "data": "data",
    "file": "data",
    "folder": "data",
    "module": "code",
    "notebook": "code",
    "lock": "libraries",
    "environment": "libraries",
    "fonts": "libraries",
    "parameters": "parameters",
}
_NAMED = {
    "notebook": "the notebook",
    "lock": "requirements.lock",
    "environment": "installed packages",
    "fonts": "fonts",
}
ORDER = ("data", "parameters", "code", "libraries", "unknown")


def reasons(before: MadeReport, after: MadeReport) -> tuple[Reason, ...]:
    """Return the kinds of what has changed, each with names; `unknown` where a trace is missing, or says that nothing has."""
    runs = [report.trace.run for report in (before, after) if report.trace and not report.trace.unknown]
    if len(runs) < 2 or not all(runs):
        return (Reason("unknown", ("no trace of its run",)),)
    changed = sorted(name for name in runs[0] | runs[1] if runs[0].get(name) != runs[1].get(name))
    if not changed:
        return (Reason("unknown", ("nothing that its run read",)),)
    kinds: dict[str, list[str]] = {}
    for name in changed:
        kind, _, which = name.partition(":")
        told = _parameters(before, after) if kind == "parameters" else [_NAMED.get(kind, which)]
        is_code = kind == "file" and which.endswith(".py")
        kinds.setdefault("code" if is_code else _KINDS.get(kind, "unknown"), []).extend(told)
    return tuple(Reason(kind, tuple(dict.fromkeys(kinds[kind]))) for kind in ORDER if kind in kinds)


def joined(several: Iterable[tuple[Reason, ...]]) -> tuple[Reason, ...]:
    """Return the reasons of several reports as one list."""
    kinds: dict[str, dict[str, None]] = {}
    for reason in (one for some in several for one in some):
        kinds.setdefault(reason.kind, {}).update(dict.fromkeys(reason.names))
    return tuple(Reason(kind, tuple(sorted(kinds[kind]))) for kind in ORDER if kind in kinds)


def _parameters(before: MadeReport, after: MadeReport) -> list[str]:
    return [name for name, _, _ in parameters_changed(before, after)]


def parameters_changed(before: MadeReport, after: MadeReport) -> Iterator[tuple[str, object, object]]:
    """Yield name, old and new value of each parameter that is another; None for one that a side does not have."""
    old, new = (_values(report) for report in (before, after))
    for name in sorted({**old, **new}):
        if old.get(name) != new.get(name):
            yield name, old.get(name), new.get(name)


def _values(report: MadeReport) -> dict[str, object]:
    found = report.record.get("parameters")
    return found if isinstance(found, dict) else {}
