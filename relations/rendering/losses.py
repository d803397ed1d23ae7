"""What of a notebook is shown in another form, shortened or not at all: told to the log, where people and the survey of notebooks read it."""

import logging
from typing import Literal

Loss = Literal["left out", "replaced", "shortened", "as text", "undescribed"]
_LOG = logging.getLogger(__name__)


def tell(loss: Loss, cell: int | None, sentence: str) -> None:
    """Warn that something of a cell, None for the whole notebook, is not shown as it stands; `sentence` says what and why, without a stop.

    The record carries `loss` and `cell` for those who count.
    """
    place = "" if cell is None else f"cell {cell}: "
    _LOG.warning("%s%s", place, sentence, extra={"loss": loss, "cell": cell})
