from collections import Counter

import by_hand
import pytest

from relations.exhibits import voting_headline
from relations.exhibits.voting.came_closer_finding import came_closer

pytestmark = pytest.mark.slow

PAIR = ("RUS", "SYR")


def test_the_votes_are_those_of_the_file():
    """How Russia and Syria voted where both did; as the text on what it means says of abstentions, nearly half and a quarter."""
    for year, russia, syria in (
        ("1993", {"Y": 27, "A": 29, "N": 5}, {"Y": 55, "A": 2, "N": 4}),
        ("2008", {"Y": 52, "A": 18, "N": 5}, {"Y": 63, "A": 7, "N": 5}),
    ):
        joint = by_hand.joint(*PAIR, f"{year}-01-01", f"{year}-12-31")
        assert Counter(first for _, first, _ in joint) == russia
        assert Counter(second for *_, second in joint) == syria


def test_the_first_part_of_the_rise_is_told_by_the_one_that_moved(whole):
    (finding,) = came_closer(whole, *PAIR, voting_headline(whole, *PAIR))
    assert finding.statement == (
        "Russia came closer first: it voted yes on 27 of 61 joint votes in 1993, on **52** of 75 in 2008; Syria rose to 17th."
    )
    assert len(finding.statement.split()) <= 25


@pytest.mark.parametrize("period", ["drift", "uprising", "intervention", "transition", "1973-10/1973-10"])
def test_without_a_rise_in_two_parts_there_is_none(whole, period):
    dossier = whole.during(period)
    assert came_closer(dossier, *PAIR, voting_headline(dossier, *PAIR)) == []


def test_how_far_moscow_came_back_is_as_the_text_says():
    """More than half of the way between the two positions of 1993; Syria by less than a tenth of it."""
    points = {
        (row["state"], row["year"]): float(row["estimate"])
        for row in by_hand.rows("ideal_points")
        if row["issue"] == "all" and row["source"] == "voeten-ideal-points-2024"
    }
    apart = points["RUS", "1993"] - points["SYR", "1993"]
    assert 0.5 * apart < points["RUS", "1993"] - points["RUS", "2008"] < 0.75 * apart
    assert abs(points["SYR", "1993"] - points["SYR", "2008"]) < 0.1 * apart
