import pandas as pd
import pytest

from relations.errors import DataError, UsageError
from relations.measures import attention_share


def attention(*rows: tuple[str, str, float, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["month", "outlet", "share", "texts"])
    return frame.assign(state="AAA", earliest=pd.to_datetime(frame["month"]))


def test_a_year_pools_texts_and_not_shares():
    """1 of 1 and 2 of 9: 3 of 10, and not the mean of 1 and 0.2222."""
    (row,) = attention_share(attention(("2000-01", "press", 1.0, 1), ("2000-05", "press", 0.2222, 9)), "AAA").to_dict(
        "records"
    )
    assert (row["outlet"], row["year"], row["n"], row["named"], row["share"]) == ("press", 2000, 10, 3, 0.3)
    assert row["low"] < 0.3 < row["high"]


def test_months_and_outlets_stay_apart():
    frame = attention(("2000-02", "press", 0.5, 4), ("2000-01", "press", 0.0, 2), ("2000-01", "court", 1.0, 3))
    table = attention_share(frame, "AAA", by="month")
    assert list(table["outlet"]) == ["court", "press", "press"]
    assert list(table["month"].dt.month) == [1, 1, 2]
    assert list(table["named"]) == [3, 0, 2]


def test_another_state_and_no_rows_give_no_rows():
    frame = attention(("2000-01", "press", 1.0, 1))
    for empty in (attention_share(frame, "BBB"), attention_share(frame.iloc[:0], "AAA")):
        assert empty.empty
        assert list(empty.columns) == ["outlet", "year", "n", "named", "share", "low", "high"]


def test_a_share_that_no_number_of_texts_gives_is_an_error():
    with pytest.raises(DataError, match=r"0\.3 of 4 texts in 2000-01 is no whole number"):
        attention_share(attention(("2000-01", "press", 0.3, 4)), "AAA")


def test_an_unknown_span_is_an_error():
    with pytest.raises(UsageError, match="no span 'week'; use month, year"):
        attention_share(attention(("2000-01", "press", 1.0, 1)), "AAA", by="week")


def test_2017_is_that_of_the_source(dossier):
    """Counted by hand in attention.csv: 95 texts of the president in 2017, 23 of them named."""
    table = attention_share(dossier.attention, "SYR").set_index(["outlet", "year"])
    assert tuple(table.loc[("president", 2017), ["n", "named"]]) == (95, 23)
    assert table.loc[("president", 2017), "share"] == pytest.approx(0.2421, abs=1e-4)
