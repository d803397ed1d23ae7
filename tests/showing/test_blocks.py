from relations.showing.blocks import Data, data_csv


def test_missing_values_truth_and_quotes():
    data = Data(
        [{"name": "year"}, {"name": "ok"}, {"name": "text"}],
        [[1989, True, 'a "b", c'], [None, False, "ü\nx"], [0, None, ""]],
    )
    assert data_csv(data) == 'year,ok,text\n1989,true,"a ""b"", c"\n,false,"ü\nx"\n0,,\n'
