"""Charts of invented values for the screen of a phone, in which something has no room where the wide drawing has it."""

import matplotlib.figure
import pytest
from chart_fields import FIELDS
from narrow_charts import narrow

from relations.exhibits.drawing.canvas import drawing, figure
from relations.exhibits.drawing.placed import at_frame, is_narrow, turnable
from relations.exhibits.drawing.sheet import Sheet

pytestmark = pytest.mark.slow


def heads(*words, y=1.0):
    def draw(axes):
        axes.plot([0, 1], [0, 1])
        for i, one in enumerate(words):
            at_frame(axes, one, (0.3 * i, y), (0, 2 if y == 1 else 0), va="bottom")

    return draw


@pytest.mark.filterwarnings("ignore::relations.exhibits.drawing.canvas.LayoutWarning")
def test_heads_that_meet_stand_one_under_the_other_in_their_order():
    first, second = "the first of the two heads of a frame", "the second of the heads of a frame"
    words, height = narrow(heads(first, second))
    assert words[first][0] == words[second][0]
    assert words[first][1] < words[second][1] - 8
    assert height > 60


def test_heads_with_room_stay_where_they_are():
    words, height = narrow(heads("one", "two"))
    assert words["one"][1] == words["two"][1]
    assert height == pytest.approx(60, abs=0.01)


def test_short_heads_share_a_line():
    words, _ = narrow(heads("the first of three", "the second", "the third"))
    assert words["the first of three"][1] == words["the second"][1]
    assert words["the second"][0] > words["the first of three"][0] + 40


@pytest.mark.filterwarnings("ignore::relations.exhibits.drawing.canvas.LayoutWarning")
def test_a_long_title_has_several_lines_for_which_the_sheet_grows():
    def titled(words):
        return narrow(lambda axes: (axes.plot([0, 1], [0, 1]), axes.set_title(words, loc="left")))

    one, low = titled("short")
    several, high = titled("a title of a panel that is far too long for the screen of a phone, whoever holds it")
    assert "short" in one
    assert not any("phone, whoever" in words and "a title" in words for words in several), "it has one line"
    assert high > low + 4  # millimetres


def marked(years):
    def draw(axes):
        axes.set_xlim(1950, 2025)
        axes.set_ylim(0, 2)
        turnable(axes, [axes.text(year, 0.5, str(year), ha="center", va="bottom", fontsize=6.4) for year in years])

    return draw


def test_years_that_meet_stand_upright_and_others_do_not():
    def upright(*years):
        made = figure(marked(years), id="a", **FIELDS)
        return made.narrow(made.height_mm).count("rotate(-90")

    assert upright(1972, 1976) == 2
    assert upright(1972, 1996) == 0


def test_a_map_is_as_high_as_what_it_shows():
    def ground(axes):
        axes.set(xlim=(0, 4), ylim=(0, 2), aspect=1)
        axes.set_axis_off()

    assert narrow(ground, height_mm=100.0)[1] < 50


def test_a_chart_knows_for_which_screen_it_is_drawn():
    told = []
    made = drawing(lambda canvas: told.append(is_narrow(canvas.subplots())), id="a", **FIELDS)
    made.narrow(made.height_mm)
    assert told == [False, True]


def test_elsewhere_nothing_is_noted():
    axes = matplotlib.figure.Figure().subplots()
    heads("one", "two")(axes)
    marked([1971])(axes)
    assert not is_narrow(axes)
    assert not isinstance(axes.figure, Sheet)
