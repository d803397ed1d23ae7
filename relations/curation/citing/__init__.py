"""Citations of exactly what was used, in the styles that writers and their programs read."""

from collections.abc import Sequence
from pathlib import Path

from relations.curation.citing.apa import apa
from relations.curation.citing.bibtex import bibtex
from relations.curation.citing.csl import csl_json
from relations.curation.citing.report import report_names, report_sources
from relations.curation.citing.used import event_sources, table_sources
from relations.curation.citing.works import dataset_work, works_of
from relations.errors import UsageError
from relations.package import Package
from relations.periods import ALL
from relations.suggest import did_you_mean

STYLES = {"apa": apa, "bibtex": bibtex, "csl-json": csl_json}
EVENTS = "events"


def cite(
    package: Package,
    name: str,
    *,
    style: str = "apa",
    period: str = ALL,
    reports: Path | None = None,
    out: Path | None = None,
) -> str:
    """Return the citations of an event, a table or a built report, and of the dataset itself.

    `name` may begin with `event:`, `table:` or `report:`, and must where several have it. `reports` is the reports.toml, `out` the folder of the build.
    Raises UsageError for an unknown name or style, a report that is not built, and a period given for an event.
    """
    if style not in STYLES:
        raise UsageError(f"no style '{style}'; there are {', '.join(STYLES)}")
    kind, bare = _resolved(package, name, report_names(reports))
    if kind == "event":
        if period != ALL:
            raise UsageError(f"'{bare}' is an event; a period goes with a table or a report")
        used = event_sources(package, bare)
    elif kind == "table":
        used = table_sources(package, bare, period)
    else:
        assert reports
        used = report_sources(package, out or reports.parent / "build", bare, period)
    return STYLES[style]([dataset_work(package), *works_of(package, used)])


def _resolved(package: Package, name: str, reports: Sequence[str]) -> tuple[str, str]:
    """Return what kind of thing a name means, and the name without a word for the kind."""
    events = [row["event"] for _, row in package.table(EVENTS).rows()] if EVENTS in package.tables else []
    names: dict[str, Sequence[str]] = {"table": list(package.tables), "report": reports, "event": events}
    kind, colon, bare = name.partition(":")
    if colon and kind in names:
        if bare not in names[kind]:
            raise UsageError(f"no {kind} '{bare}'{did_you_mean(bare, names[kind])}")
        return kind, bare
    kinds = [kind for kind, known in names.items() if name in known]
    if len(kinds) > 1:
        raise UsageError(
            f"'{name}' is a {' and a '.join(kinds)}; say {' or '.join(f'{kind}:{name}' for kind in kinds)}"
        )
    if not kinds:
        known = [one for group in names.values() for one in group]
        raise UsageError(f"no event, table or report '{name}'{did_you_mean(name, known)}")
    return kinds[0], name
