import pandas as pd
import pytest

from relations.errors import DataError, UsageError
from relations.measures import harm_ranges


def harm_of(*rows: tuple) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["year", "indicator", "monitor", "attributed", "value", "low", "high"])
    return frame.assign(unit="persons").astype({"value": "float64", "low": "float64", "high": "float64"})


@pytest.fixture
def harm():
    return harm_of(
        (2016, "killed", "X", "all", None, 100, 180),
        (2016, "killed", "Y", "all", 90, None, None),
        (2016, "killed", "X", "one", 40, 30, 50),
        (2018, "killed", "X", "all", 5, 5, 9),
        (2016, "incidents", "X", "all", 12, None, None),
    )


def test_each_monitor_has_its_own_row_and_nothing_is_added(harm):
    found = harm_ranges(harm, "killed", attributed="all")
    assert found[["year", "monitor", "n", "low", "high", "least", "most"]].values.tolist() == [
        [2016, "X", 2, 100, 180, 90, 180],
        [2016, "Y", 2, 90, 90, 90, 180],
        [2018, "X", 1, 5, 9, 5, 9],
    ]
    # The largest figure of the year is one that a monitor gives, not a sum over monitors.
    assert found["most"].max() == harm["high"].max()


def test_years_without_a_count_are_absent(harm):
    assert 2017 not in set(harm_ranges(harm, "killed", attributed="all")["year"])


def test_what_is_not_there_is_an_error(harm):
    with pytest.raises(UsageError, match="no indicator 'wounded'; use incidents, killed"):
        harm_ranges(harm, "wounded", attributed="all")
    with pytest.raises(UsageError, match="no attribution 'two' in the rows of killed; use all, one"):
        harm_ranges(harm, "killed", attributed="two")


def test_impossible_rows_are_errors(harm):
    with pytest.raises(DataError, match="a monitor has two rows of killed in a year"):
        harm_ranges(pd.concat([harm, harm]), "killed", attributed="all")
    with pytest.raises(DataError, match="lower end above its upper end"):
        harm_ranges(harm.assign(low=1000.0), "killed", attributed="all")


def test_the_monitors_of_the_package(dossier):
    table = dossier.operations_harm
    for indicator, attributed in set(table[["indicator", "attributed"]].itertuples(index=False, name=None)):
        found = harm_ranges(table, indicator, attributed=attributed)
        assert (found["least"] <= found["low"]).all()
        assert (found["high"] <= found["most"]).all()
    # UCDP Battle-Related Deaths 24.1: 72,013 in 2013, between 68,630 and 76,754.
    deaths = harm_ranges(table, "battle-deaths", attributed="all").set_index("year")
    assert deaths.loc[2013, ["value", "low", "high"]].tolist() == [72013, 68630, 76754]
