from datetime import date, timedelta

import by_hand

from relations.exhibits.council.followed import SOON, followed_soon, resolutions_after
from relations.exhibits.council.vetoed_drafts import vetoed_drafts


def test_what_followed_is_the_first_resolution_of_the_files_on_the_same_subject(whole):
    adopted = [row for row in by_hand.rows("sc_drafts") if row["outcome"] == "adopted" and row["unit"] == "draft"]
    found = followed_soon(whole, vetoed_drafts(whole))
    for row in found.itertuples():
        end = (date.fromisoformat(row.date) + timedelta(days=SOON)).isoformat()
        later = sorted(
            (one["date"], one["resolution"])
            for one in adopted
            if one["topic"] == row.topic and row.date < one["date"] <= end
        )
        assert (row.then if isinstance(row.then, str) else None) == (later[0][1] if later else None)
    assert found["then"].notna().sum() == 8


def test_the_truce_for_aleppo_was_followed_by_the_monitors_of_its_evacuation(whole):
    """S/2016/1026 was vetoed on 5 December 2016; resolution 2328 was adopted on the 19th, and 2336 only on the 31st."""
    found = followed_soon(whole, vetoed_drafts(whole)).set_index("symbol")
    assert found.at["S/2016/1026", "then"] == "S/RES/2328(2016)"


def test_a_resolution_after_the_period_counts(whole):
    """S/2012/538 was vetoed on 19 July 2012; resolution 2059 was adopted on the next day."""
    period = whole.during("2012-07-01/2012-07-19")
    (row,) = followed_soon(period, vetoed_drafts(period)).itertuples()
    assert (row.then, f"{row.then_on:%Y-%m-%d}") == ("S/RES/2059(2012)", "2012-07-20")
    assert list(resolutions_after(period, followed_soon(period, vetoed_drafts(period)))["date"]) == ["2012-07-20"]
