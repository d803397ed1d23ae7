import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import co_vetoes


def drafts_of(*rows: tuple[str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["date", "vetoed_by"])
    return frame.assign(earliest=pd.to_datetime(frame["date"]), vetoed_by=frame["vetoed_by"].replace({"": None}))


@pytest.fixture
def drafts():
    return drafts_of(
        ("1990-01-01", "AAA"), ("1991-01-01", "BBB; AAA"), ("1992-01-01", "AAA; BBB; CCC"), ("1993-01-01", "CCC"),
        ("1994-01-01", ""),
    )  # fmt: skip


def test_each_partner_and_the_vetoes_cast_alone(drafts):
    found = co_vetoes(drafts, "AAA")
    assert list(found.columns) == ["partner", "n", "together", "share", "first", "last"]
    assert found.values.tolist() == [
        ["BBB", 3, 2, 2 / 3, 1991, 1992],
        ["", 3, 1, 1 / 3, 1990, 1990],
        ["CCC", 3, 1, 1 / 3, 1992, 1992],
    ]


def test_being_joined_is_mutual(drafts):
    one = co_vetoes(drafts, "AAA").set_index("partner")["together"]
    other = co_vetoes(drafts, "BBB").set_index("partner")["together"]
    assert one["BBB"] == other["AAA"] == 2


def test_a_state_without_a_veto_gives_no_rows(drafts):
    found = co_vetoes(drafts, "DDD")
    assert found.empty
    assert list(found.columns) == ["partner", "n", "together", "share", "first", "last"]


def test_a_missing_column_is_an_error(drafts):
    with pytest.raises(DataError, match="vetoed_by"):
        co_vetoes(drafts[["earliest"]], "AAA")


def test_the_supplier_was_joined_ten_times_from_2011(dossier):
    # UN Dag Hammarskjöld Library: ten of the 18 vetoes of 2011 to 2023 were cast by two permanent members.
    drafts = dossier.sc_drafts
    found = co_vetoes(drafts[drafts["earliest"].dt.year >= 2011], dossier.first)
    assert found["n"].unique().tolist() == [18]
    assert found["together"].tolist() == [10, 8]
    assert found.iloc[0][["first", "last"]].tolist() == [2011, 2020]
