import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import veto_focus


def vetoes_of(*rows: tuple[str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["date", "concerns"])
    return frame.assign(earliest=pd.to_datetime(frame["date"]))


def test_by_year():
    found = veto_focus(
        vetoes_of(("1958-07-18", "shared"), ("1958-07-22", "no"), ("1958-12-01", "direct"), ("1960-01-01", "no"))
    )
    assert list(found.columns) == ["year", "n", "direct", "shared", "other", "share"]
    assert found.values.tolist() == [[1958, 3, 1, 1, 1, 2 / 3], [1960, 1, 0, 0, 1, 0.0]]


def test_years_without_a_veto_are_absent_and_no_vetoes_give_no_rows():
    assert veto_focus(vetoes_of(("1958-07-18", "no"), ("1960-01-01", "no")))["year"].tolist() == [1958, 1960]
    assert veto_focus(vetoes_of(("1958-07-18", "no")).iloc[:0]).empty


@pytest.mark.parametrize("value", ["maybe", None])
def test_an_unknown_value_is_an_error(value):
    with pytest.raises(DataError, match=r"unknown value of concerns .*; use direct, shared, no"):
        veto_focus(vetoes_of(("1958-07-18", value)))


def test_the_vetoes_of_the_supplier(dossier):
    found = veto_focus(dossier.sc_vetoes)
    assert found["share"].between(0, 1).all()
    assert (found[["direct", "shared", "other"]].sum(axis=1) == found["n"]).all()
    # The 23 and 2 of the list, 18 of them from 2011 to 2023.
    assert found[["direct", "shared"]].sum().tolist() == [23, 2]
    assert found.set_index("year").loc[2011:2023, "direct"].sum() == 18
