from relations.exhibits.economy.turnabout import turnabout


def test_the_turn_of_all_years_is_that_of_1991(whole):
    turn = turnabout(whole)
    assert (turn.before, turn.after, turn.year, turn.since, turn.last) == ("SYR", "RUS", 1991, 1992, 2014)
    assert (turn.ahead, turn.earlier) == (29, 34)


def test_a_period_in_which_one_side_sold_more_throughout_has_none(whole, cold_war):
    assert turnabout(cold_war) is None
    assert turnabout(whole.during("rapprochement")) is None


def test_one_year_on_the_other_side_is_no_turn(whole):
    """In 1970 the Soviet Union sold more, in the years before Syria did at times."""
    assert turnabout(whole.during("1961/1972")) is None


def test_without_trade_there_is_none(before):
    assert turnabout(before) is None
