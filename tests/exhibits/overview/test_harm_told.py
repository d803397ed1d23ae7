import by_hand
import pytest

from relations.exhibits.overview.harm_told import harm_told

SNHR = {"SNHR": "civilians-killed-russian-forces-snhr-2023-09-30"}


@pytest.fixture(scope="module")
def counted():
    """The lowest and highest sums of Airwars by what it ascribes, for the years of the intervention."""
    sums = {}
    for row in by_hand.rows("operations_harm"):
        if row["monitor"] == "Airwars" and row["indicator"] == "civilians-killed" and row["attributed"] != "all":
            low, high = sums.get(row["attributed"], (0, 0))
            sums[row["attributed"]] = (low + int(row["low"]), high + int(row["high"]))
    return sums


def test_another_monitor_stands_beside_the_narrower_count(whole, counted):
    low, high = min(counted.values())
    (claim,) = (row for row in by_hand.rows("claims") if row["quantity"] == SNHR["SNHR"] and row["preferred"] == "true")
    one = harm_told(whole.during("intervention"), SNHR)
    assert one.statement.startswith(
        f"Airwars ascribes **{low:,} to {high:,}** civilians killed to Russia on fair evidence or better; "
    )
    assert one.statement.endswith(f"SNHR counts at least {int(claim['low']):,} by 30 September 2023.")
    assert (one.low, one.high) == (low, high)


def test_without_another_the_narrower_count_stands_alone(whole, counted):
    """The wider one rests on evidence of all grades. The first strikes counted are of 30 September 2015, the last of 2024."""
    low, high = min(counted.values())
    one = harm_told(whole.during("intervention"), {})
    assert (
        one.statement
        == f"From September 2015 to December 2024, Airwars ascribes **{low:,} to {high:,}** civilians killed to Russia on fair evidence or better, "
        "by its own grades."
    )


def test_a_period_without_a_count_has_none(whole):
    assert harm_told(whole.during("cold-war"), SNHR) is None
