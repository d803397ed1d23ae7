"""Every notebook of the folder of shared cases is rendered or refused in one line, soon, without a connection, with good links only."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from held_memory import HeldMemory
from hostile import actions, attachments, links

from relations.errors import RelationsError
from relations.rendering import limits, render_html, render_pdf

SHARED = Path(os.environ.get("RELATIONS_CASES", Path(__file__).parents[3] / "shared" / "cases" / "security"))
CASES = sorted(SHARED.glob("*.ipynb"))

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not CASES, reason="the folder of shared cases is not here")]


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_it_is_rendered_or_refused(file, listener, held, record_property):
    text = file.read_text(encoding="utf-8").replace("http://127.0.0.1:8099", listener.address)
    began = perf_counter()
    try:
        page, pdf = render_html(json.loads(text)), render_pdf(json.loads(text))
    except RelationsError as error:
        assert "\n" not in str(error)
        assert str(error).startswith("cell ")
    else:
        assert actions(page) == []
        assert {address.partition(":")[0] for address in links(pdf)} <= {"http", "https", "mailto"}
        assert all(name.endswith(".csv") or name in ("README.txt", "provenance.json") for name in attachments(pdf))
    record_property("seconds", perf_counter() - began)
    assert listener.visits == 0
    assert held is None or held.most <= 1 << 20, "a converter took more than a gigabyte"


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[HeldMemory | None]:
    """The memory of the converters that the test starts; None where the system does not tell it."""
    if sys.platform != "linux":
        yield None
        return
    memory, limit = HeldMemory(), limits._limit

    def limited(pid: int, *seconds: int) -> None:
        memory.watch(pid)
        limit(pid, *seconds)

    monkeypatch.setattr(limits, "_limit", limited)
    yield memory
    memory.close()


def test_memory_is_seen_while_a_converter_runs(held):
    if held is None:
        pytest.skip("this system does not tell the memory of a process")
    hundred_megabytes = "held = b'x' * (100 << 20); import time; time.sleep(0.3)"
    limits.run_limited([sys.executable, "-c", hundred_megabytes], b"", name="a test", seconds=10)
    assert 100 << 10 < held.most < 200 << 10
