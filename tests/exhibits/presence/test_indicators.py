from relations.exhibits.presence.indicators import standing


def test_bases_are_those_of_the_last_day(cold_war):
    """Tartus for certain; Latakia, of whose end nothing is known, perhaps; the squadron at sea and the advisers are no bases."""
    one = standing(cold_war).summary
    assert (one.value, one.low, one.high, one.written) == (1, 1, 2, "1 to 2")
    assert one.noun == ""  # a range is compared with no other


def test_the_possible_ones_are_at_least_those_for_certain(whole):
    frame = standing(whole).frame
    assert (frame["low"] <= frame["high"]).all()
    assert (frame["value"] == frame["high"]).all()


def test_a_period_without_one_has_no_number(before):
    assert standing(before).summary is None


def test_the_last_bar_of_a_period_is_of_its_last_day(whole):
    """On 7 December 2024 Tartus, Khmeimim and Qamishli stood for certain; the last was left after it."""
    own = standing(whole.during("intervention"))
    last = own.frame[own.frame["year"] == 2024].iloc[0]
    assert last["low"] == own.summary.low == 3
    assert own.frame["year"].min() == 2015, "the end of its first year lies in the period"
