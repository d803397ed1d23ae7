from relations.exhibits.presence.indicators import standing


def test_facilities_are_those_of_the_last_day(cold_war):
    """Tartus and the squadron for certain; Latakia, of whose end nothing is known, and the advisers, gone in about 1991, perhaps."""
    one = standing(cold_war).summary
    assert (one.value, one.low, one.high, one.written) == (2, 2, 4, "2 to 4")
    assert one.noun == ""  # a range is compared with no other


def test_the_possible_ones_are_at_least_those_for_certain(whole):
    frame = standing(whole).frame
    assert (frame["low"] <= frame["high"]).all()
    assert (frame["value"] == frame["high"]).all()


def test_a_period_without_one_has_no_number(before):
    assert standing(before).summary is None


def test_the_last_bar_of_a_period_is_of_its_last_day(whole):
    """On 7 December 2024 five facilities stood for certain; the posts at Qamishli and elsewhere were left after it."""
    own = standing(whole.during("intervention"))
    last = own.frame[own.frame["year"] == 2024].iloc[0]
    assert last["low"] == own.summary.low == 5
    assert own.frame["year"].min() == 2015, "the end of its first year lies in the period"
