from relations.suggest import did_you_mean

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
