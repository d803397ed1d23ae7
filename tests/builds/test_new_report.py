"""A new report is a notebook as the project's own are stored, and a table at the end of reports.toml."""

import json
import tomllib

import nbformat
import pytest

from relations.builds.new_report import new_report
from relations.builds.plan import plan
from relations.errors import UsageError
from relations.package import open_package

OTHERS = '# What we make.\n[reports.votes]  # the first\nnotebook = "votes.ipynb"\ntitle = "Votes"'


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "reports" / "reports.toml"
    file.parent.mkdir()
    file.write_text(OTHERS)
    return file


def left(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_the_rest_of_the_file_stays_as_it_is(file, tmp_path):
    new_report(file, "ports_of-call", 'The "ports" of Türkiye')
    assert file.read_text(encoding="utf-8").startswith(f"{OTHERS}\n\n[reports.ports_of-call]\n")
    assert tomllib.loads(file.read_text(encoding="utf-8"))["reports"]["ports_of-call"] == {
        "notebook": "ports_of-call.ipynb",
        "title": 'The "ports" of Türkiye',
    }
    assert left(tmp_path) == ["notebooks/ports_of-call.ipynb", "reports/reports.toml"]


def test_a_file_without_reports_takes_the_first(file):
    file.write_text("# None yet.\n")
    new_report(file, "ports")
    assert [job.report for job in plan(file, open_package(), periods=["all"])] == ["ports"]


def test_the_title_is_the_name_in_words_unless_it_is_given(file):
    notebook = new_report(file, "ports_of-call")
    assert "".join(json.loads(notebook.read_text())["cells"][0]["source"]).startswith("# Ports of call\n\nOne ")
    notebook = new_report(file, "second", "  A title\nof two lines ")
    assert "".join(json.loads(notebook.read_text())["cells"][0]["source"]).startswith("# A title of two lines\n\n")


def test_the_notebook_is_one_as_the_project_stores_them(file):
    notebook = new_report(file, "ports")
    text = notebook.read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
    nbformat.validate(nbformat.reads(text, as_version=4))
    tags = [cell["metadata"].get("tags") for cell in json.loads(text)["cells"]]
    assert tags == [None, ["parameters"], None, ["headline"], None, None]
    (job,) = plan(file, open_package(), only=["ports"], periods=["all"])
    assert (job.notebook, job.title) == (notebook, "Ports")


@pytest.mark.parametrize("name", ["", "../up", "a b", "-x", "_x", "a/b", "a.b", "ä"])
def test_a_name_that_could_be_no_folder_is_refused(file, tmp_path, name):
    with pytest.raises(UsageError, match="has letters, digits, - and _ only"):
        new_report(file, name)
    assert left(tmp_path) == ["reports/reports.toml"]


def test_a_name_that_is_taken_is_refused_whatever_its_capitals(file):
    with pytest.raises(UsageError, match="declares a report 'votes' already; take another name"):
        new_report(file, "Votes")


def test_a_notebook_that_is_there_stays_and_the_message_says_what_to_add(file, tmp_path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "ports.ipynb").write_text("mine")
    with pytest.raises(UsageError) as refused:
        new_report(file, "ports")
    assert str(refused.value).endswith('\n\n[reports.ports]\nnotebook = "ports.ipynb"\ntitle = "Ports"\n')
    assert (tmp_path / "notebooks" / "ports.ipynb").read_text() == "mine"
    assert file.read_text() == OTHERS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('reports = { votes = { notebook = "votes.ipynb", title = "Votes" } }', "does not take a table at its end"),
        ("[reports.votes", "Expected ']'"),
    ],
)
def test_a_file_that_takes_no_table_stays_as_it_is(file, tmp_path, text, words):
    file.write_text(text)
    with pytest.raises(UsageError, match=words):
        new_report(file, "ports")
    assert file.read_text() == text
    assert left(tmp_path) == ["reports/reports.toml"]


def test_a_title_that_toml_cannot_hold_is_refused(file, tmp_path):
    with pytest.raises(UsageError, match="does not take a table"):
        new_report(file, "ports", "bell\x7f")
    assert left(tmp_path) == ["reports/reports.toml"]


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(UsageError, match=r"reports\.toml: no such file"):
        new_report(tmp_path / "reports.toml", "ports")
