"""What the findings say is checked in test_findings; here is when there is none."""

import pytest

from relations.exhibits.overview.given import given_for
from relations.exhibits.overview.own_findings import agreed, events_named, supplied, trade_at_most, vetoed

pytestmark = pytest.mark.slow


def test_a_single_year_of_trade_has_no_peak(whole):
    given = given_for(whole.during("intervention"), {})
    assert len(given.found["trade"].frame) == 1
    assert trade_at_most(given) is None
    assert trade_at_most(given_for(whole.during("cold-war"), {})).id == "overview-trade"


def test_without_records_there_is_none(before):
    given = given_for(before, {})
    assert [make(given) for make in (agreed, supplied, vetoed, trade_at_most, events_named)] == [None] * 5
