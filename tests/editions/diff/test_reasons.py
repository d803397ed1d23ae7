import pytest
from small_editions import edition, report

from relations.editions.diff.differences import Reason
from relations.editions.diff.reasons import joined, parameters_changed, reasons
from relations.editions.diff.reports import made_reports

RUN = {"table:votes": "a", "module:relations.sources": "a", "notebook:": "a", "parameters:": "a", "lock:": "a"}


@pytest.fixture
def pair(tmp_path):
    """Return a report of two editions, of which the later run has read something else."""

    def made(run, before=RUN, **own):
        sides = (report(run=before), report(run=run, **own))
        folders = [edition(tmp_path / name, reports=[one]) for name, one in zip("ab", sides, strict=True)]
        return [made_reports(folder)["voting", "all"] for folder in folders]

    return made


@pytest.mark.parametrize(
    ("run", "why"),
    [
        (RUN | {"table:votes": "b"}, (Reason("data", ("votes",)),)),
        (RUN | {"table:trade": "b"}, (Reason("data", ("trade",)),)),
        (RUN | {"module:relations.sources": "b"}, (Reason("code", ("relations.sources",)),)),
        (RUN | {"notebook:": "b"}, (Reason("code", ("the notebook",)),)),
        (RUN | {"file:notebooks/helper.py": "b"}, (Reason("code", ("notebooks/helper.py",)),)),
        (RUN | {"file:notebooks/extra.csv": "b"}, (Reason("data", ("notebooks/extra.csv",)),)),
        (RUN | {"lock:": "b"}, (Reason("libraries", ("requirements.lock",)),)),
        (RUN | {"notebook:": "b", "table:votes": "b"}, (Reason("data", ("votes",)), Reason("code", ("the notebook",)))),
        (RUN, (Reason("unknown", ("nothing that its run read",)),)),
        (None, (Reason("unknown", ("no trace of its run",)),)),
    ],
)
def test_what_the_later_run_read_otherwise_is_the_reason(pair, run, why):
    before, after = pair(run)
    assert reasons(before, after) == why
    assert reasons(after, before) == why


def test_parameters_are_named(pair):
    before, after = pair(RUN | {"parameters:": "b"}, parameters={"compare": ["AAA"], "window": 5})
    assert reasons(before, after) == (Reason("parameters", ("compare", "window")),)
    assert [*parameters_changed(before, after)] == [("compare", None, ["AAA"]), ("window", None, 5)]


def test_reasons_of_several_reports_are_one_list():
    several = [(Reason("code", ("b",)),), (Reason("data", ("votes",)), Reason("code", ("a",)))]
    assert joined(several) == (Reason("data", ("votes",)), Reason("code", ("a", "b")))
