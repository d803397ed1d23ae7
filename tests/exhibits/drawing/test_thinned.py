"""Charts of invented values, drawn for the screen of a phone."""

import re
from datetime import date

import pytest
from chart_fields import FIELDS

from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import NARROW_MM
from relations.exhibits.drawing.time_axis import time_axis
from relations.periods import Period

pytestmark = pytest.mark.slow


def narrow(draw, height_mm=60.0):
    """Return the words of the narrow drawing, None where there is none."""
    made = figure(draw, id="a", height_mm=height_mm, **FIELDS)
    svg = made.narrow(made.height_mm)
    if svg is None:
        return None
    width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())
    assert (width, height) == pytest.approx((NARROW_MM / 25.4 * 72, height_mm / 25.4 * 72), abs=0.01)
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def days(axes):
    axes.set_xticks(range(12), [f"{month:02}.2024" for month in range(1, 13)])
    axes.set_yticks([])


def test_of_labels_on_one_another_along_the_axis_some_stay_the_first_among_them():
    shown = narrow(days)
    assert shown[0] == "01.2024"
    assert 2 < len(shown) < 12


def test_names_of_periods_without_room_go():
    periods = [
        Period(
            f"p{year}", f"The years about {year}", f"The years about {year}", date(year, 1, 1), date(year + 9, 12, 31)
        )
        for year in range(1950, 2020, 10)
    ]
    shown = narrow(lambda axes: time_axis(axes, periods, range(1950, 2020)))
    names = [words for words in shown if words.startswith("The years")]
    assert len(names) < 7
    assert [words for words in shown if words.isdigit()]


def test_words_in_the_chart_are_never_left_out():
    def labelled(axes):
        axes.set_axis_off()
        axes.text(0.1, 0.5, "one of two sentences that meet")
        axes.text(0.5, 0.5, "the other of the two sentences")

    assert narrow(labelled) is None
