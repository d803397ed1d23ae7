"""Signs that steer a terminal, and carriage returns in tables."""

import csv
import io
import json
from contextlib import suppress

import pytest
from hostile import data_package

from relations.checks.every_check import check
from relations.cli import main
from relations.csv_text import csv_text
from relations.package import open_package
from relations.printable import printable
from relations.showing.blocks import Data, data_csv

STEERING = [
    "\x1b[31mred",
    "\x1b]0;title\x07",
    "\x9b2J",
    "a\x08\x08b",
    "\x7f",
    "\u202egnp.exe",
    "\u2066x\u2069",
    "a\x00b",
]


@pytest.mark.parametrize("cell", STEERING)
def test_no_command_passes_them_on(cell, tmp_path, capsys):
    root = data_package(tmp_path / "package")
    (root / "t.csv").write_text(f"a\n{cell}\n", encoding="utf-8")
    steering = {sign for sign in cell if printable(sign) != sign}
    for words in (
        ["data", "t"],
        ["data", "t", "--csv"],
        ["data", "t", "--json"],
        ["data", "t", "--md"],
        ["data", "sql", "FROM t", "--csv"],
        ["data", "t", "--a", cell],
        ["data", cell],
        ["cite", cell],
    ):
        with suppress(SystemExit):
            main([*words, "--data", str(root)])
        told = capsys.readouterr()
        assert not steering & set(told.out + told.err), words


@pytest.mark.parametrize("cell", [cell for cell in STEERING if "\x00" not in cell])
def test_check_reports_them_with_their_place(cell, tmp_path):
    root = data_package(tmp_path / "package")
    declared = json.loads((root / "datapackage.json").read_text()) | {
        "dossier": {"pair": ["AAA", "BBB"], "benchmarks": []}
    }
    (root / "datapackage.json").write_text(json.dumps(declared))
    (root / "t.csv").write_text(f"a\n{cell}\n", encoding="utf-8")
    found = [str(problem) for problem in check(open_package(root)) if "direction sign" in problem.message]
    assert len(found) == 1
    assert "t.csv:2:a: holds the control or direction sign U+" in found[0]


@pytest.mark.parametrize("cell", ["a\rb", "\r", "a\r\nb", "1+1\r"])
def test_a_carriage_return_is_quoted_and_read_back(cell):
    text = csv_text([["h", "i"], [cell, "x"], ["y", "z"]])
    assert text.startswith("h,i\n")
    assert text.endswith("y,z\n")
    assert list(csv.reader(io.StringIO(text, newline=""), strict=True)) == [["h", "i"], [cell, "x"], ["y", "z"]]
    assert data_csv(Data([{"name": "h"}, {"name": "i"}], [[cell, "x"], ["y", "z"]])) == text


def test_cells_that_spreadsheets_take_for_formulas_stay_data():
    assert csv_text([["=1+1", "+x", "@y"]]) == "=1+1,+x,@y\n"
