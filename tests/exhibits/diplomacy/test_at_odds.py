import pytest

from relations.errors import UsageError
from relations.exhibits.diplomacy.at_odds import at_odds

FIRST, SECOND = (
    "2025-10-15-al-sharaa-meets-putin-moscow-vows-respect",
    "2025-10-18-al-shaibani-old-agreements-russia-are",
)
SAID = {SECOND: ("a minister", "suspended"), FIRST: ("a president", "respected")}


def test_they_are_in_order_of_time_whatever_order_they_are_given_in(whole):
    found = at_odds(whole, SAID)
    assert found.who == ("a president", "a minister")
    assert found.what == ("respected", "suspended")
    assert (found.month, found.days, found.capital) == ("October 2025", 3, "Damascus")


def test_outside_their_period_there_are_none(whole):
    assert at_odds(whole.during("cold-war"), SAID) is None
    assert at_odds(whole.during("2025-10-16/2025-10-31"), SAID) is None
    assert at_odds(whole, {}) is None


def test_one_alone_and_an_unknown_event_are_refused(whole):
    with pytest.raises(UsageError, match="there are 1"):
        at_odds(whole, {FIRST: ("a president", "respected")})
    with pytest.raises(UsageError, match="no-such-event"):
        at_odds(whole, {FIRST: ("a president", "respected"), "no-such-event": ("a minister", "suspended")})
