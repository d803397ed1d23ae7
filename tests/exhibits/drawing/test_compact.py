import re

import pytest

from relations.exhibits import (
    NoData,
    agreement_by_year,
    compact,
    deliveries_by_supplier,
    veto_timeline,
)
from relations.exhibits.drawing.style import COMPACT_MM, WIDTH_MM


@pytest.fixture(scope="module")
def both(whole):
    return agreement_by_year(whole, *whole.pair), compact(agreement_by_year, whole, *whole.pair)


def test_a_compact_chart_is_half_a_page_wide_and_lower(both):
    full, small = both
    assert (full.width_mm, small.width_mm) == (WIDTH_MM, COMPACT_MM)
    assert small.height_mm < full.height_mm
    assert re.search(rf'width="{COMPACT_MM / 25.4 * 72:.3f}', small.svg)


def test_it_says_the_same(both):
    full, small = both
    assert (full.id, full.title, full.alt, full.sources) == (small.id, small.title, small.alt, small.sources)
    assert full.data.equals(small.data)


def test_charts_made_later_have_their_width_again(whole):
    compact(agreement_by_year, whole, *whole.pair)
    assert agreement_by_year(whole, *whole.pair).width_mm == WIDTH_MM


@pytest.mark.filterwarnings("error::relations.exhibits.drawing.canvas.LayoutWarning")
@pytest.mark.parametrize("exhibit", [deliveries_by_supplier, veto_timeline])
@pytest.mark.parametrize("period", ["all", "cold-war", "transition", "recognition", "1993/1993"])
def test_the_charts_of_the_briefing_fit(exhibit, period, whole):
    shown = compact(exhibit, whole.during(period))
    assert isinstance(shown, NoData) or shown.width_mm == COMPACT_MM
