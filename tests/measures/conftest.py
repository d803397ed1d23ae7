"""The project's own data, and makers of small frames of invented states."""

import sys
from pathlib import Path

import pandas as pd
import pytest

import relations
from relations.dossier import Dossier

sys.path.append(str(Path(__file__).parents[1] / "fixtures"))

STATES = ("AAA", "BBB", "CCC")


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    return relations.load()


@pytest.fixture(scope="session")
def votes_of():
    """Return a function that makes a votes frame of ballots: (date, votes of AAA, BBB, CCC as one text such as "YA-", topics).

    A dash is no row: the state was not a member. Roll calls are numbered from 1.
    """

    def make(*ballots: tuple[str, str] | tuple[str, str, str]) -> pd.DataFrame:
        rows = [
            (number, date, state, vote, topics[0] if topics else None)
            for number, (date, votes, *topics) in enumerate(ballots, start=1)
            for state, vote in zip(STATES, votes, strict=False)
            if vote != "-"
        ]
        frame = pd.DataFrame(rows, columns=["rollcall", "date", "state", "vote", "topics"])
        types = {"rollcall": "int64", "state": "str", "vote": "str", "topics": "str"}
        return frame.astype(types).assign(date=pd.to_datetime(frame["date"], format="%Y-%m-%d"))

    return make


@pytest.fixture(scope="session")
def transfers_of():
    """Return a function that makes a transfers frame of (year, supplier, recipient, tiv)."""

    def make(*rows: tuple[int, str, str, float]) -> pd.DataFrame:
        frame = pd.DataFrame(rows, columns=["year", "supplier", "recipient", "tiv"])
        return frame.astype({"year": "int64", "supplier": "str", "recipient": "str", "tiv": "float64"})

    return make
