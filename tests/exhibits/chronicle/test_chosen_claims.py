from types import SimpleNamespace

import by_hand
import pytest

from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed, claimed_range, when

NONE = float("nan")


def row(**fields):
    return SimpleNamespace(**({"value": NONE, "stated_low": NONE, "stated_high": NONE, "n": 1} | fields))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"value": 4300.0}, "4,300"),
        ({"value": 42.5}, "42.5"),
        ({"stated_low": 50.0}, "at least 50"),
        ({"stated_high": 100.0}, "at most 100"),
        ({"stated_low": 1500.0, "stated_high": 1700.0}, "1,500 to 1,700"),
    ],
)
def test_a_bound_stays_a_bound(fields, words):
    assert claimed(row(**fields)) == words


def test_a_range_is_given_where_claims_differ():
    assert claimed_range(row(n=1, low=1.0, high=1.0)) == ""
    assert claimed_range(row(n=2, low=5.0, high=5.0)) == "2 agree"
    assert claimed_range(row(n=3, low=33.0, high=38.0)) == "33 to 38 (3)"


def test_the_range_is_that_of_all_claims_whenever_made(whole):
    frame = chosen_claims(whole.during("drift"), ["syrian-debt-claimed-by-russia-1999-07"])
    values = [
        float(r["value"]) for r in by_hand.rows("claims") if r["quantity"] == "syrian-debt-claimed-by-russia-1999-07"
    ]
    assert (frame["low"].item(), frame["high"].item()) == (min(values), max(values))
    assert len(claim_sources(whole, frame)) == len(values)


def test_a_claim_of_a_month_that_two_periods_share_belongs_where_its_event_lies(whole):
    """7,500 of December 2024 rests on an event of 13 December; the periods change on the 8th."""
    held = {
        p: len(chosen_claims(whole.during(p), ["russian-troops-syria-2024-12"])) for p in ("intervention", "transition")
    }
    assert held == {"intervention": 0, "transition": 1}


def test_a_quantity_belongs_to_the_period_of_its_preferred_claim(whole, cold_war):
    assert chosen_claims(cold_war, ["debt-net-2005"]).empty
    assert len(chosen_claims(whole.during("2005/2005"), ["debt-net-2005"])) == 1


def test_sums_in_plain_dollars_become_millions(whole):
    frame = chosen_claims(whole, ["trade-turnover-2024-ceiling"])
    assert frame["unit"].item() == "million USD"
    assert claimed(frame.iloc[0]) == "at most 650"


def test_a_claim_without_a_date_says_so(whole):
    frame = chosen_claims(whole, ["soviet-military-personnel-syria-peak"])
    assert when(frame.iloc[0]) == "undated"
    assert chosen_claims(whole.during("cold-war"), ["soviet-military-personnel-syria-peak"]).empty
