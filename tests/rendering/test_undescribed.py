import pytest

from relations.errors import DataError
from relations.rendering import undescribed
from relations.rendering.output import Output


def picture(cell: int, alt: str = "") -> Output:
    return Output("picture", cell, b"", mime="image/png", alt=alt)


ITEMS = [picture(2, "A box"), Output("printed", 3, ()), picture(4), picture(4), picture(6)]


def test_each_cell_with_a_picture_without_words_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    undescribed.tell(ITEMS, ours=False)
    assert [message.split(":")[0] for message in caplog.messages] == ["cell 4", "cell 6"]


def test_a_report_of_ours_is_refused_with_the_cell_and_what_to_write(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(DataError, match=r"^cell 4: a picture has no alternative text; give it one: `#\| fig-alt"):
        undescribed.tell(ITEMS, ours=True)
    assert caplog.messages == []
    undescribed.tell(ITEMS[:2], ours=True)
