import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError, UsageError
from relations.measures import real_terms

DEFLATOR = pd.DataFrame({"year": [1980, 1990, 2010], "deflator": [0.25, 0.5, 1.0]})


def values_of(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["year", "value", "unit"])


def test_current_and_other_prices():
    found = real_terms(
        values_of(
            (1980, 10, "million USD, current prices"),
            (1990, 10, "million USD, current prices"),
            (1980, 10, "million USD, prices of 1990"),
        ),
        DEFLATOR,
        2010,
    )
    # Prices were a quarter of those of 2010 in 1980, and half in 1990.
    assert found["value"].tolist() == [40, 20, 20]
    assert found["nominal"].tolist() == [10, 10, 10]
    assert set(found["unit"]) == {"million USD, prices of 2010"}


def test_a_year_that_the_deflator_lacks_has_no_value():
    found = real_terms(values_of((1985, 10, "million USD, current prices")), DEFLATOR, 2010)
    assert found["value"].isna().all()
    assert found["nominal"].tolist() == [10]


def test_another_column():
    frame = values_of((1980, 10, "million USD, current prices")).rename(columns={"value": "turnover"})
    assert real_terms(frame, DEFLATOR, 1990, value="turnover")["turnover"].tolist() == [20]


def test_what_is_not_declared_is_an_error():
    with pytest.raises(UsageError, match="no value for 1950; it covers 1980 to 2010"):
        real_terms(values_of(), DEFLATOR, 1950)
    with pytest.raises(DataError, match="'million USD' does not say of what year its prices are"):
        real_terms(values_of((1980, 10, "million USD")), DEFLATOR, 2010)
    with pytest.raises(DataError, match="not positive"):
        real_terms(values_of(), DEFLATOR.assign(deflator=0.0), 2010)


@given(st.sampled_from([1980, 1990, 2010]), st.sampled_from([1980, 1990, 2010]), st.floats(0, 1e9))
def test_there_and_back_gives_the_value_again(year, base, value):
    frame = values_of((year, value, "million USD, current prices"))
    back = real_terms(real_terms(frame, DEFLATOR, base), DEFLATOR, year)
    assert back["value"].tolist() == pytest.approx([value])


def test_the_deflator_of_the_package_is_the_consumer_price_index(dossier):
    # US Bureau of Labor Statistics, CPI-U, annual averages 1982–84 = 100, over that of 2022 (292.655).
    index = {1960: 29.6, 1970: 38.8, 1980: 82.4, 1990: 130.7, 2000: 172.2, 2010: 218.056, 2014: 236.736}
    found = dossier.deflator.set_index("year")["deflator"]
    assert found[list(index)].tolist() == pytest.approx([value / 292.655 for value in index.values()], rel=0.001)
    assert found[2022] == 1
