"""An analyst's day in a real JupyterLab with a real browser: open a notebook, run it, see the exhibits, edit, save, look at the diff, build, read the page.

JupyterLab is started as `make lab` starts it, on a copy of notebooks and reports, with settings, kernels and port of its own.
"""

import importlib.util
import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import chromium
import pytest

ROOT = Path(__file__).parents[2]
MISSING = [
    name
    for name, there in (
        ("JupyterLab", importlib.util.find_spec("jupyterlab")),
        ("Playwright", importlib.util.find_spec("playwright")),
    )
    if not there
]

pytestmark = [
    pytest.mark.slow,
    chromium.NEEDED,
    pytest.mark.skipif(bool(MISSING), reason=f"this machine has no {' and no '.join(MISSING)}"),
]

NAME, PERIOD = "security_council", "uprising"
WORDS = "A sentence that an analyst wrote on an ordinary day."
SECONDS = 60  # for each step, on a machine that does other things too


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the notebooks and reports under git."""
    root = tmp_path / "project"
    for name in ("notebooks", "reports"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("build", ".*"))
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Before the day"]):
        git(root, *words)
    return root


def git(root: Path, *words: str) -> str:
    named = ["-c", "user.name=Analyst", "-c", "user.email=analyst@example.org"]
    done = subprocess.run(["git", *named, *words], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def lab(project: Path, tmp_path: Path) -> Iterator[str]:
    """The address of JupyterLab, which ends with the test."""
    recipe = re.search(r"\$\(BIN\)/jupyter (lab .*)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert recipe, "the Makefile says how JupyterLab is started"
    token = secrets.token_hex(16)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    own = {f"JUPYTER_{kind}_DIR": str(tmp_path / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")}
    own |= {"IPYTHONDIR": str(tmp_path / "ipython"), "MPLCONFIGDIR": str(tmp_path / "matplotlib")}
    options = [
        "--no-browser",
        "--ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--allow-root",
    ]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyter", *recipe[1].split(), *options, f"--IdentityProvider.token={token}"],
            cwd=project,
            env=os.environ | own,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/api/status?token={token}", server, tmp_path / "log")
        yield f"http://127.0.0.1:{port}/?token={token}"
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()


def _wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")


@pytest.fixture
def browser() -> Iterator:
    with chromium.opened() as opened:
        yield opened


def test_from_an_edit_to_the_page(project, lab, browser, tmp_path):
    page = browser.new_page(viewport={"width": 1500, "height": 1100})
    page.set_default_timeout(SECONDS * 1000)
    page.goto(lab)

    # It opens among the notebooks; reports lie one click away.
    files = page.locator(".jp-DirListing-content")
    files.get_by_text(f"{NAME}.ipynb", exact=True).wait_for()
    page.locator(".jp-BreadCrumbs-home").click()
    files.get_by_text("reports", exact=True).wait_for()
    files.get_by_text("notebooks", exact=True).dblclick()
    files.get_by_text(f"{NAME}.ipynb", exact=True).dblclick()

    # All cells are run; the first chart has its title, its source and its description.
    page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for()
    page.locator(".jp-StatusBar-GroupItem, .jp-StatusBar-TextItem").get_by_text("| Idle").first.wait_for()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator('li[data-command="runmenu:run-all"]').click()
    figure = page.locator("#veto-timeline")
    figure.wait_for(state="attached")
    figure.scroll_into_view_if_needed()
    title = figure.locator(".exhibit-title").inner_text()
    assert figure.is_visible()
    # By its content: while the cells below are run, what has been scrolled to may be out of sight again, and then has no inner text.
    assert "Source" in figure.locator(".closing").text_content()
    assert "United Nations" in figure.locator(".closing").text_content()
    assert figure.get_by_role("img", name=title).is_visible()
    assert "Fira Sans" in page.evaluate(
        "() => [...document.fonts].filter(one => one.status === 'loaded').map(one => one.family).join()"
    )
    figure.locator("details.numbers summary").click()
    assert figure.locator("details.numbers tbody tr").first.is_visible()
    assert page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").count() == 0

    # By night it is dark, and can be read.
    by_day = ground(figure)
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    assert sum(ground(figure)) < 150 < 600 < sum(by_day)
    page.evaluate("document.body.dataset.jpThemeLight = 'true'")

    # A sentence is added and saved, in a cell in whose place the texts of the dossier put nothing.
    text = page.locator(".jp-MarkdownCell").filter(has_text="In whose company").first
    text.scroll_into_view_if_needed()
    text.locator(".jp-RenderedMarkdown").dblclick()
    text.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(f" {WORDS}")
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Control+s")
    notebook = project / "notebooks" / f"{NAME}.ipynb"
    saved = wait_until_saved(notebook)

    # The diff has the sentence, in its cell alone.
    added = [
        line for line in git(project, "diff", "--", "notebooks").splitlines() if line.startswith("+") and WORDS in line
    ]
    assert len(added) == 1
    before = json.loads(git(project, "show", f"HEAD:notebooks/{NAME}.ipynb"))["cells"]
    changed = [
        old["id"]
        for old, new in zip(before, saved["cells"], strict=True)
        if "".join(old["source"]) != "".join(new["source"])
    ]
    assert len(changed) == 1
    assert notebook.stat().st_size < 4_000_000

    # The report is built for a short period, and says it.
    words = ["build", NAME, "--period", PERIOD, "--format", "html", "--out", str(tmp_path / "out")]
    built = subprocess.run([sys.executable, "-m", "relations", *words], cwd=project, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    page.goto((tmp_path / "out" / NAME / f"{PERIOD}.html").as_uri())
    page.get_by_text(WORDS).wait_for()


def ground(figure) -> list[int]:
    """Return the colour behind an exhibit as red, green and blue."""
    colour = figure.evaluate("element => getComputedStyle(element.parentElement).backgroundColor")
    return [int(number) for number in re.findall(r"\d+", colour)[:3]]


def wait_until_saved(notebook: Path) -> dict:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            text = notebook.read_text(encoding="utf-8")
            if WORDS in text:
                return json.loads(text)
        except json.JSONDecodeError:  # half written
            pass
        time.sleep(0.1)
    pytest.fail("the notebook was not saved")
