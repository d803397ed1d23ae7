import by_hand
import pandas as pd
import pytest

from relations.errors import UsageError
from relations.exhibits.voting.seats import seats_of


def test_a_seat_with_two_holders_is_two_series(whole):
    before, after = seats_of(whole, "UKR")
    assert (before.short, after.short) == ("Ukrainian SSR", "Ukraine")
    votes = whole.ga_votes
    assert before.votes(votes)["date"].max() < pd.Timestamp("1991-12-26") <= after.votes(votes)["date"].min()
    assert len(before.votes(votes)) + len(after.votes(votes)) == len(votes)


def test_a_holder_may_come_back(whole):
    """Egypt held its own seat before and after the union with Syria; the votes of the union are neither."""
    by_name = {seat.short: seat for seat in seats_of(whole, "EGY")}
    assert set(by_name) == {"Egypt", "United Arab Republic"}
    union = by_name["United Arab Republic"].votes(whole.ga_votes)
    calls = [row for row in by_hand.rows("ga_rollcalls") if "1958-02-22" <= row["date"] <= "1961-10-12"]
    assert union["rollcall"].nunique() == len(calls)


def test_others_have_one_holder_throughout(whole):
    (seat,) = seats_of(whole, "FRA")
    assert seat.votes(whole.ga_votes) is not None
    assert seat.spans == ()


def test_an_undeclared_state_is_an_error(whole):
    with pytest.raises(UsageError, match="XYZ"):
        seats_of(whole, "XYZ")


def test_the_holders_of_a_seat_do_not_overlap_nor_leave_days(whole):
    rows = whole.seats.sort_values(["state", "start"])
    for _, own in rows.groupby("state"):
        ends = own["end"].iloc[:-1].to_numpy() + pd.Timedelta(days=1)
        assert (ends == own["start"].iloc[1:].to_numpy()).all()
        assert pd.isna(own["end"].iloc[-1])
