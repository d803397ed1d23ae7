import pytest

from relations.builds.up_to_date import Due, Ledger, Verdict
from relations.cli import main

pytestmark = pytest.mark.slow  # each test asks for all reports of the project


@pytest.fixture
def why(capsys):
    """Return a function that runs the verb on the project's own reports and gives its exit code, output and errors."""

    def run(*words):
        code = main(["why", *words])
        return code, *capsys.readouterr()

    return run


def test_it_says_that_a_report_was_never_built(why, tmp_path):
    code, told, _ = why("economy", "--out", str(tmp_path / "none"))
    assert (code, told) == (0, "economy (all 9 periods): it has not been built here\n")
    assert not (tmp_path / "none").exists()


def test_periods_with_one_reason_share_a_line(why, tmp_path, monkeypatch):
    reasons = {"cold-war": "the table trade has changed"}

    def verdict(_, job):
        return Verdict(Due.NOTHING, reasons.get(job.period.id, "nothing has changed"))

    monkeypatch.setattr(Ledger, "verdict", verdict)
    _, told, _ = why("economy", "--out", str(tmp_path))
    lines = told.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("economy (all, ")
    assert lines[0].endswith("): nothing has changed")
    assert lines[1] == "economy (cold-war): the table trade has changed"
    assert why("economy", "--period", "cold-war", "--out", str(tmp_path))[1] == f"{lines[1]}\n"


def test_a_name_that_is_mistyped_gets_a_suggestion(why):
    code, told, error = why("econmy")
    assert (code, told) == (2, "")
    assert error.startswith("relations: no report 'econmy'; reports.toml declares un_voting, ")
    assert error.endswith("; did you mean economy?\n")
    assert error.count("\n") == 1


@pytest.mark.parametrize("words", [("nothing-such",), ("economy", "--period", "never"), ("economy", "--format", "doc")])
def test_what_is_wrong_is_one_line_and_exit_code_2(why, words):
    code, told, error = why(*words)
    assert (code, told) == (2, "")
    assert error.startswith("relations: ")
