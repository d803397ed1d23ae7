import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError, UsageError
from relations.measures import claim_ranges

QUANTITIES = pd.DataFrame(
    [("troops-1984", "Troops", "personnel", "persons"), ("debt-1989", "Debt", "debt", "million USD"), ("troops-1972", "Troops", "personnel", "persons")],
    columns=["quantity", "name", "category", "unit"],
)  # fmt: skip


def claims_of(*rows: tuple) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["quantity", "as_of", "value", "low", "high", "source", "preferred"])
    day = pd.to_datetime(frame["as_of"])
    numbers = frame[["value", "low", "high"]].astype("float64")
    return frame.assign(**numbers, earliest=day, latest=day, preferred=frame["preferred"].astype("bool"))


@pytest.fixture
def claims():
    return claims_of(
        ("troops-1984", "1984-01-01", 4000, None, None, "x", True),
        ("troops-1984", "1984-02-01", None, 2000, 5000, "y", False),
        ("troops-1984", "1984-03-01", None, 4500, None, "y", False),  # at least
        ("troops-1972", "1972-01-01", 1000, None, None, "x", True),
        ("debt-1989", "1989-01-01", None, 0, 15000, "x", True),
    )


def test_the_preferred_value_and_the_range_of_all(claims):
    found = claim_ranges(claims, QUANTITIES, category="personnel")
    assert found["quantity"].tolist() == ["troops-1972", "troops-1984"], "in order of time"
    row = found.iloc[1]
    assert row[["n", "sources", "value", "low", "high", "spread"]].tolist() == [3, 2, 4000, 2000, 5000, 2.5]
    assert row[["open_low", "open_high"]].tolist() == [False, True]
    assert row["earliest"] == pd.Timestamp("1984-01-01")


def test_one_claim_has_no_spread(claims):
    row = claim_ranges(claims, QUANTITIES, chosen=["troops-1972"]).iloc[0]
    assert row[["n", "low", "high", "spread"]].tolist() == [1, 1000, 1000, 1.0]


def test_bounds_without_a_value(claims):
    row = claim_ranges(claims, QUANTITIES, category="debt").iloc[0]
    assert pd.isna(row["value"])
    assert row[["low", "high"]].tolist() == [0, 15000]
    assert pd.isna(row["spread"])


def test_what_is_not_there_is_an_error(claims):
    with pytest.raises(UsageError, match="no category 'tanks'; use debt, personnel"):
        claim_ranges(claims, QUANTITIES, category="tanks")
    with pytest.raises(UsageError, match="no quantity 'troops-1999'; did you mean troops-1984"):
        claim_ranges(claims, QUANTITIES, chosen=["troops-1999"])
    with pytest.raises(DataError, match="the claims lack the column preferred"):
        claim_ranges(claims.drop(columns="preferred"), QUANTITIES)


def test_no_claims_give_no_rows(claims):
    assert claim_ranges(claims.iloc[:0], QUANTITIES).empty


@given(st.lists(st.floats(0.1, 1e6), min_size=1, max_size=8))
def test_the_range_holds_every_claim(values):
    rows = [("troops-1984", "1984-01-01", value, None, None, str(i), i == 0) for i, value in enumerate(values)]
    row = claim_ranges(claims_of(*rows), QUANTITIES).iloc[0]
    assert row["low"] <= row["value"] <= row["high"]
    assert row["spread"] == pytest.approx(max(values) / min(values))
    assert row["n"] == len(values)


def test_the_personnel_of_the_package(dossier):
    found = claim_ranges(dossier.claims, dossier.quantities, category="personnel").set_index("quantity")
    # Library of Congress, Country Study: 13,000 advisers of the bloc in 1984, 2,000 to 5,000 in 1986.
    assert found.loc["soviet-bloc-advisers-syria-1984", "value"] == 13000
    assert found.loc["soviet-bloc-advisers-syria-1986", ["low", "high"]].tolist() == [2000, 5000]
    assert (found["low"] <= found["high"]).all()
