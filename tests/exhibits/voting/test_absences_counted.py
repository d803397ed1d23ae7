import by_hand
import pytest

from relations.exhibits import NoData, absences_counted

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def table(whole):
    return absences_counted(whole, "RUS", "SYR")


def pairs(first: str, last: str) -> list[tuple[str, str]]:
    """Return the votes of both from the rows of the tables; X is an absence where the state is a member."""
    days = {row["rollcall"]: row["date"] for row in by_hand.rows("ga_rollcalls")}
    cast: dict[str, dict[str, str]] = {"RUS": {}, "SYR": {}}
    for row in by_hand.rows("ga_votes"):
        if row["state"] in cast and first <= days[row["rollcall"]] <= last:
            cast[row["state"]][row["rollcall"]] = row["vote"]
    return [(cast["RUS"][call], cast["SYR"][call]) for call in cast["RUS"].keys() & cast["SYR"].keys()]


def shares(both: list[tuple[str, str]]) -> tuple[float, float]:
    """Return the share of like votes with absences left out and with absences as abstentions."""
    present = [pair for pair in both if "X" not in pair]
    counted = [tuple(vote.replace("X", "A") for vote in pair) for pair in both]
    return sum(a == b for a, b in present) / len(present), sum(a == b for a, b in counted) / len(counted)


@pytest.fixture(scope="module")
def effects() -> dict[str, float]:
    """The effect of absences in points, by the name of the period."""
    found = {p["name"]: shares(pairs(p["start"], p["end"] or "9999")) for p in by_hand.rows("periods")}
    return {name: 100 * (counted - dropped) for name, (dropped, counted) in found.items()}


def test_both_counts_of_a_period_are_those_of_its_votes(table):
    both = pairs("2024-12-08", "9999")
    dropped, counted = shares(both)
    row = table.data.set_index("period").loc["transition"]
    assert (row["n"], row["dropped"]) == (sum("X" not in pair for pair in both), pytest.approx(dropped))
    assert (row["n_counted"], row["counted"]) == (len(both), pytest.approx(counted))
    assert row["difference"] == pytest.approx(row["counted"] - row["dropped"])


def test_the_title_names_the_largest_difference(table, effects):
    first, second, *_ = sorted(effects, key=lambda name: abs(effects[name]), reverse=True)
    assert first == "Transition"
    assert table.title == (
        f"Counted as abstentions, absences lower agreement by {-effects[first]:.1f} points since December 2024, "
        f"by at most {-effects[second]:.1f} points in the other periods"
    )


def test_the_note_tells_what_is_inferred(table):
    unlisted = {row["rollcall"] for row in by_hand.rows("ga_rollcalls") if row["non_voters"] == "unlisted"}
    held = [row for row in by_hand.rows("ga_votes") if row["rollcall"] in unlisted]
    absent = [row for row in by_hand.rows("ga_votes") if (row["state"], row["vote"]) == ("SYR", "X")]
    inferred = sum(row["rollcall"] in unlisted for row in absent)
    assert not any((row["state"], row["vote"]) == ("RUS", "X") for row in held)
    assert f"For {len({row['rollcall'] for row in held})} roll calls the producer lists only" in table.note
    assert table.note.endswith(f"Absences inferred so: {inferred} of {len(absent)} of Syria.")


def test_without_votes_there_is_a_sentence(before):
    assert absences_counted(before, "RUS", "SYR") == NoData("There are no joint votes in this period.")
