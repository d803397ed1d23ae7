import pytest

from relations.exhibits import NoData, closeness_sensitivity
from relations.exhibits.turning.closeness_parts import PARTS

pytestmark = pytest.mark.slow  # eight variants of the index over all years


@pytest.fixture(scope="module")
def table(whole):
    return closeness_sensitivity(whole)


def index_of(table, variant, year):
    rows = table.data[(table.data["variant"] == variant) & (table.data["year"] == year)]
    return rows.iloc[0]


def test_the_first_variant_is_the_index_itself(table):
    assert [row[0] for row in table.rows] == [
        "Equal weights",
        "Without same votes", "Without arms share", "Without cooperative acts",
        "Same votes twice", "Arms share twice", "Cooperative acts twice",
        "By range",
    ]  # fmt: skip
    assert table.rows[0][-1] == "1.00"


def test_weights_are_what_the_names_say(table):
    row = index_of(table, "Without arms share", 1989)
    votes, arms, acts = (row[name] for name in PARTS)
    assert row["index"] == pytest.approx((votes + acts) / 2)
    assert index_of(table, "Arms share twice", 1989)["index"] == pytest.approx((votes + 2 * arms + acts) / 4)


def test_by_range_each_part_runs_from_its_lowest_to_its_highest_year(table):
    whole_parts = table.data[table.data["variant"] == "Equal weights"]
    stretched = [
        (whole_parts[name] - whole_parts[name].min()) / (whole_parts[name].max() - whole_parts[name].min())
        for name in PARTS
    ]
    expected = sum(stretched) / 3
    found = table.data.loc[table.data["variant"] == "By range", "index"]
    assert found.to_numpy() == pytest.approx(expected.to_numpy())


def test_the_title_counts_the_variants_that_share_a_low_point(table):
    lows = [row[4] for row in table.rows]
    most = max(set(lows), key=lows.count)
    share = "All" if lows.count(most) == 8 else f"{lows.count(most)} of"
    assert table.title.startswith(f"{share} 8 variants put the low point in {most}")
    least = min(table.rows[1:], key=lambda row: float(row[-1].replace("\u2212", "-")))
    assert f"“{least[0]}” orders the years least alike" in table.title


def test_two_years_cannot_be_ordered_differently_enough(whole):
    assert isinstance(closeness_sensitivity(whole.during("1993/1994")), NoData)
