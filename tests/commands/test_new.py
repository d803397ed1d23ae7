import json
from pathlib import Path

import pytest

from relations.cli import main

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path):
    """A project with one report, whose file has comments."""
    file = tmp_path / "reports" / "reports.toml"
    file.parent.mkdir()
    file.write_text('# What we make.\n[reports.votes]  # the first\nnotebook = "votes.ipynb"\ntitle = "Votes"')
    return tmp_path


def test_it_says_what_it_made_and_how_to_see_it(project, monkeypatch, capsys):
    monkeypatch.chdir(project)
    assert main(["new", "notebook", "ports_of_call"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{project / 'notebooks' / 'ports_of_call.ipynb'}: a notebook that builds as it is",
        f"{project / 'reports' / 'reports.toml'}: [reports.ports_of_call] added",
        "see it with: relations build ports_of_call --watch",
    ]


def test_a_name_that_is_taken_is_wrong_usage(project, capsys):
    assert main(["new", "notebook", "votes", "--reports", str(project / "reports" / "reports.toml")]) == 2
    told = capsys.readouterr().err
    assert told.startswith("relations: ")
    assert "declares a report 'votes' already" in told


def test_cells_go_into_the_texts_of_a_package(project, titled_events, capsys):
    words = ["--reports", str(project / "reports" / "reports.toml")]
    assert main(["new", "notebook", "ports", *words]) == 0
    file = project / "notebooks" / "ports.ipynb"
    title = json.loads(file.read_text(encoding="utf-8"))["cells"][0]
    words += ["--data", str(titled_events.root)]
    capsys.readouterr()
    # The other report has no notebook, and is not asked for.
    assert main(["new", "texts", "ports", title["id"], *words]) == 0
    texts = titled_events.root / "texts" / "ports.md"
    assert capsys.readouterr().out == f"{texts}: 1 of the cells of {file}\n"
    assert "".join(title["source"]) in texts.read_text(encoding="utf-8")


@pytest.mark.slow
def test_what_it_makes_builds_at_once(project, capsys):
    words = ["--reports", str(project / "reports" / "reports.toml")]
    assert main(["new", "notebook", "ports", "--title", "Ports of call", *words]) == 0
    assert main(["build", "ports", "--period", "transition", *words]) == 0, capsys.readouterr().err
    out = project / "reports" / "build"
    assert (out / "ports" / "transition.pdf").is_file()
    summary = json.loads((out / "ports" / "transition.json").read_text(encoding="utf-8"))
    assert summary["title"] == "Ports of call"
    assert summary["headline"]
    assert [exhibit["id"] for exhibit in summary["exhibits"]] == ["events-timeline", "events-of-weight"]
