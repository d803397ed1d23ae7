"""All checks of the data package, with the standard library alone.

Each check is a function from `Tables` to the problems that it finds; `check` runs them all and leaves nothing out, so that an editor sees
every offender at once.
"""

from relations.checks.arms import check_deals, check_editions
from relations.checks.attendance import check_attendance, check_listed, check_membership
from relations.checks.cells import check_cells
from relations.checks.claims import check_claims
from relations.checks.confidence import check_confidence, check_roles
from relations.checks.coordinates import check_coordinates
from relations.checks.grades import check_addresses, check_weak_sources
from relations.checks.ground import check_dossier, check_periods, check_places
from relations.checks.keys import check_keys, check_sourced_rows, check_sources, check_unused_sources
from relations.checks.line_ends import check_line_ends
from relations.checks.order import check_order
from relations.checks.problem import Problem
from relations.checks.reserved import check_reserved
from relations.checks.signs import check_signs
from relations.checks.spans import check_spans
from relations.checks.tables import read_tables
from relations.checks.votes import check_gaps, check_partners, check_topics, check_totals
from relations.checks.wording import check_spellings, check_titles
from relations.package import Package

CHECKS = (
    check_cells,
    check_signs,
    check_line_ends,
    check_keys,
    check_reserved,
    check_sources,
    check_sourced_rows,
    check_unused_sources,
    check_dossier,
    check_periods,
    check_places,
    check_totals,
    check_listed,
    check_membership,
    check_attendance,
    check_partners,
    check_topics,
    check_gaps,
    check_deals,
    check_editions,
    check_confidence,
    check_roles,
    check_weak_sources,
    check_addresses,
    check_claims,
    check_order,
    check_spans,
    check_titles,
    check_spellings,
    check_coordinates,
)


# What only the whole package can tell: a source may be there for a bulk table alone.
WHOLE = (check_unused_sources,)


def check(package: Package, *, quick: bool = False) -> list[Problem]:
    """Return all problems of the package, in order of file and line; an empty list is a clean package.

    `quick` leaves out the tables declared as `bulk`, which producers' files make and people do not edit.
    """
    tables = read_tables(package, bulk=not quick)
    checks = [run for run in CHECKS if not (quick and run in WHOLE)]
    return sorted([*tables.unreadable, *(problem for run in checks for problem in run(tables))])


__all__ = ["Problem", "check"]
