from collections import Counter

import by_hand
import pytest

from relations.exhibits import NoData, travellers


@pytest.fixture(scope="module")
def chart(whole):
    return travellers(whole)


def journeys():
    visits = {row["event"] for row in by_hand.between("visits")}
    names = {row["person"]: row["name"] for row in by_hand.rows("people")}
    found = [row for row in by_hand.rows("event_people") if row["visitor"] == "true" and row["event"] in visits]
    return Counter(names[row["person"]] for row in found)


def test_the_data_hold_each_journey_of_those_shown(chart):
    shown = Counter(chart.data["name"])
    assert len(shown) == 14
    assert all(journeys()[name] == n for name, n in shown.items())
    assert min(shown.values()) >= sorted(journeys().values(), reverse=True)[13]


def test_the_title_names_the_most_frequent(chart):
    name, n = journeys().most_common(1)[0]
    alone = {row["event"] for row in by_hand.rows("events") if row["confidence"] == "reported"}
    visits = {row["event"] for row in by_hand.between("visits")} - alone
    person = next(row["person"] for row in by_hand.rows("people") if row["name"] == name)
    went = [row for row in by_hand.rows("event_people") if row["visitor"] == "true" and row["person"] == person]
    sure = sum(row["event"] in visits for row in went)
    assert chart.title == f"{name} travelled most often: {n} times, {sure} of them confirmed"
    assert chart.data.loc[chart.data["name"] == name, "sure"].sum() == sure
    assert f"{name} {n} times; " in chart.alt
    shown = list(Counter(chart.data["name"]).values())
    level = list(journeys().values()).count(min(shown)) - shown.count(min(shown))
    assert (min(shown), level) == (4, 1)
    assert (
        f"The sources name {len(journeys())} visitors, of whom the most frequent are shown; one more is named four times. "
        in chart.note
    )


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("1944/1949", "Nikolai Novikov alone is named as a visitor"),
        ("recognition", "Sources name three visitors, each once"),
        ("1956-10-29/1967-06-11", "Sources name seven visitors, each once"),
    ],
)
def test_small_numbers_read_well(whole, period, title):
    assert travellers(whole.during(period)).title == title


def test_without_visits_there_is_a_sentence(whole):
    assert travellers(whole.during("1960/1965")) == NoData("Without a visit there is no visitor to name.")
