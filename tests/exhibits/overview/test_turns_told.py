import pytest

from relations.errors import UsageError
from relations.exhibits.overview.turns_told import turns_told

BASES = "2026-08-09-memorandum-russian-bases-khmeimim-tartus"
STRIKES = "2015-09-30-first-russian-air-strikes-syria"
SAID = {BASES: "Syria announced it on {when}", STRIKES: "The strikes began on {when}"}


def test_the_day_and_the_grade_come_from_the_data(whole):
    first, second = turns_told(whole, SAID, id="turn", exhibit="events-of-weight")
    assert first.statement == "Syria announced it on **9 August 2026**, as reported."
    assert second.statement == "The strikes began on **30 September 2015**; accounts differ."
    assert (first.id, second.id, first.exhibit) == ("turn", "turn-2", "events-of-weight")


def test_an_event_outside_the_period_is_passed_over(whole):
    (one,) = turns_told(whole.during("intervention"), SAID, id="turn")
    assert one.statement.startswith("The strikes began")


def test_a_misspelt_event_is_told(whole):
    with pytest.raises(UsageError, match="no-such-event"):
        turns_told(whole, {"no-such-event": ""}, id="turn")
