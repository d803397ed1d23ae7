"""The measures on the roll calls that E. Voeten collected, which hold votes on amendments, paragraphs and failed drafts too.

docs/methods/voting/universe_of_votes.md shows both series; its numbers are checked here.
"""

from pathlib import Path

import pandas as pd
import pytest

from relations.measures import agreement, own_ideal_points, vote_similarity
from relations.measures.voting.vote_similarity import MEASURES

SHARED = Path(__file__).parents[3] / "../shared/data/un"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (SHARED / "un_votes.rda").is_file(), reason="the producers' files are not beside the project"
    ),
]
CODES = {"RU": "RUS", "SY": "SYR", "US": "USA", "IN": "IND", "EG": "EGY"}


@pytest.fixture(scope="module")
def everyone() -> pd.DataFrame:
    """Return the votes of all states, named as in the file, with `part`: the vote was on an amendment or a paragraph."""
    import pyreadr

    votes, calls = (pyreadr.read_r(SHARED / f"{name}.rda")[name] for name in ("un_votes", "un_roll_calls"))
    part = calls[["amend", "para"]].apply(pd.to_numeric).fillna(0).max(axis=1) == 1
    calls = calls.assign(part=part, date=pd.to_datetime(calls["date"]), session=calls["session"].astype("int64"))
    votes = votes.assign(vote=votes["vote"].astype("str").map({"yes": "Y", "no": "N", "abstain": "A"}))
    votes = votes.merge(calls[["rcid", "date", "session", "part"]], on="rcid").drop_duplicates(["rcid", "country"])
    return votes.assign(rollcall=votes["rcid"].astype("int64"), state=votes["country"].astype("str"))


@pytest.fixture(scope="module")
def wider(everyone) -> pd.DataFrame:
    some = everyone[everyone["country_code"].isin(CODES)]
    return some.assign(state=some["country_code"].map(CODES))


@pytest.fixture(scope="module")
def published() -> pd.DataFrame:
    return pd.read_csv(SHARED / "IdealpointestimatesAll_Jun2024.csv")


def as_published(votes: pd.DataFrame, everyone: pd.DataFrame) -> pd.DataFrame:
    """Leave out what the authors leave out: unanimous roll calls, and after 1989 votes on amendments and paragraphs."""
    kinds = everyone.groupby("rollcall")["vote"].nunique()
    divided = votes["rollcall"].isin(kinds[kinds > 1].index)
    return votes[divided & ~((votes["date"].dt.year > 1989) & votes["part"])]


@pytest.mark.parametrize("state", ["SYR", "USA", "IND", "EGY"])
def test_published_agreement_with_russia_is_reproduced_in_every_session(state, wider, everyone, published):
    """The column RUSSAgree of the published estimates, sessions 1 to 74."""
    found = agreement(as_published(wider, everyone), state, "RUS", by="session").set_index("session")["agreement"]
    theirs = published[published["iso3c"] == state].set_index("session")["RUSSAgree"]
    both = pd.concat([found, theirs], axis=1, join="inner")
    assert len(both) > 65
    # The stored roll calls end in January 2020, within session 74.
    assert (both["agreement"] - both["RUSSAgree"]).abs().drop(74).max() < 1e-4


DECADES = {  # n, identical votes, S (absolute): ours, then the wider universe
    1940: (64, 0.312, -0.078, 228, 0.373, 0.039),
    1950: (129, 0.512, 0.349, 321, 0.558, 0.442),
    1960: (200, 0.730, 0.690, 387, 0.760, 0.718),
    1970: (796, 0.714, 0.617, 929, 0.709, 0.612),
    1980: (1343, 0.882, 0.821, 1333, 0.878, 0.815),
    1990: (673, 0.554, 0.462, 707, 0.557, 0.463),
    2000: (731, 0.746, 0.714, 889, 0.685, 0.636),
    2010: (793, 0.702, 0.609, 865, 0.679, 0.584),
}


def test_both_series_by_decade(wider, dossier):
    ours = dossier.ga_votes
    for place, votes in enumerate((ours[ours["date"] < "2020-01-01"], wider[wider["date"] < "2020-01-01"])):
        by_decade = votes.assign(decade=votes["date"].dt.year // 10 * 10)
        found = vote_similarity(by_decade, "RUS", "SYR", by="decade", draws=10).set_index(["decade", "measure"])
        for decade, known in DECADES.items():
            identical, s = found.loc[(decade, "identical")], found.loc[(decade, "s_absolute")]
            expected = known[3 * place : 3 * place + 3]
            assert (identical["n"], identical["estimate"], s["estimate"]) == pytest.approx(expected, abs=5.1e-4), decade


def test_all_measures_run_on_it_and_gaps_stay_gaps(wider):
    found = vote_similarity(wider, "RUS", "SYR", draws=100)
    assert set(found["measure"]) == set(MEASURES)
    assert not set(found["year"]) & {1959, 1960}
    assert found["estimate"].dropna().between(-1, 1).all()


def test_on_the_authors_own_votes_our_points_are_nearly_theirs(everyone, published):
    """Where both rest on the same votes the correlation is 0.98 or more in every decade, so what differs is the votes."""
    votes = as_published(everyone, everyone)[["rollcall", "date", "session", "state", "vote"]]
    own = own_ideal_points(votes, anchor="United States")
    theirs = published.rename(columns={"Countryname": "state"})[["session", "state", "IdealPointAll"]]
    both = own.merge(theirs, on=["session", "state"])
    decades = both.groupby((both["session"] + 1945) // 10 * 10)[["estimate", "IdealPointAll"]]
    assert (decades.apply(lambda found: found.corr().iloc[0, 1]) >= 0.975).all()
