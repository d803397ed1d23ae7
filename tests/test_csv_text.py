from relations.csv_text import csv_text


def test_marks_only_where_they_are_needed():
    assert csv_text([["a", "b"], ["x,y", 'say "so"'], ["", None], [1, 2.5]]) == 'a,b\n"x,y","say ""so"""\n,\n1,2.5\n'


def test_a_row_with_a_carriage_return_is_quoted_as_a_whole():
    assert csv_text([["a", "b"], ["x\ry", 1], ["z", 2]]) == 'a,b\n"x\ry","1"\nz,2\n'
