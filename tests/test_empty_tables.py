"""A package without rows is not broken: each report builds, and says in a sentence what it cannot say."""

import sys
from pathlib import Path

import pytest

import relations
from relations.exhibits import Exhibit, NoData
from relations.package import open_package

sys.path.append(str(Path(__file__).parent / "fixtures" / "reports"))

from cells import OURS, shown
from emptied import GROUND, emptied

pytestmark = pytest.mark.slow

# Which reports rest on a table most; to run all of them for each takes a quarter of an hour.
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
    return emptied(package, set(package.tables) - GROUND, tmp_path_factory.mktemp("nothing"))


@pytest.mark.parametrize("name", OURS)
def test_with_all_tables_empty_every_exhibit_says_that_there_is_nothing(name, nothing):
    dossier = relations.load(nothing.root)
    found = shown(name, "all", lambda: dossier)
    assert found
    assert [item for item in found if not isinstance(item, NoData)] == []
    assert all(item.statement.endswith(".") for item in found)


@pytest.mark.parametrize(("table", "name"), [(table, name) for table, names in RESTS.items() for name in names])
def test_with_a_table_empty_headline_and_findings_stand(table, name, tmp_path):
    dossier = relations.load(emptied(open_package(), [table], tmp_path).root)
    found = shown(name, "all", lambda: dossier, of_the_head)
    assert found
    assert [item for item in found if not isinstance(item, Exhibit | NoData)] == []
