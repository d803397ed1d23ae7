import pytest

from relations.errors import DataError
from relations.measures import agreement, divergences, joint_tables


@pytest.fixture
def votes(votes_of):
    votes = votes_of(
        ("1990-01-01", "YN"), ("1990-01-02", "YY"), ("1990-01-03", "AN"), ("1990-01-04", "NY"), ("1990-01-04", "YN"),
        ("1990-01-05", "XN"), ("1990-01-06", "Y-"),
    )  # fmt: skip
    return votes.assign(link=[f"https://example.org/{rollcall}" for rollcall in votes["rollcall"]])


def test_yes_against_no_the_latest_first_with_link(votes):
    found = divergences(votes, "AAA", "BBB")
    assert list(found[["rollcall", "vote_a", "vote_b", "link"]].itertuples(index=False, name=None)) == [
        (5, "Y", "N", "https://example.org/5"),
        (4, "N", "Y", "https://example.org/4"),
        (1, "Y", "N", "https://example.org/1"),
    ]


def test_exchanging_the_states_exchanges_the_votes(votes):
    there, back = divergences(votes, "AAA", "BBB"), divergences(votes, "BBB", "AAA")
    assert there["rollcall"].tolist() == back["rollcall"].tolist()
    assert there["vote_a"].tolist() == back["vote_b"].tolist()


def test_without_any(votes):
    for frame, b in ((votes, "ZZZ"), (votes, "AAA"), (votes.iloc[:0], "BBB"), (votes[votes["date"] < "1946"], "BBB")):
        found = divergences(frame, "AAA", b)
        assert len(found) == 0
        assert {"rollcall", "date", "vote_a", "vote_b", "link"} <= set(found.columns)
    with pytest.raises(DataError, match="unknown votes V"):
        divergences(votes.replace({"vote": {"Y": "V"}}), "AAA", "BBB")


def test_the_data_have_as_many_as_the_joint_table_and_each_leads_to_its_record(dossier):
    votes = dossier.ga_votes
    found = divergences(votes, "RUS", "SYR")
    table = joint_tables(votes, "RUS", "SYR", by=None).iloc[0]
    assert len(found) == table["yn"] + table["ny"] > 300
    assert found["link"].str.startswith("https://").all()
    partners = dossier.ga_partners
    counted = partners[(partners["state"] == "SYR") & (partners["partner"] == "RUS")]
    by_year = found.groupby(found["date"].dt.year).size()
    years = agreement(votes, "RUS", "SYR")["year"]
    assert by_year.reindex(years, fill_value=0).tolist() == counted["opposed"].tolist()
