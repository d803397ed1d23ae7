import pytest
from matplotlib.figure import Figure

from relations.errors import UsageError
from relations.exhibits.drawing.event_marks import draw_marks, event_marks

END = "1991-soviet-collapse-leaves-syria-without"


def test_an_event_in_the_years_has_its_words_and_its_year(whole):
    (mark,) = event_marks(whole, {END: "end of the Soviet Union"}, 1980, 2000)
    assert mark.words == "1991: end of the Soviet Union"
    assert 1990.4 <= mark.x <= 1991.5
    assert event_marks(whole, {END: "end"}, 2000, 2010) == []


def test_an_event_that_is_not_known_is_an_error(whole):
    with pytest.raises(UsageError, match="no event"):
        event_marks(whole, {"1991-nothing": "nothing"}, 1980, 2000)


def test_each_is_a_line_with_a_name_near_the_top(whole):
    axes = Figure().subplots()
    axes.set_ylim(0, 100)
    ((_, y, words),) = draw_marks(axes, event_marks(whole, {END: "end"}, 1980, 2000))
    assert (y, words) == (93, "1991: end")
    assert len(axes.lines) == 1
