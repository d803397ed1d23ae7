from collections import Counter

import by_hand
import pytest

from relations.exhibits.turning.last_years import last_years

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


def test_visits_are_held_against_the_years_since_their_last_break(whole):
    visits = Counter(row["start"][:4] for row in by_hand.between("visits"))
    since = [visits[str(year)] for year in range(2011, 2025)]
    row = last_years(whole).set_index("series").loc["visits"]
    assert (row["year"], row["since"], row["n"]) == (2025, 2011, 14)
    assert (row["value"], row["low"], row["high"]) == (visits["2025"], min(since), max(since))
    assert row["place"] == "above"


def test_a_share_outside_its_range_by_less_than_its_interval_is_unsure(whole):
    row = last_years(whole).set_index("series").loc["votes"]
    assert row["value"] > row["high"]
    assert row["place"] == "unsure"


def test_before_all_records_there_is_no_row(before):
    assert last_years(before).empty
