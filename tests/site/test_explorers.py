from relations.package import open_package
from relations.site.explorers import EVENTS, EXPLORERS, VOTES, possible


def test_a_package_has_the_explorers_for_which_it_has_tables(events_package, make_package):
    assert possible(open_package()) == [*EXPLORERS]
    assert possible(events_package) == [EVENTS, VOTES]
    assert possible(make_package({"t": {"fields": {"a": "string"}, "text": "a\n"}})) == []


def test_every_table_of_an_explorer_is_declared():
    assert {name for one in EXPLORERS for name in (*one.needs, *one.uses)} <= {*open_package().tables}


def test_the_tables_that_a_package_lacks_are_no_input(events_package):
    assert "sc_votes" not in VOTES.tables(events_package)
    assert "sc_votes" in VOTES.tables(open_package())
