from relations.curation.lookup.grid import Column, Grid
from relations.curation.lookup.text_table import text_table


def lines(grid: Grid, width: int, *first: str, **options) -> list[str]:
    return text_table(grid, width, first, **options).text.splitlines()


def test_columns_are_aligned_numbers_to_the_right():
    grid = Grid([Column("id"), Column("year", "integer")], [["a", "9"], ["longer", "1980"]])
    assert lines(grid, 80) == ["id      year", "──────  ────", "a          9", "longer  1980"]


def test_text_wraps_and_ids_are_cut():
    row = ["1980-05-01-treaty-of-zenith-signed", "one two three four five six"]
    grid = Grid([Column("event"), Column("title")], [row])
    assert lines(grid, 50, "event", "title")[2:] == [
        "1980-05-01-treaty-of-ze…  one two three four five",
        "                          six",
    ]
    # What room there is goes to the text first, which wraps, then to the id.
    assert lines(grid, 54, "event", "title")[2:] == ["1980-05-01-treaty-of-zen…  one two three four five six"]


def test_no_line_is_wider_than_the_terminal():
    row = [
        "1980-05-01-treaty-of-zenith-signed-by-two",
        "agreement",
        "AAA",
        "Some title that is long enough to wrap twice",
    ]
    grid = Grid([Column("event"), Column("kind"), Column("initiator"), Column("title")], [row, row])
    for width in (40, 60, 80, 120, 200):
        assert max(map(len, lines(grid, width, "event", "title"))) <= width
        assert max(map(len, lines(grid, width, whole=True))) <= width


def test_what_matters_most_stays_and_the_rest_is_named():
    grid = Grid([Column("a"), Column("b"), Column("c"), Column("d")], [["x" * 20, "y" * 20, "z" * 20, "w"]])
    table = text_table(grid, 45, ["c", "a"])
    assert table.text.splitlines()[0].split() == ["a", "c"]
    assert table.left_out == ["b", "d"]


def test_a_wide_column_without_room_is_passed_over():
    grid = Grid([Column("a"), Column("b"), Column("c")], [["x" * 20, "y" * 50, "z"]])
    assert text_table(grid, 40, ["a", "b", "c"]).left_out == ["b"]


def test_prose_and_empty_columns_are_shown_only_when_asked_for():
    grid = Grid([Column("id"), Column("summary"), Column("note")], [["a", "word " * 40, ""]])
    assert text_table(grid, 200).left_out == ["summary", "note"]
    asked = text_table(grid, 60, whole=True)
    assert asked.left_out == []
    assert asked.text.split("\n")[0].split() == ["id", "summary", "note"]
    assert asked.text.count("word") == 40


def test_asked_columns_share_a_narrow_terminal():
    grid = Grid([Column("a"), Column("b")], [["x" * 50, "y" * 50]])
    assert lines(grid, 30, whole=True)[2] == "x" * 13 + "…  " + "y" * 13 + "…"


def test_a_cell_cannot_break_the_table_or_steer_the_terminal():
    grid = Grid([Column("a")], [["one\ntwo\x1b[31m\tthree"]])
    assert lines(grid, 80)[2] == "one two[31m three"


def test_wide_letters_take_two_columns():
    grid = Grid([Column("a"), Column("b")], [["人民", "x"], ["abcd", "y"]])
    assert lines(grid, 80)[2:] == ["人民  x", "abcd  y"]


def test_a_grid_without_rows_is_its_header():
    assert lines(Grid([Column("a")], []), 80, whole=True) == ["a", "─"]
