"""One rule of which rows fall in a period: the frames of a dossier and the rows of a listing agree, for every table and every period."""

import pytest

from relations.curation.lookup.clip import in_period
from relations.dossier import load
from relations.package import open_package
from relations.periods import Period, declared_periods

pytestmark = pytest.mark.slow

PACKAGE = open_package()
TIMED = [name for name, table in PACKAGE.tables.items() if "time" in table.resource]
PERIODS = [
    "all",
    *(period.id for period in declared_periods(PACKAGE)),
    "1956-10-29/1967-06-11",
    "2015-10/2015-12",
    "1993/1993",
]


@pytest.fixture(scope="module")
def whole():
    return load()


@pytest.mark.parametrize("period", PERIODS)
def test_both_ways_of_clipping_keep_as_many_rows(period, whole):
    parsed = Period.parse(period, whole.declared_periods)
    clipped = whole.during(parsed)
    differing = {}
    for name in TIMED:
        table = PACKAGE.table(name)
        falls = in_period(PACKAGE, table, parsed)
        listed = sum(falls(cells) for _, cells in table.cells())
        if listed != len(getattr(clipped, name)):
            differing[name] = (listed, len(getattr(clipped, name)))
    assert differing == {}
