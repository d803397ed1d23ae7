"""Labels that a narrow chart can do without: years and days along the x axis, and names of periods, where they would stand on one another."""

from collections.abc import Iterable, Sequence
from typing import Any

from matplotlib.text import Text
from matplotlib.transforms import BboxBase

from relations.exhibits.drawing.sheet import Sheet
from relations.exhibits.drawing.text_boxes import inside, laid_out, overlap, text_box


def thin_out(sheet: Sheet, labels: Sequence[Text]) -> None:
    """Take such labels out of a sheet until none of them touches another label or leaves the sheet; `labels` are all that it has.

    Of the labels of an axis the first stays; its marks all do.
    """
    renderer = laid_out(sheet)
    ticks = [tick.label1 for axes in sheet.axes for tick in axes.xaxis.get_major_ticks()]
    names = [group[0] for group in sheet.spare]
    fixed = [label for label in labels if not any(label is other for other in (*ticks, *names))]
    taken: list[BboxBase] = [text_box(label, renderer) for label in fixed]
    shown = {id(label) for label in labels}
    for label in _without_room(sheet, (tick for tick in ticks if id(tick) in shown), taken, renderer):
        label.set_visible(False)
    spare = {id(group[0]): group for group in sheet.spare}
    for label in _without_room(sheet, names, taken, renderer):
        for artist in spare[id(label)]:
            artist.remove()


def _without_room(sheet: Sheet, labels: Iterable[Text], taken: list[BboxBase], renderer: Any) -> list[Text]:
    """Return the labels for which there is no room, and note the boxes of the others among those `taken`."""
    without = []
    for label in labels:
        box = text_box(label, renderer)
        if inside(box, sheet.bbox) and not any(overlap(box, other) for other in taken):
            taken.append(box)
        else:
            without.append(label)
    return without
