import re
import warnings
from pathlib import Path

import matplotlib.figure
import pytest
from chart_fields import FIELDS
from every_exhibit import EVERY

from relations.errors import UsageError
from relations.exhibits.drawing.canvas import LayoutWarning, clashes, figure
from relations.exhibits.drawing.style import WIDTH_MM, style

NOTEBOOKS = Path(__file__).parents[3] / "notebooks"


@pytest.fixture
def axes():
    """Axes without labels of their own, 10 by 5 cm."""
    with style("test"):
        drawn = matplotlib.figure.Figure(figsize=(4, 2)).subplots()
        drawn.set_xticks([])
        drawn.set_yticks([])
        yield drawn


def test_labels_with_room_do_not_clash(axes):
    axes.text(0.1, 0.2, "one")
    axes.text(0.1, 0.8, "two")
    axes.set_title("three")
    assert clashes(axes.figure) == []


def test_two_labels_on_one_place_are_named(axes):
    axes.text(0.5, 0.5, "one")
    axes.text(0.51, 0.52, "two")
    axes.text(0.1, 0.1, "three")
    assert clashes(axes.figure) == ["the labels 'one' and 'two' overlap"]


def test_a_label_on_a_title_and_on_a_tick_is_found(axes):
    axes.set_title("title")
    axes.text(0.5, 1.04, "over the title", transform=axes.transAxes, ha="center")
    axes.set_xticks([0.5], ["tick"])
    axes.text(0.5, -0.1, "over the tick", transform=axes.transAxes, ha="center")
    assert sorted(clashes(axes.figure)) == [
        "the labels 'over the tick' and 'tick' overlap",
        "the labels 'over the title' and 'title' overlap",
    ]


@pytest.mark.parametrize("side", ["left", "center", "right"])
def test_a_title_that_leaves_the_figure_is_named(axes, side):
    words = "far too long " * 20
    axes.set_title(words, loc=side)
    assert clashes(axes.figure) == [f"the label '{words}' leaves the figure"]


def test_a_label_that_leaves_the_figure_is_named(axes):
    axes.text(0.95, 0.5, "far too long for what is left of the line")
    assert clashes(axes.figure) == ["the label 'far too long for what is left of the line' leaves the figure"]


def test_what_is_not_seen_does_not_clash(axes):
    axes.text(0.5, 0.5, "one")
    axes.text(0.5, 0.5, "hidden", visible=False)
    axes.text(0.5, 0.5, " ")
    axes.set_xlim(0, 1)
    axes.set_xticks([-1, 0.5, 30], ["outside", "inside", "far outside"])
    axes.set_xlim(0, 1)
    assert clashes(axes.figure) == []


def test_a_figure_warns_of_clashes_with_its_id():
    def draw(axes):
        axes.text(0.5, 0.5, "one")
        axes.text(0.5, 0.5, "two")

    with pytest.warns(LayoutWarning, match=r"^figure 'my-chart': the labels 'one' and 'two' overlap$"):
        figure(draw, id="my-chart", **FIELDS)


def test_a_figure_has_the_width_of_the_page_and_the_height_asked_for():
    made = figure(lambda axes: axes.plot([1, 2], [3, 4]), id="my-chart", height_mm=50.8, **FIELDS)
    assert (made.width_mm, made.height_mm) == (WIDTH_MM, 50.8)
    points = WIDTH_MM / 25.4 * 72
    assert f'width="{points:.6f}'.rstrip("0") in made.svg
    assert 'height="144pt"' in made.svg


def test_the_drawing_has_the_same_bytes_each_time_and_no_date():
    made = [figure(lambda axes: axes.plot([1, 2], [3, 4], "o-"), id="my-chart", **FIELDS).svg for _ in range(2)]
    assert made[0] == made[1]
    assert "dc:date" not in made[0]


def test_text_stays_text():
    assert ">Damascus</text>" in figure(lambda axes: axes.text(0.5, 0.5, "Damascus"), id="my-chart", **FIELDS).svg


def test_a_figure_without_alt_text_is_an_error():
    with pytest.raises(UsageError, match="figure 'my-chart' lacks alt"):
        figure(lambda _: None, id="my-chart", **FIELDS | {"alt": ""})


def test_every_exhibit_is_in_a_notebook():
    """There it is drawn for all declared periods and odd ones, with every warning an error (tests/test_reports.py); or it is what a new report begins with."""
    begun = NOTEBOOKS.parent / "relations" / "builds" / "new_report.py"
    parts = (NOTEBOOKS.parent / "data" / "texts").glob("*.md")
    notebooks = "".join(file.read_text(encoding="utf-8") for file in (begun, *NOTEBOOKS.glob("*.ipynb"), *parts))
    assert [name for name in EVERY if not re.search(rf"exhibits\.{name}\b", notebooks)] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERY)
def test_no_chart_has_labels_that_clash(name, whole):
    """As it is without options, for all years and for two intervals for which no report is tested."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", LayoutWarning)
        for period in ("all", "1954/1955", "1996/1998"):
            EVERY[name](whole.during(period))
