import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError
from relations.measures import delivery_lags


def deals_of(*rows: tuple) -> pd.DataFrame:
    columns = ["deal", "order_year", "order_year_estimated", "delivery_years", "delivery_years_estimated"]
    return pd.DataFrame(rows, columns=columns).astype({"order_year": "Int64"})


@pytest.fixture
def deals():
    return deals_of(
        ("a", 1980, False, "1981 1983", False),
        ("b", 1980, True, "1980", False),
        ("c", 1980, False, "1990", True),
        ("d", 1980, False, None, False),  # ordered, never delivered
        ("e", None, False, "1984", False),  # no year of order
        ("f", 1985, False, None, False),
    )


def test_medians_by_year_of_order(deals):
    found = delivery_lags(deals)
    assert list(found.columns) == ["order_year", "n", "n_estimated", "n_without", "lag_first", "lag_last", "longest"]
    # First deliveries after 1, 0 and 10 years, last ones after 3, 0 and 10; the deal without delivery is not slow, it has no lag.
    assert found.iloc[0].tolist() == [1980, 3, 2, 1, 1.0, 3.0, 10.0]
    assert found.iloc[1][["order_year", "n", "n_without"]].tolist() == [1985, 0, 1]
    assert found.iloc[1][["lag_first", "lag_last", "longest"]].isna().all()


def test_estimates_can_be_left_out(deals):
    row = delivery_lags(deals, exact=True).iloc[0]
    assert row[["n", "n_estimated", "lag_first", "lag_last"]].tolist() == [1, 0, 1.0, 3.0]


def test_each_deal_by_itself(deals):
    found = delivery_lags(deals, by="deal").set_index("deal")
    assert found.loc["c", "lag_last"] == 10
    assert found.loc[["d", "e"], "n"].tolist() == [0, 0]


def test_a_delivery_before_the_order_is_an_error():
    with pytest.raises(DataError, match="the deal a has a delivery before its order"):
        delivery_lags(deals_of(("a", 1980, False, "1979", False)))


def test_no_deals_give_no_rows(deals):
    assert delivery_lags(deals.iloc[:0]).empty


@pytest.mark.slow
@given(st.lists(st.tuples(st.integers(1950, 1960), st.lists(st.integers(0, 9), max_size=4)), min_size=1, max_size=15))
def test_the_first_comes_before_the_last_and_every_deal_is_counted(rows):
    deals = deals_of(
        *(
            (str(i), year, False, " ".join(str(year + lag) for lag in lags) or None, False)
            for i, (year, lags) in enumerate(rows)
        )
    )
    found = delivery_lags(deals)
    some = found[found["n"] > 0]
    assert (some["lag_first"] >= 0).all()
    assert (some["lag_first"] <= some["lag_last"]).all()
    assert (some["lag_last"] <= some["longest"]).all()
    assert found[["n", "n_without"]].sum().sum() == len(rows)


def test_the_deals_of_the_supplier(dossier):
    deals = dossier.arms_deals
    deals = deals[deals["supplier"] == dossier.first]
    found = delivery_lags(deals)
    assert found[["n", "n_without"]].sum().sum() == deals["order_year"].notna().sum()
    assert (found["lag_first"].dropna() >= 0).all()
