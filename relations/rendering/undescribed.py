"""Pictures without alternative text: whoever cannot see them learns nothing of them, and no stock phrase changes that."""

from collections.abc import Sequence

from relations.errors import DataError
from relations.rendering import losses
from relations.rendering.output import Output

_HOW = (
    'give it one: `#| fig-alt: …` in the first lines of the cell, or display(…, metadata={"image/png": {"alt": "…"}})'
)


def tell(items: Sequence[Output], *, ours: bool) -> None:
    """Warn of each cell with a picture that has no alternative text. Raises DataError for the first one in a report of ours."""
    for cell in dict.fromkeys(item.cell for item in items if item.kind == "picture" and not item.alt):
        if ours:
            raise DataError(f"cell {cell}: a picture has no alternative text; {_HOW}")
        losses.tell(
            "undescribed",
            cell,
            "a picture has no alternative text, so the PDF makes no claim to be accessible",
        )
