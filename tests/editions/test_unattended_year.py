"""A year of a report that is due each Monday at six: 52 calls, of which one never comes and one is killed, eight changes of the data, two failures."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from mails import mail_server
from small import code, parameters, project, report

from relations.cli import main

pytestmark = pytest.mark.slow
FIRST = datetime(2026, 1, 5, 5, 10, tzinfo=UTC)  # a Monday, ten past six in Berlin
CHANGES, FAILURES, MISSED, KILLED = {3, 8, 13, 18, 23, 30, 37, 44}, {10, 40}, 20, 26
GOOD = "import relations\nprint(len(relations.load().trade))"
BAD, SLOW = "raise ValueError('no figures')", "import time\ntime.sleep(60)"


@pytest.fixture
def mails():
    with mail_server() as found:
        yield found


@pytest.fixture
def year(tmp_path, events_package, mails):
    """The folder of the project, and what calls the scheduler's line in a week."""
    toml = report("weekly", changes="true", schedule='"0 6 * * 1"', timezone='"Europe/Berlin"')
    toml += f'[publish]\nto = "{tmp_path / "site"}"\naddress = "https://example.org/r"\n[notify]\nto = ["{mails.address}"]\non = "change"\n'

    def notebook(source):
        return project(tmp_path, toml, weekly=[parameters(), code(source)])

    def words(week):
        moment = FIRST + timedelta(weeks=week)
        where = ["--data", str(events_package.root), "--reports", str(tmp_path / "reports" / "reports.toml")]
        return ["publish", "--due", "--now", f"{moment:%Y-%m-%dT%H:%M:%SZ}", *where]

    file = events_package.root / "datapackage.json"
    declared = json.loads(file.read_text(encoding="utf-8"))
    declared["dossier"] = {**declared.get("dossier", {}), "title": "Two states"}
    file.write_text(json.dumps({**declared, "created": "2026-01-01T00:00:00Z"}), encoding="utf-8")
    return tmp_path, notebook, words, events_package.root


def add_row(root):
    file = root / "trade.csv"
    with file.open(encoding="utf-8", newline="") as opened:
        rows = [*csv.reader(opened)]
    rows.append([str(int(rows[-1][0]) + 1), *rows[-1][1:]])
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened, lineterminator="\n").writerows(rows)


def killed(root, words):
    """Start the call in a process of its own and kill it when the cell has begun."""
    run = subprocess.Popen([sys.executable, "-m", "relations", *words], stderr=subprocess.DEVNULL, env=os.environ)
    lock, until = root / "reports" / "build" / ".due.lock", time.monotonic() + 60
    while str(run.pid) not in (lock.read_text() if lock.exists() else "") and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(2)
    run.send_signal(signal.SIGKILL)
    run.wait()


def test_a_year(year, mails):
    root, notebook, words, data = year
    codes = {}
    for week in range(52):
        if week in CHANGES:
            add_row(data)
        notebook(BAD if week in FAILURES else GOOD)
        if week == KILLED:
            notebook(SLOW)
            killed(root, words(week))
            notebook(GOOD)
        elif week != MISSED:
            codes[week] = main(words(week))
    assert {week for week, ended in codes.items() if ended} == FAILURES
    site = root / "site"
    # What failed is marked in an edition, and what works again has no mark in the next one.
    published = sorted({0, *CHANGES, *FAILURES, *(week + 1 for week in FAILURES)})
    names = [f"{FIRST + timedelta(weeks=week):%Y-%m-%d}" for week in published]
    assert sorted(one.name for one in (site / "editions").iterdir()) == names
    assert (site / "latest").readlink().name == names[-1]
    feed = ElementTree.parse(site / "feed.xml")
    atom = "{http://www.w3.org/2005/Atom}"
    assert [entry.findtext(f"{atom}updated")[:10] for entry in feed.iter(f"{atom}entry")] == names[::-1]
    first = json.loads((site / "editions" / names[1] / "changes.json").read_text(encoding="utf-8"))
    assert [(table["name"], len(table["added"])) for table in first["tables"]] == [("trade", 1)], first["tables"]
    page = (site / "editions" / names[1] / "weekly" / "1993_1993.html").read_text(encoding="utf-8")
    assert "What changed since the last edition" in page
    assert "What changed since the last edition" not in (site / "editions" / names[0] / "index.html").read_text(
        encoding="utf-8"
    )
    failed = {f"{FIRST + timedelta(weeks=week):%Y-%m-%d}" for week in FAILURES}
    subjects = ["Two states: 1 report failed" if name in failed else f"Two states: edition {name}" for name in names]
    assert [subject for subject, _ in mails.texts()] == subjects
    changed, failed_one = mails.texts()[1][1], mails.texts()[3][1]
    link = f"All of it: https://example.org/r/editions/{names[1]}/changes.html"
    assert changed.splitlines()[:3] == ["Changed: Report weekly.", "Rows added: Trade 1.", link]
    assert "Failed: weekly 1993/1993: cell 2, line 1: ValueError: no figures" in failed_one
    assert len((site / "runs.jsonl").read_text(encoding="utf-8").splitlines()) == len(codes)
    left = [one.name for one in (root / "reports" / "build").iterdir() if one.name.startswith(".")]
    assert sorted(left) == [".checked", ".digests.json", ".due.lock", ".succeeded.json"]
