import by_hand

from relations.exhibits.diplomacy.top_findings import first_in_years, hosts, last_at_the_top
from relations.exhibits.diplomacy.visits_at_the_top import visits_at_the_top


def test_who_received_most_often_is_counted_by_the_hosts_of_visits(whole):
    top = [row for row in by_hand.between("visits") if row["level"].startswith("head-of-") and row["sender"] == "SYR"]
    (told,) = hosts(whole)
    assert told.value == sum("Vladimir Putin" in row["host"] for row in top) == 10
    graded = {row["event"]: row["confidence"] for row in by_hand.rows("events")}
    brezhnev = [row for row in top if "Leonid Brezhnev" in row["host"]]
    unsure = sum(graded[row["event"]] != "confirmed" for row in brezhnev)
    assert told.beside == {"Leonid Brezhnev": 7, "not confirmed": 0, "Leonid Brezhnev, not confirmed": 2}
    assert (len(brezhnev), unsure) == (7, 2)


def test_hosts_are_named(cold_war):
    assert hosts(cold_war)[0].statement == (
        "Leonid Brezhnev received Syrian leaders **seven times**, two of them not confirmed; Mikhail Gorbachev did three times."
    )


def test_what_the_headline_tells_is_no_finding(whole):
    assert hosts(whole.during("intervention")) == hosts(whole.during("transition")) == []
    assert hosts(whole.during("rapprochement")) == []


def test_the_first_visit_in_years_is_told_of_one_period(whole):
    (told,) = first_in_years(whole.during("drift"))
    assert (
        told.statement
        == "The visit of Hafez al-Assad in **July 1999** was the first known at the top since April 1990."
    )
    assert first_in_years(whole) == first_in_years(whole.during("cold-war")) == []


def test_a_visit_before_the_period_stands_in_the_note_of_the_table(whole):
    transition = whole.during("transition")
    (found,) = last_at_the_top(transition)
    assert found.exhibit == "visits-at-the-top"
    assert found.statement == (
        "By August 2026 the last leader of Russia known to have come to Syria was Vladimir Putin, in **January 2020**."
    )
    told = "The last before the period: to Syria in January 2020 (Vladimir Putin) and to Russia in July 2024 (Bashar al-Assad)."
    assert visits_at_the_top(transition).note.endswith(told)
    assert last_at_the_top(whole.during("uprising")) == []
