"""Hostile notebooks in a real browser, without the content-security policy: no script runs, nothing is loaded, the page stays, its end is seen."""

import json
import os
import re
import subprocess
from pathlib import Path

import chromium
import pytest
from attempts import ADDRESSES, DRAWINGS, OUTPUTS, REFUSED
from hostile import AFTER, SVG, exhibit, figure, html, markdown, notebook, output

from relations.errors import RelationsError
from relations.rendering import render_html, render_pdf

SHARED = Path(os.environ.get("RELATIONS_CASES", Path(__file__).parents[3] / "shared" / "cases" / "security"))
FLAGS = [
    *chromium.FLAGS,
    "--headless=new",
    "--disable-dev-shm-usage",
    "--virtual-time-budget=4000",
    "--dump-dom",
]

pytestmark = [pytest.mark.slow, chromium.NEEDED]


def seen(page: str, folder: Path) -> str:
    """Return the document as the browser has it at the end; the policy is taken out, and a script that ran would leave its mark."""
    without = re.sub(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", page)
    assert without != page
    mark = "<script>window.alert = function () { document.documentElement.setAttribute('data-ran', 'yes') }</script>"
    file = folder / "page.html"
    file.write_text(without.replace("<head>", f"<head>{mark}", 1), encoding="utf-8")
    command = [str(chromium.CHROMIUM), *FLAGS, f"--user-data-dir={folder / 'profile'}", file.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def check_page(page: str, folder: Path, listener) -> None:
    dom = seen(page, folder)
    assert "data-ran" not in dom.partition("<head>")[0]
    assert listener.visits == 0
    assert "<footer>" in dom


def test_a_script_that_runs_and_a_picture_that_loads_are_seen(tmp_path, listener):
    page = f"<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"></head><body><img src='{listener.address}/x'><script>alert(1)</script></body></html>"
    dom = seen(page, tmp_path)
    assert "data-ran" in dom
    assert listener.visits > 0


def test_all_that_was_tried_in_one_page(tmp_path, listener):
    def aimed(text):
        return text.replace("http://e/", f"{listener.address}/").replace(
            "//e/", f"//{listener.address.removeprefix('http://')}/"
        )

    cells = [
        figure(aimed("".join(DRAWINGS))),
        *(output({"image/svg+xml": SVG.format("", aimed(inside))}) for inside in DRAWINGS),
    ]
    cells += [exhibit("figure", svg, id=f"f-{n}") for n, (svg, _) in enumerate(REFUSED)]
    # Pictures without words would be refused.
    worded = {"<img ": "<img alt='tried' ", "<svg ": "<svg aria-label='tried' "}
    outputs = [re.sub("<(img|svg) ", lambda m: worded[m[0]], aimed(text)) for text in OUTPUTS]
    cells += [make(text) for make in (html, markdown) for text in outputs]
    cells += [markdown(f"[x](<{address}>)") for address in ADDRESSES if "\n" not in address]
    page = render_html(notebook(*cells))
    check_page(page, tmp_path, listener)
    assert AFTER in page


@pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of shared cases is not here")
def test_the_shared_cases(tmp_path, listener):
    for file in sorted(SHARED.glob("*.ipynb")):
        text = file.read_text(encoding="utf-8").replace("http://127.0.0.1:8099", listener.address)
        try:
            page = render_html(json.loads(text))
        except RelationsError as error:
            assert "\n" not in str(error), file.name
            continue
        (tmp_path / file.stem).mkdir()
        check_page(page, tmp_path / file.stem, listener)
        assert render_pdf(json.loads(text)).startswith(b"%PDF"), file.name
