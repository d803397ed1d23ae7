"""What stands in the place of something that is not shown: a sentence that names its cell, and the same in the log."""

from relations.rendering import losses
from relations.rendering.losses import Loss
from relations.rendering.output import Output


def placeholder(number: int, sentence: str, *, loss: Loss | None = "replaced") -> Output:
    """Return the output that says what is not shown; `sentence` has no stop. Nothing is logged where nothing is lost."""
    if loss:
        losses.tell(loss, number, sentence)
    return Output("placeholder", number, f"Cell {number}: {sentence}.")
