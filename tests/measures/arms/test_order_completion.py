import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import order_completion


def deals_of(*rows: tuple) -> pd.DataFrame:
    columns = ["deal", "order_year", "ordered", "delivered", "tiv_order", "tiv_delivered", "ordered_estimated"]
    frame = pd.DataFrame(rows, columns=columns).assign(delivered_estimated=False)
    return frame.astype({"order_year": "Int64", "ordered": "Int64", "delivered": "Int64"})


@pytest.fixture
def deals():
    return deals_of(
        ("a", 1980, 10, 10, 100.0, 100.0, False),
        ("b", 1980, 10, 5, 60.0, 20.0, True),
        ("c", 1980, None, 7, None, 50.0, False),  # nobody knows how many were ordered
        ("d", 1981, None, None, None, None, False),
    )


def test_by_year_of_order(deals):
    found = order_completion(deals)
    # 120 of the 160 TIV ordered in deals whose numbers are known; one of the two was delivered in full.
    row = found.iloc[0]
    assert row[["order_year", "n", "n_estimated", "n_unknown", "complete"]].tolist() == [1980, 2, 1, 1, 1]
    assert row[["share_complete", "tiv_order", "tiv_delivered", "completion"]].tolist() == [0.5, 160.0, 120.0, 0.75]


def test_without_a_known_number_there_is_no_share(deals):
    row = order_completion(deals).iloc[1]
    assert row[["n", "n_unknown"]].tolist() == [0, 1]
    assert row[["share_complete", "completion"]].isna().all()


def test_no_deals_give_no_rows_and_a_missing_column_is_an_error(deals):
    assert order_completion(deals.iloc[:0]).empty
    with pytest.raises(DataError, match="the deals lack the column tiv_order"):
        order_completion(deals.drop(columns="tiv_order"))


def test_the_register_lists_the_deals_of_the_supplier_as_delivered(dossier):
    # The reason why completion says little here: known orders that came to nothing are not in the register.
    deals = dossier.arms_deals
    found = order_completion(deals[deals["supplier"] == dossier.first])
    assert found["share_complete"].dropna().between(0, 1).all()
    assert (found["completion"].dropna() > 0).all()
    assert found["n"].sum() + found["n_unknown"].sum() <= len(deals)
