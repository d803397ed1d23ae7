"""A finding of the room of its subject, taken into a report that tells of all subjects."""

from collections.abc import Iterable

from relations.exhibits.base import KeyFigure
from relations.exhibits.no_data import NoData


def from_room(
    found: Iterable[KeyFigure | NoData], *names: str, exhibit: str | None = None, report: str | None = None
) -> KeyFigure | None:
    """Return the finding whose id comes first in `names`, shown by `exhibit` or else in `report`; None where the room has none of them."""
    by_id = {one.id: one for one in found if isinstance(one, KeyFigure)}
    chosen = next((by_id[name] for name in names if name in by_id), None)
    if chosen is None:
        return None
    return chosen.but(id=f"overview-{chosen.id}", quantity=chosen.quantity or chosen.id, exhibit=exhibit, report=report)
