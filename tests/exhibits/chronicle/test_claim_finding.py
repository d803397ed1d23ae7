from relations.exhibits.chronicle.chosen_claims import chosen_claims
from relations.exhibits.chronicle.claim_finding import claim_finding

WORDS = {"id": "x", "title": "t", "subtitle": "s", "statement": "Said."}


def claims(whole):
    return chosen_claims(whole, ["trade-turnover-2008", "trade-turnover-2024-ceiling"], category="trade")


def test_the_preferred_claim_has_the_range_of_all_and_its_own_sources(whole):
    frame = claims(whole)
    made = claim_finding(whole, frame.iloc[0], frame, **WORDS)
    assert (made.value, made.low, made.high, made.formatted, made.unit) == (2000, 2000, 2300, "2,000", "million USD")
    assert {one.id for one in made.sources} == {
        "al-shorouk-medvedev-begins-2010",
        "saudi-press-agency-business-council",
    }


def test_a_bound_has_no_value_and_others_are_cited_beside_it(whole):
    frame = claims(whole)
    made = claim_finding(whole, frame.iloc[-1], frame, beside_it=frame.head(1), unit="dollars", **WORDS)
    assert (made.value, made.high, made.formatted, made.unit) == (None, 650, "at most 650", "dollars")
    assert {"izvestia", "al-shorouk-medvedev-begins-2010"} <= {one.id for one in made.sources}
