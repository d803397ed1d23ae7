from collections import Counter

import by_hand
import pytest

from relations.exhibits import NoData, agreement_by_topic


@pytest.fixture(scope="module")
def figure(cold_war):
    return agreement_by_topic(cold_war, "RUS", "SYR")


def test_a_roll_call_counts_in_each_of_its_topics(figure):
    found = by_hand.joint("RUS", "SYR", "1970-11-13", "1991-12-25")
    n = Counter(topic for call, _, _ in found for topic in call["topics"].split())
    same = Counter(topic for call, a, b in found if a == b for topic in call["topics"].split())
    assert {row.topic: (row.n, row.same) for row in figure.data.itertuples()} == {t: (n[t], same[t]) for t in n}


def test_topics_run_from_the_highest_agreement_to_the_lowest_by_name(figure):
    assert figure.data["agreement"].is_monotonic_decreasing
    names = {row["topic"]: row["name"] for row in by_hand.rows("ga_topics")}
    assert list(figure.data["name"]) == [names[topic] for topic in figure.data["topic"]]


def test_the_message_is_about_topics_with_enough_votes(figure, whole):
    assert (
        figure.title
        == "Furthest apart on “Budget and administration” (24\u202f% the same), against 82\u202f% on all votes"
    )
    n, same = by_hand.counts(
        [one for one in by_hand.joint("RUS", "SYR") if "budget-administration" in one[0]["topics"].split()]
    )
    assert (n, same) == (329, 115)
    assert agreement_by_topic(whole, "RUS", "SYR").title == (
        "Furthest apart on “Budget and administration” (35\u202f% the same) and “Nuclear weapons and material” (53\u202f%), against 73\u202f% on all votes"
    )


def test_where_none_is_below_all_votes_beyond_its_interval_none_stands_out(whole):
    assert agreement_by_topic(whole.during("transition"), "RUS", "SYR").title.startswith("No topic stands out: ")


def test_the_alt_text_gives_every_dot_and_the_line(figure):
    assert "Southern Africa 98.1\u202f% of 359; Decolonisation 94.7\u202f% of 341;" in figure.alt
    assert figure.alt.endswith("All votes together 81.6\u202f%.")
    assert all(f"{row.name}" in figure.alt for row in figure.data[["name"]].itertuples(index=False))


def test_the_vocabulary_of_topics_is_cited_too(figure):
    assert [source.id for source in figure.sources] == ["un-dl-ga-2025", "voeten-ungavd"]


def test_without_votes_under_a_topic_there_is_a_sentence(before):
    assert agreement_by_topic(before, "RUS", "SYR") == NoData(
        "No joint vote of this period falls under one of the topics."
    )


def test_topics_with_few_votes_are_named_and_not_drawn(figure):
    thin = figure.data[figure.data["n"] < 10]
    assert dict(zip(thin["name"], thin["n"], strict=True)) == {"Law of the sea": 7}
    assert " Left out, with fewer than 10 joint votes: “Law of the sea” (7)." in figure.note
