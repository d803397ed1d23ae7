import by_hand
import pytest

from relations.exhibits.overview.past_headlines import began_to_arm, fell_together, fought, vetoes_without_arms

pytestmark = pytest.mark.slow


def vetoes(first, last):
    rows = [row for row in by_hand.rows("sc_vetoes") if first <= row["date"] <= last]
    return len([row for row in rows if row["concerns"] != "no"]), len(rows)


def test_who_fought_from_when_with_its_vetoes_and_bases(whole):
    on, every = vetoes("2015-09-30", "2024-12-07")
    assert fought(whole.during("intervention")).title == (
        f"From September 2015 Russia fought in Syria from the air, cast {on} of its {every} vetoes on it and had at least three bases there at the end"
    )
    assert fought(whole.during("cold-war")) is None
    assert fought(whole) is None


def test_what_fell_together_in_the_last_year(whole):
    received = by_hand.deliveries(1971, 1991, recipient="SYR")
    share = round(100 * received["RUS"] / sum(received.values()))
    arms = [by_hand.deliveries(year, year, recipient="SYR")["RUS"] for year in (1990, 1991)]
    assert arms[1] <= arms[0] / 2
    title = fell_together(whole.during("cold-war")).title
    assert (
        title
        == f"The Soviet Union supplied {share}\u202f% of Syria’s major arms until 1991, when voting agreement, arms deliveries and trade all fell"
    )
    assert fell_together(whole.during("drift")) is None
    assert fell_together(whole.during("opening")) is None


def test_vetoes_where_no_arms_came(whole):
    on, _ = vetoes("1946-01-01", "1954-12-31")
    assert on == 2
    assert not by_hand.deliveries(1950, 1954, recipient="SYR").get("RUS")
    assert (
        vetoes_without_arms(whole.during("recognition")).title
        == "By 1954 the Soviet Union had vetoed two drafts on Syria, but sent it no arms"
    )
    assert vetoes_without_arms(whole.during("opening")) is None


def test_the_year_in_which_it_began_to_arm(whole):
    first = min(
        int(row["year"])
        for row in by_hand.rows("arms_tiv")
        if (row["supplier"], row["recipient"]) == ("RUS", "SYR") and float(row["tiv"])
    )
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1955-01-01", "1970-11-12"))
    title = began_to_arm(whole.during("opening")).title
    assert title.startswith(f"The Soviet Union began to arm Syria in {first}; ")
    assert title.endswith(f" and voted with it on {100 * same / n:.0f}\u202f% of joint votes")
    assert began_to_arm(whole.during("cold-war")) is None


def test_nothing_is_told_before_all(before):
    assert all(make(before) is None for make in (fought, fell_together, vetoes_without_arms, began_to_arm))
