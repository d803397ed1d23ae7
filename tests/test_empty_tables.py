"""A package without rows is not broken: each report builds, and says in a sentence what it cannot say."""

import sys
from pathlib import Path

import pytest

import relations
from relations.dossier import Dossier
from relations.exhibits import Exhibit, NoData
from relations.package import open_package

sys.path.append(str(Path(__file__).parent / "fixtures" / "reports"))

from cells import OURS, dossier, shown
from emptied import GROUND, emptied

pytestmark = pytest.mark.slow

# Which reports rest on a table most.
RESTS = {
    "ga_rollcalls": ["un_voting"],
    "ga_topics": ["un_voting"],
    "ideal_points": ["un_voting"],
    "arms_tiv": ["arms_dependency"],
    "arms_editions": ["arms_dependency"],
    "sc_drafts": ["security_council"],
    "sc_rollcalls": ["security_council"],
    "quantities": ["military_presence", "economy"],
    "presence": ["military_presence"],
    "trade": ["economy"],
    "deflator": ["economy"],
    "visits": ["diplomacy"],
    "events": ["briefing", "diplomacy"],
    "gaps": ["un_voting"],
}


def of_the_head(source):
    return "_headline(" in source or "_findings(" in source


@pytest.fixture(scope="module")
def nothing(tmp_path_factory):
    package = open_package()
    return relations.load(emptied(package, set(package.tables) - GROUND, tmp_path_factory.mktemp("nothing")).root)


@pytest.fixture(scope="module")
def full():
    """The dossier of all data, which has read and computed what the heads of the reports rest on."""
    for name in {name for names in RESTS.values() for name in names}:
        shown(name, "all", only=of_the_head)
    return dossier()


def without(full, table, folder):
    """Return the dossier with a table emptied; it has from the full one the frames of the other tables, and what was computed from these alone."""
    package = emptied(open_package(), [table], folder)
    gone = {one.name for one in package.tables.values() if next(one.rows(), None) is None}
    frames = {name: frame for name, frame in full._whole.items() if name not in gone}
    results = {key: kept for key, kept in full._results.items() if not kept[1] & gone}
    return Dossier(package, None, set(), frames, results)


@pytest.mark.parametrize("name", OURS)
def test_with_all_tables_empty_every_exhibit_says_that_there_is_nothing(name, nothing):
    found = shown(name, "all", lambda: nothing)
    assert found
    assert [item for item in found if not isinstance(item, NoData)] == []
    assert all(item.statement.endswith(".") for item in found)


@pytest.mark.parametrize(("table", "name"), [(table, name) for table, names in RESTS.items() for name in names])
def test_with_a_table_empty_headline_and_findings_stand(table, name, full, tmp_path):
    found = shown(name, "all", lambda: without(full, table, tmp_path), of_the_head)
    assert found
    assert [item for item in found if not isinstance(item, Exhibit | NoData)] == []
