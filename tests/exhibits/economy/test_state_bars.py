from matplotlib.figure import Figure

from relations.exhibits.drawing.style import MAIN, QUIET
from relations.exhibits.economy.state_bars import state_bars


def test_the_first_state_has_its_colour_and_words_stand_at_the_ends():
    axes = Figure().subplots()
    state_bars(axes, ["A", "B"], [3.0, 1.0], ["three", "one"], first=[False, True], tick=str)
    assert [bar.get_width() for bar in axes.patches] == [3.0, 1.0]
    assert axes.patches[1].get_facecolor() != axes.patches[0].get_facecolor()
    assert MAIN != QUIET
    assert [text.get_text() for text in axes.texts] == ["three", "one"]
