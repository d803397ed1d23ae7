import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits.overview.claims_told import claims_told

ADVISERS, SERVED = "soviet-bloc-advisers-syria-1984", "russian-servicemen-served-2018-08"
SAID = {ADVISERS: "Advisers numbered {number}", SERVED: "By their ministry {number} had served"}


def preferred(quantity):
    (row,) = (row for row in by_hand.rows("claims") if row["quantity"] == quantity and row["preferred"] == "true")
    return row


def test_the_number_is_that_of_the_preferred_claim_and_a_dispute_is_told(cold_war):
    (one,) = claims_told(cold_war, SAID)
    row = preferred(ADVISERS)
    assert one.value == float(row["value"])
    assert one.statement == f"Advisers numbered **{int(row['value']):,}**; other accounts differ."


def test_what_nobody_disputes_says_no_more(whole):
    one = claims_told(whole.during("intervention"), SAID)[-1]
    assert one.statement == f"By their ministry **{int(preferred(SERVED)['value']):,}** had served."
    assert one.sources


def test_a_misspelt_quantity_is_told(whole):
    with pytest.raises(UsageError, match="no-such-quantity"):
        claims_told(whole, {"no-such-quantity": "{number}"})
