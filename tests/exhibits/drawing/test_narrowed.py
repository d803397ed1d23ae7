"""Charts of invented values for the screen of a phone, in which something has no room where the wide drawing has it."""

import re

import matplotlib.figure
import pytest
from chart_fields import FIELDS

from relations.exhibits.drawing.canvas import drawing, figure
from relations.exhibits.drawing.placed import at_frame, beside_row, is_narrow, turnable
from relations.exhibits.drawing.sheet import Sheet
from relations.exhibits.drawing.style import NARROW_MM

pytestmark = pytest.mark.slow

LONG = "a name of a row as long as half a line of text"
_TEXT = re.compile(r'<text[^>]*x="([\d.-]+)"[^>]*y="([\d.-]+)"[^>]*>([^<]*)</text>')


def narrow(draw, height_mm=60.0, **options):
    """Return the words of the narrow drawing with x and y, and its height in mm."""
    made = figure(draw, id="a", height_mm=height_mm, **options, **FIELDS)
    svg = made.narrow(made.height_mm)
    if svg is None:
        return None, None
    width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())
    assert width == pytest.approx(NARROW_MM / 25.4 * 72, abs=0.01)
    plain = re.sub(r"<!--.*?-->", "", svg)
    words = {text: (float(x), float(y)) for x, y, text in _TEXT.findall(plain)}
    return words, height / 72 * 25.4


def rows(*names, beside="12 of 14"):
    def draw(axes):
        axes.set_xticks([])
        axes.set_xlim(0, 2)
        axes.set_ylim(len(names) - 0.4, -0.6)
        axes.set_yticks(range(len(names)), names)
        axes.barh(range(len(names)), 1.0, height=0.62)
        for row in range(len(names)):
            beside_row(axes, f"{beside} {row}", row, 4)

    return draw


def test_long_names_stand_above_their_rows_with_what_is_said_beside_them_and_the_chart_grows():
    words, height = narrow(rows(LONG, "short"))
    first, second, end = words[LONG], words["short"], words["12 of 14 1"]
    assert first[0] == second[0] < 10
    assert end[0] > 150
    assert end[1] == pytest.approx(second[1], abs=2)
    assert first[1] < second[1]
    assert height > 60


def test_short_names_stay_beside_their_rows():
    words, height = narrow(rows("one", "two"))
    assert words["12 of 14 1"][1] == pytest.approx(words["two"][1], abs=2)
    assert height == pytest.approx(60, abs=0.01)


def test_a_chart_may_ask_for_more_of_the_width():
    assert narrow(rows("one", "two"), least_part=0.9)[1] > 60


def test_rows_keep_their_order_when_the_first_is_below():
    def upwards(axes):
        rows(LONG, "short")(axes)
        axes.set_ylim(-0.6, 1.6)

    words, _ = narrow(upwards)
    assert words["short"][1] < words["12 of 14 0"][1]


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
