import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import council_terms


def test_years_that_follow_one_another_are_a_term(votes_of):
    votes = votes_of(
        ("1970-02-01", "YY"), ("1970-03-01", "YX"), ("1971-02-01", "YY"), ("1973-02-01", "YY"), ("1974-02-01", "Y-")
    )
    assert council_terms(votes, "BBB").values.tolist() == [["1970–1971", 1970, 1971, 3], ["1973", 1973, 1973, 1]]
    assert council_terms(votes, "AAA")["term"].tolist() == ["1970–1971", "1973–1974"]


def test_a_state_that_was_never_a_member_gives_no_rows(votes_of):
    found = council_terms(votes_of(("1970-02-01", "YY")), "CCC")
    assert found.empty
    assert list(found.columns) == ["term", "first", "last", "n"]


def test_a_missing_column_is_an_error():
    with pytest.raises(DataError, match="rollcall"):
        council_terms(pd.DataFrame({"date": [], "state": []}), "AAA")


def test_the_terms_of_the_recipient(dossier):
    # United Nations, Countries elected members of the Security Council: 1947–48, 1970–71, 2002–03.
    assert council_terms(dossier.sc_votes, dossier.partner)["term"].tolist() == [
        "1947–1948",
        "1970–1971",
        "2002–2003",
    ]


def test_a_permanent_member_has_one_term(dossier):
    assert council_terms(dossier.sc_votes, dossier.first)["term"].tolist() == ["1946–2025"]
