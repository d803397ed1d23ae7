from relations.exhibits.diplomacy.quarrel_periods import quarrel_spans


def test_the_highest_the_lowest_and_the_last_in_order_of_time(whole):
    """The three of 11 of the first period are too few; none of 44 in 1955–1970 says less than one of 215."""
    found = quarrel_spans(whole)
    assert [(one.bad, one.n, one.when) for one in found] == [
        (12, 109, "in 1970–1991"),
        (1, 215, "in 2015–2024"),
        (6, 76, "since December 2024"),
    ]
    worst, calm, last = found
    assert calm.high < last.low < worst.low


def test_where_shares_do_not_differ_or_periods_are_few_there_is_none(whole):
    assert quarrel_spans(whole.during("cold-war")) == quarrel_spans(whole.during("1944/2004-12-31")) == []
