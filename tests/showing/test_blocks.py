import csv
import io

import pytest

from relations.showing.blocks import Data, data_csv


def test_missing_values_truth_and_quotes():
    data = Data(
        [{"name": "year"}, {"name": "ok"}, {"name": "text"}],
        [[1989, True, 'a "b", c'], [None, False, "ü\nx"], [0, None, ""]],
    )
    assert data_csv(data) == 'year,ok,text\n1989,true,"a ""b"", c"\n,false,"ü\nx"\n0,,\n'


@pytest.mark.parametrize("text", ['=HYPERLINK("https://e")', "@SUM(1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "=1"])
def test_what_a_spreadsheet_would_compute_is_text(text):
    made = data_csv(Data([{"name": text}, {"name": "b"}], [[text, 1]]))
    assert [[*row] for row in csv.reader(io.StringIO(made))] == [[f"'{text}", "b"], [f"'{text}", "1"]]


@pytest.mark.parametrize("text", ["-5", "+3.5", "-", "a=b", "–", "1,000", ""])
def test_other_text_stays_as_it_is(text):
    assert [*csv.reader(io.StringIO(data_csv(Data([{"name": "a"}, {"name": "b"}], [[text, -1.5]]))))][1] == [
        text,
        "-1.5",
    ]
