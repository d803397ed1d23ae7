"""Checks of the whole data package, with the standard library alone.

Each check is a function from `Tables` to the problems that it finds; `check` runs them all and leaves nothing out, so that an editor sees
every offender at once.
"""

from relations.checks.arms import check_deals, check_editions
from relations.checks.cells import check_cells
from relations.checks.ground import check_dossier, check_periods, check_places
from relations.checks.keys import check_keys, check_sources, check_unused_sources
from relations.checks.problem import Problem
from relations.checks.tables import read_tables
from relations.checks.votes import check_gaps, check_partners, check_topics, check_totals
from relations.package import Package

CHECKS = (
    check_cells,
    check_keys,
    check_sources,
    check_unused_sources,
    check_dossier,
    check_periods,
    check_places,
    check_totals,
    check_partners,
    check_topics,
    check_gaps,
    check_deals,
    check_editions,
)


def check(package: Package) -> list[Problem]:
    """Return all problems of the package, in order of file and line; an empty list is a clean package."""
    tables = read_tables(package)
    return sorted([*tables.unreadable, *(problem for run in CHECKS for problem in run(tables))])


__all__ = ["Problem", "check"]
