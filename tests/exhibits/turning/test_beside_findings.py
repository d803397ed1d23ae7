import by_hand
import pytest

from relations.exhibits.turning.beside_findings import median_parted, other_vetoes

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


def test_vetoes_on_other_matters_are_those_that_did_not_concern_the_partner(whole):
    years = [int(row["date"][:4]) for row in by_hand.rows("sc_vetoes") if row["concerns"] == "no"]
    now, before = (sum(first <= year <= last for year in years) for first, last in ((2016, 2020), (2011, 2015)))
    one = other_vetoes(whole.during("intervention"))
    assert (one.value, one.beside) == (now, {"before": before})
    assert (
        one.statement
        == f"Vetoes of Russia on other matters did not rise: **{now}** in 2016–2020, after {before} in 2011–2015."
    )


def test_without_a_new_level_of_vetoes_in_the_period_there_is_none(whole):
    assert other_vetoes(whole.during("cold-war")) is None
    assert other_vetoes(whole.during("uprising")) is None


def test_the_median_member_at_both_ends_of_the_period(whole):
    def median(year):
        rows = [row for row in by_hand.rows("ga_partners") if row["state"] == "RUS" and row["year"] == str(year)]
        least = max(int(row["joint"]) for row in rows) / 3
        shares = sorted(int(row["same"]) / int(row["joint"]) for row in rows if int(row["joint"]) >= least)
        middle = len(shares) // 2
        return shares[middle] if len(shares) % 2 else (shares[middle - 1] + shares[middle]) / 2

    one = median_parted(whole.during("intervention"))
    assert one.value == pytest.approx(sum(median(year) for year in (2022, 2023, 2024)) / 3, abs=0.005)
    assert one.statement == (
        "The median member’s agreement with Russia fell meanwhile, from 62 per cent in 2016–2018 to **52 per cent** in 2022–2024."
    )


def test_a_short_period_has_no_two_ends(whole):
    assert median_parted(whole.during("uprising")) is None
