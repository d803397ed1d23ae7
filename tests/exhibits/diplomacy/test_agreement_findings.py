import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits.diplomacy.agreement_findings import latest_agreement, obtained_for_long, standing_open, treaty

SAID = {
    "2025-10-15-al-sharaa-meets-putin-moscow-vows-respect": ("a president", "respected"),
    "2025-10-18-al-shaibani-old-agreements-russia-are": ("a minister", "suspended"),
}
OBTAINED = {
    "amrit-contract-for-offshore-block-2": "a block",
    "agreement-on-the-enlargement-of-the-territory-of-the-naval": "a facility",
    "contract-no-66-on-the-extraction-of-phosphate-from-the": "a mine",
    "contract-no-22-on-the-management-and-use-of-the-port-of": "a port",
}


def test_the_latest_agreement_is_told_where_the_period_reaches_to_the_present(whole):
    signed = [row for row in by_hand.rows("agreements") if row["parties"] == "RUS SYR" and row["signed"]]
    event = max(signed, key=lambda row: row["signed"])["event"]
    (what,) = [row["title"] for row in by_hand.rows("events") if row["event"] == event]
    assert latest_agreement(whole)[0].statement == (
        f"The latest of {len(signed)} agreements and contracts is of **August 2026** (reported, text not seen): {what}."
    )
    assert latest_agreement(whole.during("transition"))[0].statement == (
        f"**One agreement** is known since December 2024, of August 2026 (reported, text not seen): {what}."
    )
    assert latest_agreement(whole.during("cold-war")) == []


def test_the_treaty_of_a_period_that_is_over_is_told_by_its_matter(whole):
    (told,) = treaty(whole.during("cold-war"))
    assert told.statement == (
        "The treaty of **October 1980** bound the two states for 20 years, renewable: "
        "friendship, consultations, coordination in crises and military cooperation."
    )
    assert treaty(whole) == treaty(whole.during("transition")) == treaty(whole.during("drift")) == []


def test_what_was_obtained_for_long_is_told_by_the_term_of_most(whole):
    """49 years for the facility of 2017 and the port of 2019, 50 for the mine alone; 25 for the block, of 2013."""
    (told,) = obtained_for_long(whole.during("intervention"), OBTAINED)
    assert told.statement == "In 2017 and 2019 Russia and its firms obtained a facility and a port for **49 years**."
    assert told.value == 49
    (earlier,) = obtained_for_long(whole.during("uprising"), OBTAINED)
    assert earlier.statement == "In 2013 Russia and its firms obtained a block for **25 years**."
    assert obtained_for_long(whole, OBTAINED) == obtained_for_long(whole.during("cold-war"), OBTAINED) == []
    with pytest.raises(UsageError, match="no-such-agreement"):
        obtained_for_long(whole, {"no-such-agreement": "nothing"})


def test_statements_at_odds_name_who_spoke_in_a_short_period_and_the_capital_in_a_long_one(whole):
    (short,) = standing_open(whole.during("transition"), SAID)
    assert short.value == 3
    assert short.statement.endswith("**three days** later a minister called them suspended.")
    assert len(short.sources) == 2
    assert "Damascus called them both respected and suspended" in standing_open(whole, SAID)[0].statement
    assert standing_open(whole.during("cold-war"), SAID) == standing_open(whole, {}) == []
