"""Watching a small project from outside, as a person does: edits are saved, pages are read back."""

import http.client
import json
import re
import signal
import subprocess
import sys
import time

import pytest
from small import code, parameters, project, report, text

from relations.builds.watch import _next_edit, stamps

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")


def cells(word):
    return [text("# Words"), parameters(), code(f"print({word!r})")]


def test_an_edit_is_noticed_once_files_are_at_rest(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("1")
    seen = stamps([first, second])
    assert [*seen] == [first]
    first.write_text("22")
    second.write_text("new")
    assert _next_edit({first, second}, seen) == {first, second}
    seen = stamps([first, second])
    first.unlink()
    assert _next_edit({first, second}, seen) == {first}


class Watched:
    def __init__(self, root):
        self.file = project(root, report("words") + report("others"), words=cells("alpha"), others=cells("omega"))
        self.out = root / "out"
        words = ["build", "--watch", "--reports", str(self.file), "--out", str(self.out), "--jobs", "1"]
        self.log = root / "told"
        with self.log.open("w") as told:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "relations", *words],
                stdout=subprocess.PIPE,
                stderr=told,
                text=True,
                start_new_session=True,
            )
        self.heard = 0
        self.line = self.process.stdout.readline()

    def wait_for(self, word, seconds=60):
        """Wait until the watcher says a word; return the seconds."""
        began = time.monotonic()
        while (place := (told := self.log.read_text()).find(word, self.heard)) < 0:
            assert time.monotonic() < began + seconds, f"{word!r} did not come: {told}"
            assert self.process.poll() is None, told
            time.sleep(0.02)
        self.heard = place + len(word)
        return time.monotonic() - began

    def events(self):
        connection = http.client.HTTPConnection(re.search(r"//([^/]+)/", self.line)[1], timeout=60)
        connection.request("GET", "/-/made")
        return connection.getresponse()


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    watched = Watched(tmp_path_factory.mktemp("watched"))
    yield watched
    watched.process.kill()
    watched.process.communicate()


@pytest.mark.slow
def test_edits_are_built_as_they_are_saved_and_the_interrupt_ends_it_at_once(watched):
    assert re.fullmatch(
        r"watching; http://127\.0\.0\.1:\d+/words/1993_1993\.html reloads itself; Ctrl-C ends it\n", watched.line
    )
    watched.wait_for("others 1993/1993: ")
    page = watched.out / "words/1993_1993.html"
    assert "alpha" in page.read_text(encoding="utf-8")
    events = watched.events()
    watched.wait_for("(it has not been built here)\n")

    project(watched.file.parents[1], watched.file.read_text(), words=cells("beta"))
    took = watched.wait_for("(the notebook has changed)\n")
    assert "beta" in page.read_text(encoding="utf-8")
    assert took < 15  # on a machine that does other things; docs/builds.md has what it takes on an idle one
    # The index is told of after each build, the first too.
    told = (line for line in iter(events.readline, b"") if line.startswith(b"data: ") and line != b"data: -\n")
    assert next(told) == b"data: words/1993_1993\n"

    (watched.file.parents[1] / "notebooks/words.ipynb").write_text("{")
    watched.wait_for("not a notebook")
    project(watched.file.parents[1], watched.file.read_text(), words=cells("gamma"))
    watched.wait_for("words 1993/1993: ")
    assert "gamma" in page.read_text(encoding="utf-8")
    record = json.loads((watched.out / "run.json").read_text(encoding="utf-8"))["reports"]
    assert {entry["report"]: entry["status"] for entry in record} == {"words": "done", "others": "kept"}

    began = time.monotonic()
    watched.process.send_signal(signal.SIGINT)
    assert watched.process.wait(10) == 130
    assert time.monotonic() - began < 3
    assert not [path for path in watched.out.iterdir() if path.name.startswith(".staging")]
