import pytest

from relations.builds import watch
from relations.cli import main


@pytest.fixture
def serve(monkeypatch, capsys):
    """Return a function that runs the verb, and gives its exit code, what it watches and its errors."""
    asked = {}
    monkeypatch.setattr(watch, "watch", lambda plan, package, *_, **how: asked.update(how, jobs=plan(package)))

    def run(*words):
        return main(["serve", *words]), asked, capsys.readouterr().err

    return run


def test_it_opens_with_the_index_of_all_reports(serve, tmp_path):
    code, asked, _ = serve("--out", str(tmp_path))
    assert (code, asked["opening"], asked["port"]) == (0, "", 0)
    assert len(asked["jobs"]) > 70


def test_some_reports_and_a_port_can_be_asked_for(serve, tmp_path):
    _, asked, _ = serve("economy", "--period", "all", "--port", "8123", "--out", str(tmp_path))
    assert ([job.stem for job in asked["jobs"]], asked["port"]) == (["economy/all"], 8123)


def test_a_port_that_there_is_not_is_refused(serve):
    code, asked, told = serve("--port", "70000")
    assert (code, asked, told) == (2, {}, "relations: --port is 0 to 65535, not 70000\n")
