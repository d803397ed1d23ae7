"""Where reports are made. What workers do is tested with them; here they are stand-ins."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from relations.builds.edition import Edition
from relations.builds.plan import Job
from relations.builds.workshop import Workshop
from relations.periods import Period

JOB = Job("votes", "Votes", Path("votes.ipynb"), Period("drift", "Drift", "D", date(1992, 1, 1), None), {}, ("html",))
RENDERED = replace(JOB, executed=Path("votes/drift.ipynb"))
EDITION = Edition(Path("data"), "Title", "2026-11-24", "12 August 2026", "3f2a91c", ())


class Log(list):
    purpose = None


@pytest.fixture
def log(monkeypatch):
    """What is started and ended, in order."""
    said = Log()

    class Crew:
        def __init__(self, number, edition, staging, nursery):
            assert staging.is_dir()
            self.edition = edition
            said.append(f"{number} workers, nursery {nursery}")

        def outcomes(self, jobs, _stop, _begun):
            yield from ((job.report, self.edition.commit) for job in jobs)

        def close(self):
            said.append("workers end")

    class Nursery:
        def __init__(self, env, purpose):
            assert env["RELATIONS_DATA"] == "data"
            said.purpose = purpose

        def __enter__(self):
            return "address"

        def __exit__(self, *_):
            said.append("nursery ends")

    monkeypatch.setattr("relations.builds.workers.Workers", Crew)
    monkeypatch.setattr("relations.execution.nursery.shared_nursery", Nursery)
    return said


def test_nothing_starts_where_nothing_is_due(tmp_path, log):
    with Workshop(tmp_path, 2) as workshop:
        assert [*workshop.made([], EDITION, None)] == []
        assert workshop.staging.parent == tmp_path
    assert log == []
    assert list(tmp_path.iterdir()) == []


def test_what_is_only_rendered_needs_no_nursery(tmp_path, log):
    with Workshop(tmp_path, 2) as workshop:
        assert [*workshop.made([RENDERED], EDITION, None)] == [("votes", "3f2a91c")]
    assert log == ["1 workers, nursery None", "workers end"]


def test_workers_end_before_the_nursery_and_the_folder_goes(tmp_path, log):
    with pytest.raises(KeyboardInterrupt), Workshop(tmp_path, 2) as workshop:
        for _ in workshop.made([JOB, RENDERED], EDITION, None):
            raise KeyboardInterrupt
    assert log == ["2 workers, nursery address", "workers end", "nursery ends"]
    assert list(tmp_path.iterdir()) == []


def test_one_that_lasts_keeps_its_workers_until_they_are_of_no_use(tmp_path, log):
    with Workshop(tmp_path, 2, lasting=True) as workshop:
        assert [*workshop.made([RENDERED], EDITION, None)] == [("votes", "3f2a91c")]
        for _ in range(2):
            assert [*workshop.made([JOB], EDITION, None)] == [("votes", "3f2a91c")]
        assert log == ["2 workers, nursery None", "workers end", "2 workers, nursery address"]
        assert [*workshop.made([RENDERED], replace(EDITION, commit=None), None)] == [("votes", None)]
        workshop.dismiss()
        assert log[3:] == ["workers end", "nursery ends", "2 workers, nursery None", "workers end"]
    assert len(log) == 7


def test_one_that_lasts_marks_what_it_makes_as_edited(tmp_path):
    lasting, other = Workshop(tmp_path, 1, lasting=True), Workshop(tmp_path, 1)
    assert [lasting.marked(replace(EDITION, commit=commit)).commit for commit in ("3f2a91c", "3f2a91c+", None)] == ["3f2a91c+", "3f2a91c+", None]  # fmt: skip
    assert other.marked(EDITION) == EDITION


def test_what_a_killed_build_left_is_swept(tmp_path):
    (tmp_path / ".staging-old").mkdir()
    with Workshop(tmp_path, 1):
        assert not (tmp_path / ".staging-old").exists()


@pytest.mark.parametrize(
    ("lasting", "jobs", "purpose"),
    [
        (False, [JOB], "build"),
        (False, [JOB] * 40, "edition"),
        (False, [JOB, *[RENDERED] * 40], "build"),
        (True, [JOB], "watch"),
    ],
)
def test_the_nursery_is_told_for_whom_it_is(tmp_path, log, lasting, jobs, purpose):
    with Workshop(tmp_path, 2, lasting=lasting) as workshop:
        assert len([*workshop.made(jobs, EDITION, None)]) == len(jobs)
    assert log.purpose == purpose
