import io
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.progress import Progress
from relations.periods import Period


def outcome(report, error=None):
    period = Period("drift", "Drift", "D", date(1992, 1, 1), None)
    job = Job(report, report.title(), Path(f"{report}.ipynb"), period, {}, ("html",))
    files = (f"{report}/drift.failed.ipynb",) if error else (f"{report}/drift.html",)
    return Outcome(job, files, {"execute": 1.2, "html": 0.3}, error)


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_elsewhere_than_on_a_terminal_each_report_is_a_line_on_standard_error(capsys):
    with Progress(2) as progress:
        progress.tell(outcome("votes"))
        progress.tell(outcome("arms", "cell 3: ValueError: no data"))
    printed = capsys.readouterr()
    assert printed.err.splitlines() == ["[1/2] votes drift: 1.5 s", "[2/2] arms drift: FAILED"]
    assert printed.out == ""


def test_on_a_terminal_there_is_a_bar_that_goes_away(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    with Progress(2) as progress:
        progress.tell(outcome("votes"))
        progress.tell(outcome("arms"))
    shown = sys.stderr.getvalue()
    assert "arms drift" in shown
    assert "1/2" in shown
    assert "\n" not in shown
    assert shown.endswith("\r")


def test_the_traceback_is_printed_when_it_is_asked_for(capsys):
    failed = replace(outcome("arms", "cell 3: ValueError: no data"), traceback="Traceback: line 7")
    with Progress(1) as progress:
        progress.summary([failed], Path("out"))
        assert "line 7" not in capsys.readouterr().err
        progress.summary([failed], Path("out"), traces=True)
    assert "Traceback: line 7" in capsys.readouterr().err


@pytest.mark.parametrize(("error", "code"), [(None, 0), ("cell 3: ValueError: no data", 1)])
def test_the_summary_names_what_failed_and_gives_the_exit_code(capsys, error, code):
    with Progress(2) as progress:
        assert progress.summary([outcome("votes"), outcome("arms", error)], Path("out")) == code
    printed = capsys.readouterr()
    assert printed.out.startswith(f"{2 - code} of 2 reports in ")
    assert printed.out.endswith(f": {Path('out/index.html')}\n")
    expected = [f"relations: arms drift: {error}", f"           the notebook as far as it ran: {Path('out/arms/drift.failed.ipynb')}"]  # fmt: skip
    assert printed.err.splitlines() == (expected if error else [])


def test_what_is_up_to_date_is_counted_apart(capsys):
    left = replace(outcome("votes"), kept=True)
    with Progress(2) as progress:
        progress.expect(1)
        progress.tell(outcome("arms"))
        assert progress.summary([left, outcome("arms")], Path("out")) == 0
        assert progress.summary([left, left], Path("out")) == 0
    printed = capsys.readouterr()
    assert printed.err == "[1/1] arms drift: 1.5 s\n"
    first, second = printed.out.splitlines()
    assert first.startswith("1 of 1 reports in ")
    assert first.endswith(f", 1 unchanged: {Path('out/index.html')}")
    assert second.startswith("nothing has changed in 2 reports (")


def test_a_report_without_a_notebook_names_none(capsys):
    with Progress(1) as progress:
        progress.summary([replace(outcome("arms", "publishing: disk full"), files=())], Path("out"))
    assert capsys.readouterr().err == "relations: arms drift: publishing: disk full\n"
