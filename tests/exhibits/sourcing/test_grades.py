import by_hand

from relations.exhibits.sourcing.grades import graded


def test_of_what_is_disputed_the_point_is_named(whole):
    events = whole.events.set_index("event", drop=False)
    rows = events.loc[
        ["2015-09-30-first-russian-air-strikes-syria", "2026-08-09-memorandum-russian-bases-khmeimim-tartus"]
    ]
    assert graded(whole, rows) == ["disputed: whom the strikes hit, and at what cost", "reported"]


def test_a_disputed_event_without_a_point_has_its_grade_alone(whole):
    known = {row["event"] for row in by_hand.rows("event_disputes")}
    rows = whole.events[whole.events["confidence"].eq("disputed") & ~whole.events["event"].isin(known)]
    assert len(rows) and set(graded(whole, rows)) == {"disputed"}


def test_every_main_event_that_is_disputed_has_a_point_and_no_other_event_has():
    main = {r["event"] for r in by_hand.rows("events") if (r["weight"], r["confidence"]) == ("high", "disputed")}
    assert {row["event"] for row in by_hand.rows("event_disputes")} == main
