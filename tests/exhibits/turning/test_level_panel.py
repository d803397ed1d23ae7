import pandas as pd
import pytest
from matplotlib.figure import Figure

from relations.exhibits.drawing.text_boxes import laid_out
from relations.exhibits.turning.break_series import found_breaks
from relations.exhibits.turning.level_panel import VOTES, Drawn, level_panel, write_events

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture
def panel(whole):
    breaks = found_breaks(whole)

    def of(name, firm, median=None):
        none = pd.DataFrame({"year": [], "median": []})
        drawn = Drawn(breaks, (1946, 2025), firm, none if median is None else median)
        axes = Figure(figsize=(6.4, 1.4)).subplots()
        axes.set_xlim(1945, 2026)
        shown = breaks.shown[breaks.shown["series"] == name]
        level_panel(axes, drawn, name, shown, shown.rename(columns={"value": "level"}))
        return axes, drawn

    return of


def test_years_of_firm_breaks_differ_in_colour_from_those_of_weak_ones(panel):
    axes, _ = panel("vetoes", {("vetoes", 2016): ""})
    colors = {text.get_text(): text.get_color() for text in axes.texts if text.get_text().isdigit()}
    assert set(colors) == {"2016", "2021"}
    assert colors["2016"] != colors["2021"]


def test_the_median_member_is_a_line_of_the_votes_alone(panel):
    median = pd.DataFrame({"year": [1990, 1991], "median": [0.9, 0.5]})
    drawn = [len(panel(name, {}, given)[0].lines) for name in (VOTES, "visits") for given in (None, median)]
    assert drawn[1] == drawn[0] + 1
    assert drawn[3] == drawn[2]


def test_an_event_is_written_where_there_is_room_and_none_without_words(panel):
    axes, drawn = panel("vetoes", {("vetoes", 2016): "First Russian air strikes in Syria", ("vetoes", 2021): ""})
    before = len(axes.texts)
    write_events(axes, drawn, "vetoes", laid_out(axes.figure))
    assert len(axes.texts) == before + 1
    assert axes.texts[-1].get_text().replace("\n", " ") == "First Russian air strikes in Syria"
    assert abs(axes.texts[-1].xyann[0]) <= 20
