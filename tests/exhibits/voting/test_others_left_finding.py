import by_hand
import pytest

from relations.exhibits import voting_headline
from relations.exhibits.voting.others_left_finding import others_left, rise

PAIR = ("RUS", "SYR")


def shares(year: str) -> tuple[float, float]:
    """Return the agreement of Syria with Russia in a year, and that of the median of the members with a third of the votes or more."""
    own = [row for row in by_hand.rows("ga_partners") if (row["state"], row["year"]) == ("RUS", year)]
    most = max(int(row["joint"]) for row in own)
    found = {
        row["partner"]: int(row["same"]) / int(row["joint"]) for row in own if int(row["joint"]) >= max(10, most / 3)
    }
    ordered = sorted(found.values())
    middle = len(ordered) // 2
    return found["SYR"], ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def test_the_rise_is_counted_from_the_file(whole):
    (own, median), (later, median_later) = shares("2008"), shares("2022")
    found = rise(whole, *PAIR)
    assert (found.gained, found.lost) == pytest.approx((later - own, median - median_later))
    assert abs(found.gained) < 0.02 and found.lost > 10 * abs(found.gained)  # as the text on what it means says


def test_how_often_the_two_voted_no_is_as_the_text_says():
    """On fewer than one in ten in 2011; on one in four and one in five in 2022."""
    calls = {row["rollcall"]: row["date"][:4] for row in by_hand.rows("ga_rollcalls")}
    noes = {
        (state, year): [
            row["vote"] == "N"
            for row in by_hand.rows("ga_votes")
            if row["state"] == state and calls[row["rollcall"]] == year
        ]
        for state in PAIR
        for year in ("2011", "2022")
    }
    assert all(sum(noes[state, "2011"]) * 10 < len(noes[state, "2011"]) for state in PAIR)
    assert [round(len(noes[state, "2022"]) / sum(noes[state, "2022"])) for state in PAIR] == [4, 5]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("all", "Syria rose to 3rd place as others left: from 2008 to 2022 its agreement with Russia hardly moved, the median member’s lost **16** points."),
        ("uprising", "From 2011 to 2014 Syria’s agreement with Russia gained 2 points; the median member’s lost **8**."),
        # The median member from 70.8 to 52.3, Syria from 68.2 to 75.9.
        ("intervention",
         "From 2011 to 2022 the median member’s agreement with Russia lost **19** points; Syria’s gained eight, and it rose from 113th to 3rd."),
    ],
)  # fmt: skip
def test_places_that_the_headline_tells_are_not_told_again(whole, period, words):
    dossier = whole.during(period)
    (finding,) = others_left(dossier, *PAIR, voting_headline(dossier, *PAIR))
    assert finding.statement == words


def test_as_the_second_part_of_a_rise_it_begins_where_the_first_ended(whole):
    (finding,) = others_left(whole, *PAIR, voting_headline(whole, *PAIR), second=True)
    assert finding.statement == (
        "From 17th in 2008 Syria rose to 3rd in 2022 as others left: the median member’s agreement with Russia lost **16** points."
    )


@pytest.mark.parametrize("period", ["cold-war", "drift", "rapprochement", "transition", "1930/1931"])
def test_a_rise_of_ones_own_or_none_is_no_such_finding(whole, period):
    """From 1977 to 1984 the median member came closer too; in 2002 Syria stood 58th; from 2005 to 2008 others lost two points."""
    assert rise(whole.during(period), *PAIR) is None
