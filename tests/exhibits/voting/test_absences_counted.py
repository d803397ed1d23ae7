import by_hand
import pytest

from relations.exhibits import NoData, absences_counted


@pytest.fixture(scope="module")
def table(whole):
    return absences_counted(whole, "RUS", "SYR")


def test_both_counts_of_a_period_are_those_of_its_votes(table):
    """Counted from the rows of the tables: X is an abstention where the state is a member."""
    days = {row["rollcall"]: row["date"] for row in by_hand.rows("ga_rollcalls")}
    cast: dict[str, dict[str, str]] = {"RUS": {}, "SYR": {}}
    for row in by_hand.rows("ga_votes"):
        if row["state"] in cast and days[row["rollcall"]] >= "2024-12-08":
            cast[row["state"]][row["rollcall"]] = row["vote"]
    both = [(cast["RUS"][call], cast["SYR"][call]) for call in cast["RUS"].keys() & cast["SYR"].keys()]
    present = [pair for pair in both if "X" not in pair]
    counted = [tuple("A" if vote == "X" else vote for vote in pair) for pair in both if pair != ("X", "X")]
    row = table.data.set_index("period").loc["transition"]
    assert (row["n"], row["dropped"]) == (len(present), pytest.approx(sum(a == b for a, b in present) / len(present)))
    assert row["n_counted"] in (len(counted), len(both))
    assert row["difference"] == pytest.approx(row["counted"] - row["dropped"])


def test_the_title_names_the_largest_difference(table):
    largest = table.data.loc[table.data["difference"].abs().idxmax()]
    assert table.title == (
        f"Counted as abstentions, absences lower agreement by 14.7 points in {largest['name']}, by at most 3.1 points in the other periods"
    )


def test_without_votes_there_is_a_sentence(before):
    assert absences_counted(before, "RUS", "SYR") == NoData("There are no joint votes in this period.")
