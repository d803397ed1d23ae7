from pathlib import Path

from relations.commands.reports_file import reports_file

ROOT = Path(__file__).parents[2]


def test_the_file_of_the_folder_we_are_in_comes_before_that_of_the_code(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert reports_file() == ROOT / "reports/reports.toml"
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/reports.toml").write_text("")
    assert reports_file() == tmp_path / "reports/reports.toml"
