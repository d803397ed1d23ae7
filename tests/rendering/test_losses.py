import logging

import pytest

from relations.rendering import losses


@pytest.mark.parametrize(("cell", "told"), [(3, "cell 3: a picture is left out"), (None, "a picture is left out")])
def test_a_loss_is_told_with_its_cell_and_its_kind(
    cell: int | None, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    losses.tell("left out", cell, "a picture is left out")
    (record,) = caplog.records
    assert (record.levelno, record.getMessage()) == (logging.WARNING, told)
    assert (record.loss, record.cell) == ("left out", cell)  # type: ignore[attr-defined]
