import re

import by_hand
import pytest

from relations.exhibits import NoData, events_timeline
from relations.exhibits.chronicle.weighty_events import GROUPS, weighty_events


@pytest.fixture(scope="module")
def figure(whole):
    return events_timeline(whole)


def test_it_counts_every_event_and_each_lane_its_own(figure, whole):
    events = weighty_events(whole)
    assert len(figure.data) == len(events)
    assert f"{len(events)} main events. " in figure.alt
    group = {kind: name for name, kinds in GROUPS.items() for kind in kinds}
    of = {row["event"]: group[row["kind"]] for row in by_hand.rows("events")}
    for name in GROUPS:
        n = sum(of[event] == name for event in events["event"])
        assert f"{name} {n}" in figure.alt
        assert re.search(rf">\s*{name} · {n}</text>", figure.svg)


def test_the_title_names_the_period_with_most_events(figure, whole):
    by_period = weighty_events(whole)["period"].value_counts()
    assert figure.title == (
        f"{by_period.max()} of {len(figure.data)} main events fall in the period “{by_period.idxmax()}”"
    )


def test_a_named_event_has_its_name_before_others(cold_war):
    """The event that fewest publishers carry has no name by itself."""
    events = weighty_events(cold_war)
    last = events.sort_values(["publishers", "earliest"], ascending=[True, False]).iloc[0]
    others = " ".join(events.loc[events["event"] != last["event"], "title"])
    word = next(word for word in last["title"].split() if word.isalpha() and word not in others)
    assert word not in events_timeline(cold_war).svg
    assert word in events_timeline(cold_war, first=[last["event"]]).svg


def test_few_events_are_the_title(whole):
    shown = events_timeline(whole.during("1993/1993"))
    assert shown.title == "; ".join(shown.data["title"])


def test_without_events_there_is_a_sentence(before):
    assert events_timeline(before) == NoData("The data hold no main event in this period.")
