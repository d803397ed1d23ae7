import by_hand
import pandas as pd
import pytest

from relations.exhibits.presence.frames import estimates, harm_series, narrow_first, own_harm


def harm(*rows):
    return pd.DataFrame(rows, columns=["indicator", "attributed", "value", "high"])


def test_the_narrow_attribution_stands_before_the_wide():
    """Of invented counts: of killed 3 + 2 are laid to A alone, 9 + 4 to A or others."""
    rows = harm(
        ("wounded", "a-alone", 7, None),  # without a range, its value counts
        ("killed", "a-or-others", None, 9),
        ("killed", "a-alone", None, 3),
        ("killed", "a-or-others", None, 4),
        ("killed", "a-alone", None, 2),
    )
    assert narrow_first(rows).to_numpy().tolist() == [
        ["killed", "a-alone"],
        ["killed", "a-or-others"],
        ["wounded", "a-alone"],
    ]


def test_counts_of_people_are_there_and_no_others(whole):
    frame = harm_series(whole)
    """Battle deaths of all parties are in the table, and say nothing of these forces."""
    every = [row for row in by_hand.rows("operations_harm") if row["unit"] == "persons"]
    rows = [row for row in every if row["attributed"] != "all"]
    assert len(rows) < len(every) < len(by_hand.rows("operations_harm"))
    assert set(own_harm(whole)["monitor"]) == {"Airwars"}
    found = {(row.indicator, row.attributed, str(row.year)): (row.low, row.high) for row in frame.itertuples()}
    assert found == {
        (row["indicator"], row["attributed"], row["year"]): (float(row["low"]), float(row["high"])) for row in rows
    }


def test_a_period_without_counts_has_none(cold_war):
    assert harm_series(cold_war).empty


def test_estimates_keep_the_order_of_their_groups(whole):
    groups = {"at single facilities": ["tartus-*"], "in the whole country": ["soviet-*-syria-19*"]}
    frame = estimates(whole, groups)
    assert list(dict.fromkeys(frame["group"])) == list(groups)
    kinds = {row["quantity"]: row["category"] for row in by_hand.rows("quantities")}
    assert {kinds[name] for name in frame["quantity"]} == {"personnel"}
    for group, start in (("at single facilities", "tartus-"), ("in the whole country", "soviet-")):
        own = frame.loc[frame["group"] == group, "quantity"]
        assert own.str.startswith(start).all()
        assert len(own)


@pytest.mark.parametrize("period", ["cold-war", "transition"])
def test_estimates_of_a_period_are_dated_in_it(whole, period):
    frame = estimates(whole.during(period), {"all": ["*"]})
    years = frame["as_of"].str.findall(r"\d{4}")
    first, last = {"cold-war": ("1970", "1991"), "transition": ("2024", "2026")}[period]
    assert all(own[0] <= last and own[-1] >= first for own in years)
    assert 0 < len(years) < len(estimates(whole, {"all": ["*"]}))
