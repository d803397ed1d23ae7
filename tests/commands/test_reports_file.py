from pathlib import Path

import pytest

from relations.commands.reports_file import needed_reports_file, reports_file
from relations.errors import UsageError

ROOT = Path(__file__).parents[2]


def test_the_file_of_the_folder_we_are_in_comes_before_that_of_the_code(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert reports_file() == ROOT / "reports/reports.toml"
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/reports.toml").write_text("")
    assert reports_file() == tmp_path / "reports/reports.toml"
    assert needed_reports_file() == reports_file()


def test_where_there_is_none_a_verb_that_needs_it_says_what_to_do(monkeypatch):
    monkeypatch.setattr("relations.commands.reports_file.reports_file", lambda: None)
    with pytest.raises(UsageError, match="go to the project's folder or name the file"):
        needed_reports_file()
