from pathlib import Path

import pytest

from relations.cli import main

pytestmark = pytest.mark.slow  # each test makes a whole package

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ingest"


def test_a_package_is_made_and_the_next_step_told(tmp_path, capsys):
    folder = tmp_path / "dossier"
    words = ["start", str(folder), "--pair", "usa,egy", "--benchmarks", "RUS", "--un-ga", str(FIXTURES / "un_ga.csv")]
    assert main(words) == 0
    told = capsys.readouterr().out
    assert "ga_rollcalls: 3 rows; 3 added" in told
    assert f"relations build --data {folder} --out OUT" in told
    assert main(["check", "--data", str(folder)]) == 0


def test_without_benchmarks_those_of_the_kept_list_are_taken(tmp_path):
    assert main(["start", str(tmp_path / "d"), "--pair", "USA,EGY"]) == 0
    text = (tmp_path / "d" / "datapackage.json").read_text()
    assert '"benchmarks": [\n   "RUS",\n   "SYR",\n   "CHN",' in text


def test_an_edition_without_its_kind_is_wrong_usage(tmp_path, capsys):
    assert main(["start", str(tmp_path / "d"), "--pair", "USA,EGY", "--edition", "2026"]) == 2
    assert "--edition is KIND=TEXT" in capsys.readouterr().err
