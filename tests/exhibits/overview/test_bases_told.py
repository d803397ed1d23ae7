import by_hand
import pytest

from relations.exhibits.overview.bases_told import bases_at_the_end, bases_given_up

pytestmark = pytest.mark.slow


def test_those_for_certain_are_named_and_those_possible_counted(whole):
    """Latakia and the base of 1971, 1977 or 1984 at Tartus: the one stood for certain in 1991, of the other no end is stated."""
    cold_war = whole.during("cold-war")
    one = bases_at_the_end(cold_war, brief=False)
    assert (
        one.statement
        == "By December 1991 Soviet forces had **one base** for certain, Tartus naval base; one more may have stood."
    )
    brief = bases_at_the_end(cold_war, brief=True)
    assert brief.statement == (
        "On 25 December 1991 the Soviet Union held **one base** in Syria for certain, Tartus naval base, and perhaps one more."
    )
    assert (one.value, one.beside) == (1.0, {"possible besides": 1})


def test_to_the_present_it_tells_what_was_given_up(whole):
    change = "2024-12-08"
    stood = [
        row
        for row in by_hand.rows("presence")
        if row["owner"] == "RUS" and row["kind"] in ("air-base", "helicopter-base", "naval-base") and row["start"] < change
        and (not row["end"] or row["end"] > change) and not row["end"].startswith("..")
    ]  # fmt: skip
    assert len(stood) == 3
    (gone,) = (row for row in stood if row["status"] == "left")
    assert gone["place"] == "qamishli"
    one = bases_given_up(whole.during("transition"))
    assert (
        one.statement
        == "Russia had given up **one** of three bases that stood for certain in December 2024, Qamishli, by 27 January 2026."
    )
    assert bases_given_up(whole).statement == one.statement


def test_neither_speaks_of_the_time_of_the_other(whole):
    assert bases_at_the_end(whole.during("transition"), brief=False) is None
    assert bases_given_up(whole.during("cold-war")) is None
    assert bases_at_the_end(whole.during("recognition"), brief=False) is None
