import by_hand

from relations.exhibits.presence.inquiry_findings import inquiry_findings

KILLED = ["atarib-killed-2017-11", "maarat-killed-2019-07", "haas-killed-2019-08"]
INQUIRY = {"UN Commission of Inquiry": KILLED}


def lows():
    return {row["quantity"]: int(row["low"]) for row in by_hand.rows("claims") if row["quantity"] in KILLED}


def test_the_lower_bounds_of_all_strikes_are_added_up(whole):
    """84, 43 and 20."""
    (one,) = inquiry_findings(whole, INQUIRY, "accounts")
    assert (one.low, one.high, one.exhibit) == (sum(lows().values()), None, "accounts")
    assert one.statement == (
        "The UN Commission of Inquiry ascribed three strikes, with at least **147** dead, to Russian aircraft; Russia denies it."
    )


def test_a_period_has_the_deadliest(whole):
    (one,) = inquiry_findings(whole.during("intervention"), INQUIRY, "accounts")
    assert one.low == max(lows().values())
    assert one.statement == (
        "A Russian strike at Atarib killed at least **84** people on 13 November 2017, the UN Commission of Inquiry found; Russia denies it."
    )


def test_a_claim_on_what_is_no_strike_of_the_forces_is_left_out(whole):
    """The hospital of Maarat in 2016: who struck it is contested, and the event names nobody."""
    (one,) = inquiry_findings(whole, {"UN": [*KILLED[:1], "maarat-hospital-killed-2016-02"]}, "accounts")
    assert one.low == 84
    assert inquiry_findings(whole, {"UN": ["maarat-hospital-killed-2016-02"]}, "accounts") == []
