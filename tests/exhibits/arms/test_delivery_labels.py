from datetime import date

import pandas as pd

from relations.exhibits.arms.delivery_labels import delivery_labels
from relations.exhibits.drawing.event_marks import Mark
from relations.exhibits.drawing.time_axis import year_position

DAYS = {
    "2010: first": date(2010, 1, 1),
    "1973: airlift": date(1973, 10, 9),
    "1980: treaty": date(1980, 10, 8),
    "1982: losses": date(1982, 6, 9),
}
MARKS = [Mark(year_position(day), words) for words, day in DAYS.items()]


def labels(dossier, first, last):
    frame = pd.DataFrame({"year": range(first, last + 1), "total": 1.0})
    frame.loc[frame["year"] == 1974, "total"] = 3.0
    frame["supplier"] = frame["total"]
    return [words for _, _, words in delivery_labels(dossier, frame, frame.loc[frame["total"].idxmax()], MARKS)]


def test_events_stand_at_their_years_and_that_before_the_most_comes_first(cold_war):
    assert labels(cold_war, 1971, 1990) == ["3 in 1974", "1973: airlift", "1980: treaty", "1982: losses"]


def test_an_event_of_the_first_half_of_a_year_stands_at_the_bar_of_its_own_year(cold_war):
    frame = pd.DataFrame({"year": range(1971, 1991), "total": 1.0, "supplier": 1.0})
    found = delivery_labels(cold_war, frame, frame.iloc[0], MARKS)
    assert {words: at for at, _, words in found[1:]} == {
        words: day.year for words, day in DAYS.items() if day.year < 1991
    }


def test_of_many_years_one_event_after_the_end_of_a_state_is_named(whole):
    most, airlift, later, end = labels(whole, 1950, 2024)
    assert (most, airlift, later) == ("3 in 1974", "1973: airlift", "2010: first")
    assert end.startswith("1991, the last year of the Soviet Union")


def test_what_others_delivered_in_the_year_of_most_is_told_apart(whole):
    """Russia's 495.5 and Iran's 33.5 make 529."""
    frame = pd.DataFrame({"year": [2011, 2012], "total": [100.0, 529.0], "supplier": [100.0, 495.5]})
    ((_, top, words),) = delivery_labels(whole.during("intervention"), frame, frame.iloc[1], [])
    assert (top, words) == (529.0, "529 in 2012,\n496 from Russia")
