import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures.voting.regular_sessions import regular_sessions


def frame(*rows: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["date", "session"]).astype({"date": "datetime64[s]"})


def test_special_sessions_count_in_the_regular_one_in_progress():
    found = regular_sessions(
        frame(
            ("1956-11-04", "ES-1"),
            ("1955-12-01", "10"),
            ("1956-11-20", "11"),
            ("1957-03-01", "ES-2"),
            ("1955-11-01", "S-1"),
        )
    )
    # The last is before every regular roll call.
    assert found.tolist() == [10, 10, 11, 11, 10]


def test_regular_sessions_keep_their_number_as_text_or_number():
    assert regular_sessions(frame(("1990-12-01", "45"), ("1991-05-01", "45"), ("1991-12-01", "46"))).tolist() == [
        45,
        45,
        46,
    ]
    assert regular_sessions(frame(("1990-12-01", "45")).assign(session=45)).tolist() == [45]
    assert regular_sessions(frame()).tolist() == []


def test_other_texts_and_special_sessions_alone():
    with pytest.raises(DataError, match="'XLV' is no session"):
        regular_sessions(frame(("1990-12-01", "45"), ("1990-12-02", "XLV")))
    with pytest.raises(DataError, match="special sessions alone"):
        regular_sessions(frame(("1990-12-01", "S-4")))
    with pytest.raises(DataError, match="lack the column session"):
        regular_sessions(frame().drop(columns="session"))


def test_the_roll_calls_of_the_data_fall_in_or_just_after_their_session(dossier):
    rollcalls = dossier.ga_rollcalls
    found = regular_sessions(rollcalls)
    assert set(found) == set(range(1, 81)) - {19}
    lag = rollcalls["date"].dt.year - (found + 1945)
    assert lag.between(0, 1).all()
