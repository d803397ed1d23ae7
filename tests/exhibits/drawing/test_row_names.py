"""Names of rows of invented charts on the screen of a phone."""

import pytest
from narrow_charts import LONG, narrow, rows

pytestmark = pytest.mark.slow


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
