from datetime import date

import matplotlib.figure
import pytest
from matplotlib.colors import to_hex

from relations.exhibits.drawing.style import BAND, WIDTH_MM, style
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.periods import Period


def period(name, start, end):
    return Period(name.lower(), name, name, date.fromisoformat(start), date.fromisoformat(end) if end else None)


PERIODS = [
    period("Recognition", "1944-07-01", "1954-12-31"),
    period("Opening to the East", "1955-01-01", "1970-11-12"),
    period("Alliance", "1970-11-13", "1991-12-25"),
    period("Drift", "1991-12-26", None),
]


@pytest.fixture
def axes():
    with style("test"):
        yield matplotlib.figure.Figure(figsize=(WIDTH_MM / 25.4, 3)).subplots()


def bands(axes):
    return [(patch.get_x(), patch.get_x() + patch.get_width()) for patch in axes.patches]


def names(axes):
    return [text.get_text() for text in axes.texts]


def test_a_year_reaches_half_a_year_around_its_number():
    assert year_position(date(1970, 1, 1)) == 1969.5
    assert year_position(date(1970, 7, 2)) == pytest.approx(1970, abs=0.01)
    assert year_position(date(1970, 12, 31)) == pytest.approx(1970.5, abs=0.01)
    assert year_position(date(1970, 12, 31)) < year_position(date(1971, 1, 1))


def test_every_second_period_is_shaded_over_its_days(axes):
    time_axis(axes, PERIODS, range(1946, 2026))
    assert bands(axes) == [
        (year_position(date(1955, 1, 1)), pytest.approx(year_position(date(1970, 11, 12)))),
        (year_position(date(1991, 12, 26)), pytest.approx(2025.9)),
    ]
    assert {to_hex(patch.get_facecolor()) for patch in axes.patches} == {BAND}


def test_the_axis_spans_the_years_with_room_at_both_ends(axes):
    time_axis(axes, PERIODS, range(1971, 1992), left=2, right=3)
    assert axes.get_xlim() == (1969, 1994)


def test_bands_and_names_are_cut_to_the_years_shown(axes):
    time_axis(axes, PERIODS, range(1960, 1966))
    assert bands(axes) == [pytest.approx((1959.1, 1965.9))]
    assert names(axes) == ["Opening to the East"]
    assert axes.texts[0].xy[0] == pytest.approx(1962.5)


def test_a_name_that_its_band_cannot_hold_stands_in_a_row_above_with_a_hairline(axes):
    time_axis(axes, PERIODS, range(1900, 2026))
    written = [text for text in axes.texts if text.get_text()]
    assert sorted(text.get_text() for text in written) == ["Alliance", "Drift", "Opening to the East", "Recognition"]
    rows = {text.get_text(): text.xyann[1] for text in written}
    assert rows["Opening to the East"] > rows["Drift"] == rows["Alliance"]
    assert len(axes.texts) - len(written) == len([name for name in rows if rows[name] > rows["Drift"]])


def test_where_marks_stand_at_days_the_grid_line_of_a_year_is_its_first_of_january(axes):
    time_axis(axes, PERIODS, range(1946, 2026), dated=True)
    ticks = dict(zip([label.get_text() for label in axes.get_xticklabels()], axes.get_xticks(), strict=True))
    assert ticks["1970"] == year_position(date(1970, 1, 1))
    time_axis(axes, PERIODS, range(1946, 2026))
    assert 1970 in axes.get_xticks()


def test_a_shading_keeps_its_place_whatever_years_are_shown(axes):
    time_axis(axes, PERIODS, range(1972, 1990))
    assert bands(axes) == []  # the third period is never the shaded one


def test_one_year_has_one_tick(axes):
    time_axis(axes, PERIODS, [1993])
    low, high = axes.get_xlim()
    assert [tick for tick in axes.get_xticks() if low <= tick <= high] == [1993]


def test_a_period_in_the_room_beside_the_years_is_not_named(axes):
    time_axis(axes, PERIODS, range(1971, 1992), dated=True)
    assert names(axes) == ["Alliance"]


def test_a_dated_axis_names_no_year_after_the_last(axes):
    time_axis(axes, PERIODS, range(1989, 1992), dated=True)
    assert [label.get_text() for label in axes.get_xticklabels()][-1] == "1991"
