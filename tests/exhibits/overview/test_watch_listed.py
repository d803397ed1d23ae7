import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, watch_listed

BASES = "2026-08-09-memorandum-russian-bases-khmeimim-tartus"
LAVROV = "2026-01-29-lavrov-assads-prosecution-has-not-been-raised"
ASYLUM = "2024-12-08-assad-family-receive-asylum-russia"


def test_each_question_has_its_figure_its_latest_event_and_a_source(whole):
    table = watch_listed(
        whole,
        {
            "Bases": (BASES, "bases"),
            "Port": (BASES, "term contract-no-22-on-the-management-and-use-of-the-port-of"),
            "Extradition": (LAVROV, f"months {ASYLUM} in Russia by {{when}}, not extradited"),
            "Oil": (BASES, "number russian-oil-syria-daily-2026"),
        },
    )
    assert table.title == "Four questions are open: bases, port, extradition and oil"
    figures = [row[1] for row in table.rows]
    kept = [row for row in by_hand.rows("presence") if row["status"] in ("in-use", "reduced") and "base" in row["kind"]]
    assert len(kept) == 2
    assert figures == [
        "two bases in use in August 2026",
        "term of 49 years",
        "13 months in Russia by January 2026, not extradited",
        "60,000 barrels a day (Russian oil shipped to Syria a day in 2026, Foundation for Defense of Democracies)",
    ]
    assert [row[3] for row in table.rows] == ["9 August 2026", "9 August 2026", "29 January 2026", "9 August 2026"]


@pytest.mark.slow
def test_votes_are_those_on_the_topic_on_which_the_two_parted(whole):
    (row,) = watch_listed(whole.during("transition"), {"Votes": (BASES, "votes")}).rows
    assert row[1] == "alike in none of five votes, after 20 of 20"


@pytest.mark.slow
def test_the_latest_on_votes_is_the_last_roll_call_where_it_is_later_than_the_event(whole):
    last = max(
        (row for row in by_hand.rows("ga_rollcalls") if "ukraine" in row["topics"].split()), key=lambda row: row["date"]
    )
    cast = {
        row["state"]: row["vote"]
        for row in by_hand.rows("ga_votes")
        if row["rollcall"] == last["rollcall"] and row["state"] in ("RUS", "SYR")
    }
    assert (last["date"], cast["RUS"], cast.get("SYR", "X")) == ("2025-12-18", "N", "X")
    abstained = "2025-02-24-syria-abstains-where-it-had-voted-russia"
    (row,) = watch_listed(whole, {"Votes": (abstained, "votes")}).rows
    assert row[2:4] == ["On Ukraine Syria cast no vote and Russia voted no", "18 December 2025"]
    (later,) = watch_listed(whole, {"Votes": (BASES, "votes")}).rows
    assert later[3] == "9 August 2026"


def test_a_period_that_ended_has_a_sentence_and_a_misspelt_figure_is_told(whole, before):
    assert isinstance(watch_listed(whole.during("cold-war"), {"Bases": (BASES, "bases")}), NoData)
    assert isinstance(watch_listed(before, {"Bases": (BASES, "bases")}), NoData)
    with pytest.raises(UsageError, match="no figure 'base'"):
        watch_listed(whole, {"Bases": (BASES, "base")})
    with pytest.raises(UsageError, match="no-such-event"):
        watch_listed(whole, {"Bases": ("no-such-event", "bases")})


def test_words_stand_in_place_of_the_name_of_a_quantity(whole):
    (row,) = watch_listed(whole, {"Oil": (BASES, "number russian-oil-syria-daily-2026 of Russian oil")}).rows
    assert row[1] == "60,000 barrels a day of Russian oil"


def test_without_a_question_there_is_none(whole):
    assert watch_listed(whole, {}).statement == "No question to watch is named."


def test_what_would_answer_a_question_stands_beside_it_where_that_is_given(whole):
    table = watch_listed(whole, {"Bases": (BASES, "bases", "a ship"), "Votes": (BASES, "votes")})
    assert [name for name, _ in table.columns][-2:] == ["What would tell", "Source"]
    assert [row[-2] for row in table.rows] == ["a ship", ""]
    plain = watch_listed(whole, {"Bases": (BASES, "bases")})
    assert "What would tell" not in [name for name, _ in plain.columns]


def test_several_events_stand_one_after_the_other_the_last_with_its_date_in_its_column(whole):
    warrant = "2025-09-27-damascus-judge-issues-arrest-warrant-absentia"
    titles = {row["event"]: row["title"] for row in by_hand.rows("events")}
    (row,) = watch_listed(whole, {"Extradition": (f"{warrant} {BASES}", "bases")}).rows
    assert row[2:4] == [f"{titles[warrant]} (27 September 2025); {titles[BASES]} (reported)", "9 August 2026"]
