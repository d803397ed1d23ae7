import by_hand

from relations.exhibits.presence.facilities import facilities
from relations.exhibits.presence.given_up_finding import given_up_finding


def told(dossier, named=frozenset()):
    return given_up_finding(dossier, facilities(dossier), set(named))


def test_what_was_given_up_is_counted_on_land(whole):
    """Bases and posts alone: the task force at sea is none of them."""
    rows = [row for row in by_hand.rows("presence") if row["kind"] not in ("unit", "advisers")]
    there = [
        row for row in rows if not row["end"] or row["end"].endswith("..") or row["end"].split("/")[-1] >= "2024-12"
    ]
    gone = [row for row in there if row["status"] == "left"]
    (one,) = told(whole)
    assert (one.value, len(there)) == (len(gone), 13) == (8, 13)
    assert one.statement == (
        "By 27 January 2026 Russia was left with Tartus naval base and Khmeimim Air Base; up to **eight other bases and posts** were given up."
    )


def test_it_rests_on_reports_of_the_last_evacuation_before_the_table(whole):
    """Qamishli was left on 22 to 27 January 2026, as an event of the same days tells."""
    (one,) = told(whole)
    ids = [source.id for source in one.sources]
    event = "2026-01-22-russia-withdraws-qamishli-airport"
    reports = {row["source"] for row in by_hand.rows("event_sources") if row["event"] == event}
    assert set(ids[:-1]) <= reports
    assert ids[1:] == ["kommersant-2026", "kurdistan24-military-withdraws-2026", "dossier-presence"]


def test_a_period_that_ends_before_the_last_was_left_counts_those_left_by_then(whole):
    """By June 2025 the posts on the Golan line were gone, and of no other is it certain; three bases stood."""
    (one,) = told(whole.during("2024-12-08/2025-06-30"))
    assert one.value == 1
    assert "Qamishli" in one.statement


def test_what_the_headline_names_and_a_period_before_the_change_are_no_finding(whole, cold_war):
    frame = facilities(whole)
    assert told(whole, frame["facility"]) == told(cold_war) == []
