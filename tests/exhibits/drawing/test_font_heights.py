"""Against what the font file says: Fira Sans has 1000 units an em and, in its OS/2 table, 935 above the line, 265 below and no gap."""

from types import SimpleNamespace

import pytest
from matplotlib.font_manager import FontProperties

from relations.exhibits.drawing import font_heights as module
from relations.exhibits.drawing.font_heights import font_heights
from relations.exhibits.drawing.style import FONT, style


@pytest.mark.parametrize(("size", "dpi"), [(10, 72), (6.3, 100)])
def test_heights_are_those_of_the_font_in_pixels(size, dpi):
    with style("test"):
        pixels = size * dpi / 72
        assert font_heights(FontProperties(family=FONT, size=size), dpi) == pytest.approx(
            (0.935 * pixels, 0.265 * pixels, 0)
        )


def test_a_font_file_without_these_tables_has_no_heights(monkeypatch):
    monkeypatch.setattr(module, "get_font", lambda _: SimpleNamespace(units_per_EM=1000, get_sfnt_table=lambda _: None))
    assert font_heights(FontProperties(size=10), 72) == (None, None, None)
