import by_hand
import pytest

from relations.exhibits.diplomacy.top_findings import first_in_years, hosts, last_at_the_top, latest_agreement, treaty
from relations.exhibits.diplomacy.visits_at_the_top import visits_at_the_top


def test_the_latest_agreement_is_told_where_the_period_reaches_to_the_present(whole):
    rows = [row for row in by_hand.rows("agreements") if row["parties"] == "RUS SYR" and row["signed"]]
    last = max(rows, key=lambda row: row["signed"])
    (told,) = latest_agreement(whole)
    assert last["title"] in told.statement
    assert told.statement.endswith("of **9 August 2026** (reported, text not seen).")
    assert latest_agreement(whole.during("cold-war")) == []


def test_who_received_most_often_is_counted_by_the_hosts_of_visits(whole):
    top = [row for row in by_hand.between("visits") if row["level"].startswith("head-of-") and row["sender"] == "SYR"]
    (told,) = hosts(whole)
    assert told.value == sum("Vladimir Putin" in row["host"] for row in top) == 10
    assert told.beside == {"Leonid Brezhnev": sum("Leonid Brezhnev" in row["host"] for row in top)}


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("transition", "Vladimir Putin received Ahmed al-Sharaa on 15 October 2025, and again **105 days** later."),
        ("cold-war", "Leonid Brezhnev received Syrian leaders **seven times**, more often than any other; Mikhail Gorbachev did three times."),
    ],
)  # fmt: skip
def test_hosts_are_named(whole, period, words):
    assert hosts(whole.during(period))[0].statement == words


def test_what_the_headline_tells_is_no_finding(whole):
    assert hosts(whole.during("intervention")) == []
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
    assert last_at_the_top(transition)[0].exhibit == "visits-at-the-top"
    told = "The last before the period: to Syria in January 2020 (Vladimir Putin) and to Russia in July 2024 (Bashar al-Assad)."
    assert visits_at_the_top(transition).note.endswith(told)
    assert last_at_the_top(whole.during("uprising")) == []


def test_the_treaty_of_a_period_that_is_over_is_told(whole):
    (told,) = treaty(whole.during("cold-war"))
    assert told.statement == (
        "The “Treaty of Friendship and Cooperation between the USSR and the Syrian Arab Republic” was signed on **8 October 1980** for 20 years."
    )
    assert treaty(whole) == treaty(whole.during("transition")) == treaty(whole.during("drift")) == []
