import by_hand
import pytest

from relations.exhibits.voting.topic_votes import around_on_topics, begins_with_change, shown_on_topic, topic_votes

PAIR = ("RUS", "SYR")


def test_absences_are_among_the_votes_and_no_same_vote(whole):
    frame = topic_votes(whole.ga_votes, *PAIR, "ukraine")
    assert len(frame) == 25
    assert frame["same"].sum() == 20
    assert not frame.loc[frame["vote_b"] == "X", "same"].any()
    assert frame["date"].is_monotonic_increasing


def test_they_parted_on_one_topic_and_one_turned_on_another(whole):
    topics = {one.topic: one for one in around_on_topics(whole, *PAIR)}
    assert [name for name, one in topics.items() if one.parted] == ["ukraine"]
    assert [name for name, one in topics.items() if one.turned is not None] == ["syria"]
    assert str(topics["syria"].turned["symbol"]) == "A/RES/80/224"


def test_without_the_change_there_is_nothing(cold_war):
    assert around_on_topics(cold_war, *PAIR) == []


@pytest.mark.parametrize(("period", "n"), [("all", 25), ("transition", 25), ("intervention", 19), ("2014/2014", 1)])
def test_what_followed_the_change_is_shown_with_what_went_before(whole, period, n):
    dossier = whole.during(period)
    assert len(shown_on_topic(dossier, *PAIR, "ukraine")) == n
    assert begins_with_change(dossier) is (period == "transition")


def test_on_afghanistan_the_two_voted_as_the_text_says():
    """An abstention of Syria in January 1980, then eleven votes with Moscow, against which never more than 24 members voted in all."""
    calls = [row for row in by_hand.rows("ga_rollcalls") if "Afghanistan" in row["title"] and row["date"] < "1992"]
    first, *later = sorted(calls, key=lambda row: row["date"])
    votes = {(row["rollcall"], row["state"]): row["vote"] for row in by_hand.rows("ga_votes")}
    assert (first["date"], votes[first["rollcall"], "RUS"], votes[first["rollcall"], "SYR"]) == ("1980-01-14", "N", "A")
    assert len(later) == 11
    assert {votes[row["rollcall"], state] for row in later for state in PAIR} == {"N"}
    assert (min(row["date"] for row in later) > "1980-10-08", max(int(row["no"]) for row in later)) == (True, 24)
