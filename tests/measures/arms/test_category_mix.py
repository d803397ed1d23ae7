import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import category_mix

CATEGORIES = pd.DataFrame({"description": ["tank", "APC", "fighter"], "category": ["armour", "armour", "aircraft"]})


def deals_of(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["order_year", "description", "tiv_delivered"]).astype({"order_year": "Int64"})


@pytest.fixture
def deals():
    return deals_of(
        (1980, "tank", 40.0), (1980, "APC", 20.0), (1980, "fighter", 20.0), (1980, "fighter", None),
        (1981, "tank", 0.0),  # nothing delivered
        (1982, "fighter", 5.0), (None, "tank", 9.0),
    )  # fmt: skip


def test_shares_of_what_was_delivered(deals):
    found = category_mix(deals, CATEGORIES)
    assert list(found.columns) == ["order_year", "category", "n", "tiv", "share"]
    assert found.values.tolist() == [
        [1980, "aircraft", 1, 20.0, 0.25],
        [1980, "armour", 2, 60.0, 0.75],
        [1982, "aircraft", 1, 5.0, 1.0],
    ]


def test_by_another_column(deals):
    found = category_mix(deals.assign(period="all"), CATEGORIES, by="period").set_index("category")
    assert found.loc["armour", ["n", "tiv"]].tolist() == [3, 69.0]
    assert found["share"].sum() == pytest.approx(1)


def test_a_description_without_a_category_is_an_error(deals):
    with pytest.raises(DataError, match="no category for fighter"):
        category_mix(deals, CATEGORIES.iloc[:2])


def test_no_deals_give_no_rows(deals):
    assert category_mix(deals.iloc[:0], CATEGORIES).empty


def test_the_shares_of_each_year_add_up_to_1(dossier):
    found = category_mix(dossier.arms_deals, dossier.arms_categories)
    assert found.groupby("order_year")["share"].sum().tolist() == pytest.approx([1.0] * found["order_year"].nunique())
    delivered = dossier.arms_deals.dropna(subset="order_year")["tiv_delivered"].sum()
    assert found["tiv"].sum() == pytest.approx(delivered)
