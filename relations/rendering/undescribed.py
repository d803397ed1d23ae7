"""Pictures without alternative text: whoever cannot see them learns nothing of them, and no stock phrase changes that."""

from collections.abc import Sequence

from relations.errors import DataError
from relations.rendering import losses
from relations.rendering.output import Output

_HOW = (
    'give it one: `#| fig-alt: …` in the first lines of the cell, or display(…, metadata={"image/png": {"alt": "…"}})'
)


TOLD = "{} has no alternative text"  # of a picture


def warn(cell: int, what: str) -> None:
    """Warn of a cell with a picture that nobody described, and of what follows."""
    losses.tell("undescribed", cell, f"{TOLD.format(what)}, so the PDF makes no claim to be accessible")


def tell(items: Sequence[Output], *, ours: bool) -> None:
    """Warn of each cell with a picture that has no alternative text. Raises DataError for the first one in a report of ours."""
    for cell in dict.fromkeys(item.cell for item in items if item.kind == "picture" and not item.alt):
        if ours:
            raise DataError(f"cell {cell}: {TOLD.format('a picture')}; {_HOW}")
        warn(cell, "a picture")
