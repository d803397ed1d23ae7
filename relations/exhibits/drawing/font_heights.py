"""The height of the lines of a font, as matplotlib takes it from the file of the font."""

from matplotlib.font_manager import FontProperties, fontManager, get_font

Heights = tuple[float, float, float] | tuple[None, None, None]


def font_heights(prop: FontProperties, dpi: float) -> Heights:
    """Return ascent, descent and the gap between lines in pixels; None for each where the file does not say."""
    font = get_font(fontManager._find_fonts_by_props(prop))
    scale = prop.get_size_in_points() * dpi / 72 / font.units_per_EM
    if (declared := font.get_sfnt_table("OS/2")) is not None:
        return declared["sTypoAscender"] * scale, -declared["sTypoDescender"] * scale, declared["sTypoLineGap"] * scale
    if (drawn := font.get_sfnt_table("hhea")) is not None:
        return drawn["ascent"] * scale, -drawn["descent"] * scale, drawn["lineGap"] * scale
    return None, None, None
