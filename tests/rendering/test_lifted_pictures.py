import base64
import io
import os

import pytest
from invented import markdown, notebook
from PIL import Image

from relations.rendering import render_html
from relations.rendering.lifted_pictures import LEAST, lifted

LARGE = "A" * LEAST


def test_a_large_picture_becomes_an_attachment_beside_the_others():
    text, attachments = lifted(f"a ![b](data:image/png;base64,{LARGE}) c", {"d.png": {"image/png": "x"}})
    assert text == "a ![b](attachment:relations-embedded-1) c"
    assert attachments == {"d.png": {"image/png": "x"}, "relations-embedded-1": {"image/png": LARGE}}


@pytest.mark.parametrize(
    "text",
    [
        "![b](data:image/png;base64,AAAA)" + " " * LEAST,
        f"`data:image/png;base64,{LARGE}`",
        f"data:text/html;base64,{LARGE}",
    ],
)
def test_small_pictures_code_and_what_is_no_picture_stay(text):
    assert lifted(text, {}) == (text, {})


@pytest.mark.slow
def test_a_picture_of_megabytes_in_a_text_is_shown():
    buffer = io.BytesIO()
    Image.frombytes("L", (2_000, 2_000), os.urandom(4_000_000)).save(buffer, "png")
    content = base64.b64encode(buffer.getvalue()).decode()
    page = render_html(notebook(markdown(f"# T\n\nbefore ![Noise](data:image/png;base64,{content}) *after*")))
    assert content in page
    assert 'alt="Noise"' in page
    assert "<em>after</em>" in page
