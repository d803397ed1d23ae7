"""Against a figure of matplotlib with the same layout engine, drawn."""

import matplotlib
import matplotlib.figure
import pytest
from matplotlib.layout_engine import ConstrainedLayoutEngine

from relations.exhibits.drawing.canvas import clashes
from relations.exhibits.drawing.sheet import Sheet, measured_once, widths
from relations.exhibits.drawing.style import style


@pytest.fixture
def sheet():
    with style("test"):
        yield Sheet(4, 2)


def fill(figure):
    axes = figure.subplots(2, 1)
    axes[0].plot([0, 1], [0, 1000])
    axes[0].set_title("title")
    axes[1].set_yticks([0, 1], ["a name of some length", "b"])
    axes[1].set_aspect(0.5)
    return axes


@pytest.fixture
def runs(sheet, monkeypatch):
    """How often the sheet was laid out."""
    done = []
    execute = sheet._engine.execute
    monkeypatch.setattr(sheet._engine, "execute", lambda figure: done.append(1) or execute(figure))
    return done


def test_the_axes_lie_where_a_figure_that_is_drawn_has_them(sheet):
    other = matplotlib.figure.Figure(figsize=(4, 2), layout=ConstrainedLayoutEngine(w_pad=0.02, h_pad=0.02))
    places = []
    for figure, lay_out in ((sheet, sheet.lay_out), (other, other.draw_without_rendering)):
        axes = fill(figure)
        with matplotlib.rc_context({"text.hinting": "no_hinting"}):
            lay_out()
        places.append([one.get_position().bounds for one in axes])
    for ours, theirs in zip(*places, strict=True):
        assert ours == pytest.approx(theirs, abs=0.005)  # the ruler moves no pairs of letters together


def test_a_sheet_is_laid_out_once_for_what_does_not_change(sheet, runs):
    fill(sheet)
    sheet.lay_out()
    sheet.lay_out()
    assert len(runs) == 1


def test_what_changes_is_laid_out_again(sheet, runs):
    axes = fill(sheet)
    sheet.lay_out()
    axes[1].annotate("right of the axes", (1, 1), (1, 1), xycoords="axes fraction", annotation_clip=False)
    before = axes[1].get_position().x1
    sheet.lay_out()
    assert len(runs) == 2
    assert axes[1].get_position().x1 < before


def test_what_is_said_to_stand_inside_is_not_laid_out_for(sheet, runs):
    axes = fill(sheet)
    sheet.lay_out()
    with sheet.kept():
        axes[0].text(0.5, 500, "inside")
    sheet.lay_out()
    assert len(runs) == 1


def test_a_sheet_that_was_not_laid_out_before_is_after(sheet, runs):
    axes = fill(sheet)
    with sheet.kept():
        axes[0].text(0.5, 500, "inside")
    sheet.lay_out()
    assert len(runs) == 1


def test_nothing_is_laid_out_for_what_is_only_measured(sheet, runs):
    axes = fill(sheet)
    axes[0].annotate("a note", (0.5, 500), (9, 9), textcoords="offset points", arrowprops={"arrowstyle": "-"})
    sheet.lay_out()
    assert clashes(sheet) == []
    assert len(widths(sheet)) == 2
    sheet.settle()
    assert len(runs) == 1


def test_axes_are_measured_once_where_they_stand(sheet):
    axes = fill(sheet)
    sheet.lay_out()
    plain, wider = axes[0].get_tightbbox(sheet.ruler).bounds, axes[1].get_position().bounds
    with measured_once(axes):
        assert axes[0].get_tightbbox(sheet.ruler).bounds == plain
        axes[0].set_title("two\nlines")
        assert axes[0].get_tightbbox(sheet.ruler).bounds == plain, "it was measured again"
        axes[0].set_position(wider)
        assert axes[0].get_tightbbox(sheet.ruler).bounds != plain, "it stands elsewhere"
    assert axes[0].get_tightbbox(sheet.ruler).bounds != plain


def test_settled_places_are_rounded(sheet):
    axes = fill(sheet)
    sheet.settle()
    bounds = [value for one in axes for value in one.get_position(original=True).bounds]
    assert bounds == [round(value, 6) for value in bounds]
