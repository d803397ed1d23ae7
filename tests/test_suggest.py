import pytest

from relations.errors import UsageError
from relations.suggest import check_known, did_you_mean

EVENTS = ["1980-05-01-treaty-of-zenith", "1980-05-lind-visits-port", "1991-03-loan-agreed"]


def test_names_that_resemble_come_first():
    assert did_you_mean("evnts", ["visits", "events", "event_sources"]).startswith("; did you mean events")


def test_the_beginning_of_a_long_id_is_enough():
    assert did_you_mean("1991-03-laon", EVENTS) == "; did you mean 1991-03-loan-agreed?"


def test_at_most_three_are_named():
    assert did_you_mean("row", ["row1", "row2", "row3", "row4"]).count("row") == 3


def test_nothing_is_said_where_nothing_is_near():
    assert did_you_mean("zzzzzz", EVENTS) == ""
    assert did_you_mean("", EVENTS) == ""


def test_capitals_do_not_count():
    assert did_you_mean("rus", ["RUS", "SYR"]) == "; did you mean RUS?"


def test_the_same_letters_in_another_order_come_first():
    assert did_you_mean("SRY", ["URY", "SYC", "SYR"]).startswith("; did you mean SYR or ")


def test_an_unknown_name_is_an_error_with_its_place():
    check_known("kind", ["visit", "call"], ["call", "visit"])
    with pytest.raises(UsageError, match=r"^no kind 'vist' in events\.csv; did you mean visit\?$"):
        check_known("kind", ["call", "vist"], ["call", "visit"], where="events.csv")
    with pytest.raises(UsageError, match=r"^no kind 'x'; there is none$"):
        check_known("kind", ["x"], [])


def test_of_many_that_are_not_near_some_are_named():
    with pytest.raises(UsageError, match=r"^no kind 'zz'; there are many, such as a10, a11, a12$"):
        check_known("kind", ["zz"], [f"a{n}" for n in range(10, 40)])
