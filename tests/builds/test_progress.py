import io
import json
import signal
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.progress import Progress
from relations.builds.stopping import Stopped
from relations.periods import Period


def job(report):
    period = Period("drift", "Drift", "D", date(1992, 1, 1), None)
    return Job(report, report.title(), Path(f"{report}.ipynb"), period, {}, ("html",))


def outcome(report, error=None):
    files = (f"{report}/drift.failed.ipynb",) if error else (f"{report}/drift.html",)
    return Outcome(job(report), files, {"execute": 1.2, "html": 0.3}, error)


def expecting(jobs, seconds):
    progress = Progress(jobs)
    progress.expect(jobs, seconds)
    return progress


def progress_of(*reports, seconds=1.0):
    jobs = [job(report) for report in reports]
    return expecting(jobs, {one.stem: seconds for one in jobs})


def stamped(line):
    """A line of the log without the moment that it begins with."""
    moment, _, rest = line.partition(" ")
    assert datetime.fromisoformat(moment).tzinfo == UTC
    return rest


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_elsewhere_than_on_a_terminal_each_report_is_a_line_on_standard_error(capsys):
    with progress_of("votes", "arms") as progress:
        progress.tell(outcome("votes"))
        progress.tell(outcome("arms", "cell 3: ValueError: no data"))
    printed = capsys.readouterr()
    assert [stamped(line) for line in printed.err.splitlines()] == [
        "[1/2] votes drift: 1.5 s",
        "[2/2] arms drift: FAILED",
    ]
    assert printed.out == ""


def test_for_machines_each_line_is_json(capsys):
    jobs = [job("votes"), job("arms")]
    with Progress(jobs, as_json=True) as progress:
        progress.expect(jobs, dict.fromkeys(["votes/drift", "arms/drift"], 1.0))
        progress.say("the commit is unknown")
        progress.tell(outcome("votes"))
        progress.tell(outcome("arms", "cell 3: ValueError: no data"))
    ended = [outcome("votes"), outcome("arms", "cell 3: ValueError: no data")]
    assert progress.summary(ended, Path("out")) == 1
    said, votes, arms = map(json.loads, capsys.readouterr().err.splitlines())
    assert said["message"] == "the commit is unknown"
    assert (votes["report"], votes["period"], votes["status"], votes["seconds"]) == ("votes", "drift", "done", 1.5)
    assert (arms["status"], arms["error"], arms["place"], arms["of"]) == ("failed", "cell 3: ValueError: no data", 2, 2)
    assert all(datetime.fromisoformat(line["time"]).tzinfo == UTC for line in (said, votes, arms))


def test_lines_stand_in_the_order_of_the_jobs_whichever_ends_first(capsys):
    with progress_of("votes", "arms", "trade") as progress:
        progress.tell(outcome("trade"))
        progress.tell(outcome("arms"))
        assert capsys.readouterr().err == ""
        progress.tell(outcome("votes"))
    assert [line.split()[2] for line in capsys.readouterr().err.splitlines()] == ["votes", "arms", "trade"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, lambda: Stopped(signal.SIGTERM)])
def test_a_build_that_is_ended_tells_what_was_finished(capsys, error):
    with pytest.raises((KeyboardInterrupt, Stopped)), progress_of("votes", "arms", "trade") as progress:
        progress.tell(outcome("arms"))
        raise error()
    line, ended = capsys.readouterr().err.splitlines()
    assert (stamped(line), ended) == ("[2/3] arms drift: 1.5 s", "1 of 3 reports were finished")


def test_on_a_terminal_there_is_a_bar_that_goes_away(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress_of("votes", "arms") as progress:
        progress.begin(job("votes"))
        progress.begin(job("arms"))
        progress.tell(outcome("votes"))
        progress.tell(outcome("arms"))
    shown = sys.stderr.getvalue()
    assert "0/2 reports; votes drift, arms drift" in shown
    assert "1/2 reports; arms drift" in shown
    assert "2/2 reports; writing" in shown
    assert "\n" not in shown
    assert shown.endswith("\r")


def test_the_bar_counts_seconds_not_reports(monkeypatch):
    """A long report that is done is more than one of ten, so that the time left is about right."""
    monkeypatch.setattr(sys, "stderr", Terminal())
    jobs = [job("long"), job("short")]
    with expecting(jobs, {jobs[0].stem: 9.0, jobs[1].stem: 1.0}) as progress:
        progress.tell(outcome("long"))
        assert progress._bar.n == 9
        assert progress._bar.total == 10


def test_the_traceback_is_printed_when_it_is_asked_for(capsys):
    failed = replace(outcome("arms", "cell 3: ValueError: no data"), traceback="Traceback: line 7")
    with progress_of("arms") as progress:
        progress.summary([failed], Path("out"))
        assert "line 7" not in capsys.readouterr().err
        progress.summary([failed], Path("out"), traces=True)
    assert "Traceback: line 7" in capsys.readouterr().err


@pytest.mark.parametrize(("error", "code"), [(None, 0), ("cell 3: ValueError: no data", 1)])
def test_the_summary_names_what_failed_and_gives_the_exit_code(capsys, error, code):
    with progress_of("votes", "arms") as progress:
        assert progress.summary([outcome("votes"), outcome("arms", error)], Path("out")) == code
    printed = capsys.readouterr()
    assert printed.out.startswith(f"{2 - code} of 2 reports in ")
    assert printed.out.endswith(f": {Path('out/index.html')}\n")
    expected = [f"relations: arms drift: {error}", f"           the notebook as far as it ran: {Path('out/arms/drift.failed.ipynb')}"]  # fmt: skip
    assert printed.err.splitlines() == (expected if error else [])


def test_what_is_up_to_date_is_counted_apart(capsys):
    left = replace(outcome("votes"), kept=True)
    with progress_of("votes", "arms") as progress:
        progress.expect([job("arms")], {job("arms").stem: 1.0})
        progress.tell(outcome("arms"))
        assert progress.summary([left, outcome("arms")], Path("out")) == 0
        assert progress.summary([left, left], Path("out")) == 0
    printed = capsys.readouterr()
    assert stamped(printed.err) == "[1/1] arms drift: 1.5 s\n"
    first, second = printed.out.splitlines()
    assert first.startswith("1 of 1 reports in ")
    assert first.endswith(f", 1 unchanged: {Path('out/index.html')}")
    assert second.startswith("nothing has changed in 2 reports (")


def test_a_report_without_a_notebook_names_none(capsys):
    with progress_of("arms") as progress:
        progress.summary([replace(outcome("arms", "publishing: disk full"), files=())], Path("out"))
    assert capsys.readouterr().err == "relations: arms drift: publishing: disk full\n"
