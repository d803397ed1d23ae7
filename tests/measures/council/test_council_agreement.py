import pandas as pd
import pytest

from relations.measures import council_agreement


@pytest.fixture
def votes(votes_of):
    ballots = [
        ("1970-02-01", "YYY"),  # unanimous: alike, but not divided
        ("1970-03-01", "YNN"),  # opposed
        ("1971-02-01", "NNY"),  # divided and alike
        ("1972-02-01", "Y-Y"),  # BBB has left
        ("1980-02-01", "AYX"),  # another term: an abstention against a yes
        ("1980-03-01", "XYY"),  # no joint vote
    ]
    return counted(votes_of(*ballots))


def counted(votes: pd.DataFrame) -> pd.DataFrame:
    of = votes["rollcall"]
    for column, vote in (("yes", "Y"), ("no", "N"), ("abstain", "A")):
        votes[column] = (votes["vote"] == vote).groupby(of).transform("sum").astype("int64")
    return votes


def test_by_term(votes):
    found = council_agreement(votes, "BBB", "AAA").set_index("term")
    assert found.index.tolist() == ["1970–1971", "1980"]
    first = found.loc["1970–1971"]
    assert first[["rollcalls", "n", "same", "opposed", "n_divided", "same_divided"]].tolist() == [3, 3, 2, 1, 2, 1]
    assert first["agreement"] == pytest.approx(2 / 3)
    assert first["agreement_divided"] == 0.5
    assert first["low"] < 2 / 3 < first["high"]
    assert found.loc["1980", ["rollcalls", "n", "same"]].tolist() == [2, 1, 0]


def test_a_term_without_a_joint_vote_has_no_value(votes_of):
    found = council_agreement(counted(votes_of(("1970-02-01", "YX"), ("1971-02-01", "XY"))), "BBB", "AAA")
    assert found[["n", "same", "n_divided"]].values.tolist() == [[0, 0, 0]]
    assert found[["agreement", "low", "high", "agreement_divided"]].isna().all(axis=None)


def test_a_state_that_was_never_a_member_gives_no_rows(votes):
    found = council_agreement(votes, "DDD", "AAA")
    assert found.empty
    assert "agreement_divided" in found.columns


def test_the_terms_of_the_recipient(dossier):
    # Counted by another script from the same UN records: joint votes, alike, and the same of divided votes.
    found = council_agreement(dossier.sc_votes, dossier.partner, dossier.first).set_index("term")
    columns = ["n", "same", "opposed", "n_divided", "same_divided"]
    assert found.loc["1947–1948", columns].tolist() == [51, 28, 1, 36, 13]
    assert found.loc["1970–1971", columns].tolist() == [32, 28, 0, 14, 10]
    assert found.loc["2002–2003", columns].tolist() == [131, 127, 1, 8, 4]
