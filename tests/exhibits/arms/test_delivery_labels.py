import pandas as pd

from relations.exhibits.arms.delivery_labels import delivery_labels
from relations.exhibits.chronicle.event_marks import Mark

MARKS = [Mark(2010.5, "2010: first"), Mark(1973.8, "1973: airlift"), Mark(1980.7, "1980: treaty")]


def labels(dossier, first, last):
    frame = pd.DataFrame({"year": range(first, last + 1), "total": 1.0})
    frame.loc[frame["year"] == 1974, "total"] = 3.0
    return [words for _, _, words in delivery_labels(dossier, frame, frame.loc[frame["total"].idxmax()], MARKS)]


def test_events_stand_at_their_years_and_that_before_the_most_comes_first(cold_war):
    assert labels(cold_war, 1971, 1990) == ["3 in 1974", "1973: airlift", "1980: treaty"]


def test_of_many_years_one_event_after_the_end_of_a_state_is_named(whole):
    most, airlift, later, end = labels(whole, 1950, 2024)
    assert (most, airlift, later) == ("3 in 1974", "1973: airlift", "2010: first")
    assert end.startswith("1991, the last year of the Soviet Union")
