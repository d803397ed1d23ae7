"""No connection is opened while a report is made, whatever it names."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from hostile import AFTER, SVG, exhibit, html, markdown, notebook, output

from relations.rendering import render_html, render_pdf


def naming(address):
    return notebook(
        html(
            f'<iframe src="{address}/frame"></iframe><img src="{address}/i.png"><object data="{address}/o"></object><embed src="{address}/e">'
        ),
        html(
            f'<link rel="stylesheet" href="{address}/c.css"><script src="{address}/s.js"></script><video src="{address}/v"></video>'
        ),
        markdown(f"![i]({address}/m.png) <{address}/auto> [l]: {address}/ref"),
        output({"image/svg+xml": SVG.format("", f'<image href="{address}/svg"/><use href="{address}/use#a"/>')}),
        exhibit("figure", SVG.format("", f'<style>@import url("{address}/css");</style><image href="{address}/fig"/>')),
        html(f'<div typst:text:fill="{{import &quot;@preview/cetz:0.3.0&quot;; red}}">{address}</div>'),
    )


def test_nobody_is_asked(listener):
    page = render_html(naming(listener.address))
    assert AFTER in page
    assert render_pdf(naming(listener.address)).startswith(b"%PDF")
    assert listener.visits == 0


@pytest.mark.skipif(
    not shutil.which("unshare") or subprocess.run(["unshare", "-rn", "true"], check=False).returncode != 0,
    reason="no network namespaces here",
)
@pytest.mark.slow
def test_a_report_needs_no_network(tmp_path):
    (tmp_path / "n.json").write_text(json.dumps(naming("http://127.0.0.1:9")), encoding="utf-8")
    code = "import json, sys; from relations.rendering import render_html, render_pdf; n = json.load(open(sys.argv[1])); print(len(render_html(n)), len(render_pdf(n)))"
    run = subprocess.run(
        ["unshare", "-rn", sys.executable, "-c", code, str(tmp_path / "n.json")],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert run.returncode == 0, run.stderr
    assert all(int(size) > 10_000 for size in run.stdout.split())
