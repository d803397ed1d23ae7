import base64
import io

import pytest
from PIL import Image

from relations.rendering import pdf_pages
from relations.rendering.pdf_pages import pages_of

pytestmark = pytest.mark.slow


def paper(pages):
    buffer = io.BytesIO()
    Image.new("RGB", (72, 36), "red").save(
        buffer, "pdf", save_all=True, append_images=[Image.new("RGB", (72, 36), "blue")] * (pages - 1)
    )
    return base64.b64encode(buffer.getvalue()).decode()


def test_each_page_is_a_picture_with_its_number():
    items = list(pages_of(paper(2), "Chart", 3))
    assert [(item.kind, item.mime, item.alt) for item in items] == [
        ("picture", "image/png", "Chart (Page 1 of 2)"),
        ("picture", "image/png", "Chart (Page 2 of 2)"),
    ]
    assert Image.open(io.BytesIO(items[0].content)).convert("RGB").getpixel((10, 10)) == (254, 0, 0)


def test_pages_beyond_the_bound_are_told(monkeypatch):
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 1)
    *pages, note = pages_of(paper(3), "", 3)
    assert len(pages) == 1
    assert note.content == "Cell 3: 2 more pages of a PDF are not shown."


@pytest.mark.parametrize("raw", ["JVBERi0xLjQKJSVFT0Y=", "", "!!"])
def test_a_broken_pdf_is_a_note(raw):
    (note,) = pages_of(raw, "", 3)
    assert note.content.startswith("Cell 3: a PDF is left out: it is ")
