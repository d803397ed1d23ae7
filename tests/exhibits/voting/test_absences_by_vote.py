import by_hand
import pytest

from relations.exhibits import NoData, absences_by_vote


@pytest.fixture(scope="module")
def table(whole):
    return absences_by_vote(whole, "RUS", "SYR")


def counted(first, last):
    """Return by Russia's vote, and for all, the roll calls, those without a vote of Syria, and those with the same vote of both."""
    days = {row["rollcall"]: row["date"] for row in by_hand.rows("ga_rollcalls")}
    cast = {}
    for row in by_hand.rows("ga_votes"):
        if row["state"] in ("RUS", "SYR") and first <= days[row["rollcall"]] <= last:
            cast.setdefault(row["rollcall"], {})[row["state"]] = row["vote"]
    both = [(votes["RUS"], votes.get("SYR", "X")) for votes in cast.values() if "RUS" in votes]
    found = {}
    for vote in ("Y", "N", "A", ""):
        own = [(a, b) for a, b in both if vote in ("", a)]
        found[vote] = (len(own), sum(b == "X" for _, b in own), sum(a == b != "X" for a, b in own))
    return found


def test_the_counts_are_those_of_the_roll_calls(table):
    for span, days in {"year before": ("2023-12-09", "2024-12-07"), "since": ("2024-12-08", "9999")}.items():
        own = table.data[table.data["span"] == span].set_index("vote")
        for vote, expected in counted(*days).items():
            assert tuple(own.loc[vote, ["n", "without", "same"]]) == expected


def test_the_title_tells_how_many_noes_were_joined(table):
    before, since = counted("2023-12-09", "2024-12-07")["N"], counted("2024-12-08", "9999")["N"]
    assert (before[2], before[0], since[2], since[0]) == (16, 32, 0, 39)
    assert (
        table.title == "Syria joined none of Russia’s 39 noes since 8 December 2024, after 16 of 32 in the year before"
    )


def test_the_rows_are_the_votes_of_the_first_and_all(table):
    assert [row[0] for row in table.rows] == ["yes", "no", "abstained", "all"]
    assert table.rows[1][4:] == ["39", "29 (74\u202f%)", "0 of 10"]
    assert len({label for label, _ in table.columns}) == len(table.columns)


def test_the_note_has_the_shares_with_the_topics_held_fixed_and_those_of_the_median_member(table):
    assert "With the mix of topics of all years" in table.note
    assert "The median member cast the same vote as Russia on 53\u202f% in 2024 and 73\u202f% in 2025." in table.note


def test_a_period_before_the_change_has_a_sentence(cold_war):
    assert isinstance(absences_by_vote(cold_war, "RUS", "SYR"), NoData)
