import numpy as np
import pytest

from relations.errors import DataError
from relations.ingest.un_rows import check_cells, line_of, read_frame

COLUMNS = ["id", "vote", "note"]
TEXT = 'id,vote,note\n7,Y,a\n8,NA,"two\nlines"\n9,N,c\n'


@pytest.fixture
def written(tmp_path):
    def write(text):
        file = tmp_path / "votes.csv"
        file.write_text(text, encoding="utf-8", newline="")
        return file

    return write


def test_cells_stay_as_they_are_written(written):
    """NA is a text as any other."""
    frame = read_frame(written(TEXT), COLUMNS)
    assert frame.astype("str").to_numpy().tolist() == [["7", "Y", "a"], ["8", "NA", "two\nlines"], ["9", "N", "c"]]
    assert {dtype.name for dtype in frame.dtypes} == {"category"}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_columns_are_found_by_their_names_and_others_are_left_out(written, mark):
    frame = read_frame(written(f"{mark}note,new,id,vote\r\na,,7,Y\r\n"), COLUMNS)
    assert frame.astype("str").to_numpy().tolist() == [["7", "Y", "a"]]
    assert list(frame) == COLUMNS


@pytest.mark.xfail(reason="pandas takes categories that look like numbers for numbers, so that a leading zero is lost")
def test_a_number_keeps_its_leading_zeros(written):
    assert list(read_frame(written("id,vote,note\n007,Y,a\n"), COLUMNS)["id"]) == ["007"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("id,votes,note\n1,Y,a\n", r":1: column 2 'votes', expected 'vote'"),
        ("id,vote\n1,Y\n", r":1: 2 columns, expected 3"),
        ("id,vote\n1,Y\n", r":1: .* there is no column note; the file must have"),
        ("id,note,votes\n1,a,Y\n", r":1: .* there is no column vote; did you mean votes.; the file must have"),
        ("id,vote,note,id\n1,Y,a,1\n", r":1: 4 columns, expected 3; 'id' is there twice"),
        ("id;vote;note\n1;Y;a\n", r":1: semicolons stand between the columns"),
        ("id\tvote\tnote\n", r":1: tabs stand between the columns"),
        ("", r":1: the file is empty"),
        ('id,vote,note\n1,Y,a\n2,Y,"b\n3,N,c\n4,N\n', r":3: 3 cells|:3: unexpected|quotation|EOF"),
        ("id,vote,note\n1,Y,a\n=======\n2,Y,b\n", r":3: it has the marks of a merge"),
        ("id,vote,note\n", r":1: no rows below the header"),
        ("id,vote,note\n1,Y,a\n2,Y\n", r":3: 2 cells, the header has 3; the file is cut short"),
        ("id,vote,note\n1,Y,a\n2,Y,b,c\n", r":3: 4 cells, the header has 3"),
    ],
)
def test_a_file_of_another_shape_is_refused_with_the_line(written, text, problem):
    with pytest.raises(DataError, match=problem):
        read_frame(written(text), COLUMNS)


def test_a_record_begins_on_its_line_after_one_that_runs_over_two(written):
    file = written(TEXT)
    assert [line_of(file, record) for record in range(3)] == [2, 3, 5]


def test_the_first_bad_cell_is_quoted_with_its_line(written):
    file = written(TEXT)
    frame = read_frame(file, COLUMNS)
    good = np.isin(frame["vote"].cat.categories, ["Y", "NA"])
    with pytest.raises(DataError, match=r"votes\.csv:5: vote: 'N' is no vote"):
        check_cells(file, frame, "vote", good, "is no vote")
    check_cells(file, frame, "id", np.array([True] * 3), "is no id")


def test_a_long_cell_is_cut(written):
    file = written(f"id,vote,note\n1,{'Z' * 100},a\n")
    frame = read_frame(file, COLUMNS)
    with pytest.raises(DataError, match=f"'{'Z' * 60}…' is no vote"):
        check_cells(file, frame, "vote", np.array([False]), "is no vote")
