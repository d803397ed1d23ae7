from collections import Counter

import by_hand
import pandas as pd
import pytest

from relations.exhibits.turning.closeness_parts import PARTS, closeness_index, closeness_parts, index_in_period


@pytest.fixture(scope="module")
def parts(whole):
    return closeness_parts(whole)[0].set_index("year")


def test_votes_are_the_share_of_joint_votes_cast_alike(parts):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1989-01-01", "1989-12-31"))
    assert parts.loc[1989, "votes"] == pytest.approx(same / n)
    assert pd.isna(parts["votes"].get(1964))  # no vote was recorded in that session


def test_arms_are_the_part_of_five_years(parts):
    five = by_hand.deliveries(1985, 1989, recipient="SYR")
    assert parts.loc[1989, "arms"] == pytest.approx(five["RUS"] / sum(five.values()))


def test_acts_are_the_cooperative_share_of_five_years_of_those_with_a_tone(parts):
    rows = by_hand.between("events", first="1980", last="1984~~")
    certain = [row for row in rows if len({day.strip("~")[:4] for day in row["date"].split("/")}) == 1]
    tones = Counter(row["tone"] for row in certain)
    assert tones["cooperative"] > tones["conflictual"] > 0
    assert parts.loc[1984, "acts"] == pytest.approx(
        tones["cooperative"] / (tones["cooperative"] + tones["conflictual"])
    )


def test_parts_are_shares_and_their_sources_are_cited(parts, whole):
    assert parts[list(PARTS)].stack().dropna().between(0, 1).all()
    cited = {source.id for source in closeness_parts(whole)[1]}
    assert {"dossier-events", "un-dl-ga-2025", "sipri-at-2021"} <= cited


def test_the_index_is_the_mean_of_its_parts():
    """(0.2 + 0.6 + 1.0) / 3; a year that lacks a part has none."""
    frame = pd.DataFrame({"year": [1980, 1981], "votes": [0.2, 0.5], "arms": [0.6, None], "acts": [1.0, 0.5]})
    index = closeness_index(frame).set_index("year")
    assert index.loc[1980, "index"] == pytest.approx(0.6)
    assert 0.2 < index.loc[1980, "low"] < 0.6 < index.loc[1980, "high"] < 1.0
    assert pd.isna(index["index"].get(1981))


def test_a_period_has_the_same_index_in_its_years(whole, cold_war):
    own, all_years = index_in_period(cold_war), index_in_period(whole).set_index("year")
    assert own["year"].tolist() == list(range(1971, 1992))
    assert own["index"].tolist() == pytest.approx(all_years.loc[1971:1991, "index"].tolist())
