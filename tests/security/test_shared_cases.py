"""Every notebook of the folder of shared cases is rendered or refused in one line, soon, without a connection, with good links only."""

import json
import os
import resource
from pathlib import Path
from time import perf_counter

import pytest
from hostile import actions, attachments, links

from relations.errors import RelationsError
from relations.rendering import render_html, render_pdf

SHARED = Path(os.environ.get("RELATIONS_CASES", Path(__file__).parents[3] / "shared" / "cases" / "security"))
CASES = sorted(SHARED.glob("*.ipynb"))

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not CASES, reason="the folder of shared cases is not here")]


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_it_is_rendered_or_refused(file, listener, record_property):
    text = file.read_text(encoding="utf-8").replace("http://127.0.0.1:8099", listener.address)
    before = _most_memory()
    began = perf_counter()
    try:
        page, pdf = render_html(json.loads(text)), render_pdf(json.loads(text))
    except RelationsError as error:
        assert "\n" not in str(error)
        assert str(error).startswith("cell ")
    else:
        assert actions(page) == []
        assert {address.partition(":")[0] for address in links(pdf)} <= {"http", "https", "mailto"}
        assert all(name.endswith(".csv") for name in attachments(pdf))
    record_property("seconds", perf_counter() - began)
    assert listener.visits == 0
    assert _most_memory() <= max(before, 1 << 20), "a child took more than a gigabyte"


def _most_memory() -> int:
    """Return the most kilobytes that one ended child had so far, those of earlier tests among them."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
