from relations.editions.diff.differences import Differences, FigureChange, RowChange, Side, Stated

SIDES = (Side("2026-11-15"), Side("2026-11-22"))
OLD, NEW = (Stated(title, 1.0, None, None, "votes", "1") for title in ("Votes", "All votes"))


def test_differences_are_empty_until_one_part_has_something():
    assert Differences(*SIDES).is_empty
    assert Differences(*SIDES, notes=("nothing is built",)).is_empty
    assert not Differences(*SIDES, figures=(FigureChange("q", "all", "All", (), OLD, NEW),)).is_empty


def test_what_is_on_both_sides_has_the_title_of_the_later():
    assert FigureChange("q", "all", "All", (), OLD, NEW).title == "All votes"
    assert FigureChange("q", "all", "All", (), OLD, None).title == "Votes"


def test_cells_are_those_of_rows_on_both_sides():
    assert RowChange(("1",), {"a": "1", "b": "x"}, {"a": "1", "b": "y"}).cells == [("b", "x", "y")]
    assert RowChange(("1",), None, {"a": "1"}).cells == []


def test_names_that_nobody_knows_stand_for_themselves():
    found = Differences(*SIDES, titles={"voting": "Voting"}, periods={"all": "All periods"})
    assert (found.title_of("voting"), found.title_of("arms")) == ("Voting", "arms")
    assert found.names_of(["all", "1993/1993"]) == ["All periods", "1993/1993"]
