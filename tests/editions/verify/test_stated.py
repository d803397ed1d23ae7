import json

import pytest

from relations.editions.edition_file import EditionFile
from relations.editions.verify.stated import stated
from relations.errors import UsageError

MADE = {"time": "2026-01-02T03:04:05Z", "commit": "abc1234", "lock": None}
ENTRY = {"report": "one", "period": "all", "files": {"one/all.html": "11"}, "made": MADE, "status": "done"}
RUN = {"commit": "abc1234", "data": {"file": "22"}, "reports": [ENTRY]}


def write(folder, name, content):
    (folder / name).write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")


def test_a_build_states_its_files(tmp_path):
    write(tmp_path, "run.json", RUN)
    found = stated(tmp_path)
    assert found.files == {"one/all.html": "11", "data.zip": "22"}
    assert [(one.name, one.made["commit"], one.failed) for one in found.reports] == [("one all", "abc1234", False)]
    assert "lock" not in found.reports[0].made


def test_pages_beside_the_reports_are_stated_too(tmp_path):
    write(tmp_path, "run.json", RUN | {"pages": {"votes.html": {"inputs": "33", "file": "44"}}})
    found = stated(tmp_path)
    assert (found.pages, found.files["votes.html"]) == (("votes.html",), "44")


def test_an_edition_states_more(tmp_path):
    write(tmp_path, "run.json", RUN)
    files = {"run.json": "3" * 64, "data.zip": "4" * 64}
    made = EditionFile("2026-11-22", "2026-11-22T05:30:00Z", None, "abc1234", "d", None, "0.1.0", files)
    (tmp_path / "edition.json").write_text(made.text(), encoding="utf-8")
    assert stated(tmp_path).files == {"one/all.html": "11"} | files


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "holds no edition and no build: there is no run.json"),
        ("{", "cannot be read: "),
        ([], "is not of the form that a build writes"),
        ({"reports": []}, "is not of the form that a build writes"),
        ({**RUN, "reports": [{"report": "one"}]}, "is not of the form that a build writes"),
    ],
)
def test_what_no_build_has_written_is_told(tmp_path, content, words):
    if content is not None:
        write(tmp_path, "run.json", content)
    with pytest.raises(UsageError, match=words):
        stated(tmp_path)
