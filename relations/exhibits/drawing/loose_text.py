"""Words that move within a narrow chart: how long they are, how they look, and the sheet that grows with them. Lengths are in points."""

from typing import Any

from matplotlib.text import Text

from relations.exhibits.drawing.sheet import Sheet

AIR = 8.0  # points between words on one line
LINE = 1.22  # of the size of letters, from line to line
LIFT = 2.0  # points from the frame, or what stands on it, to the heads


def grow(sheet: Sheet, points: float) -> None:
    width, height = sheet.get_size_inches()
    sheet.set_size_inches(width, height + points / 72)


def style_of(label: Text) -> dict[str, Any]:
    return {
        "color": label.get_color(),
        "fontsize": label.get_fontsize(),
        "weight": label.get_fontweight(),
        "style": label.get_fontstyle(),
    }


def size_of(label: Text) -> float:
    return float(label.get_fontsize())


def length(sheet: Sheet, words: str, look: Text) -> float:
    """Return how long words are in points."""
    width, _, _ = sheet.ruler.get_text_width_height_descent(words, look.get_fontproperties(), ismath=False)
    return width * 72 / sheet.dpi


def wrapped(sheet: Sheet, text: str, look: Text, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and length(sheet, longer, look) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
