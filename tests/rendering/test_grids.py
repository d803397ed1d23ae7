import pytest

from relations.rendering.grids import grid_of, is_blank, shortened, text_of_row
from relations.rendering.html_tree import seen


def of(html):
    shown = seen(html)
    return grid_of(shown.body.find(".//table"), shown.sheet, 3)


def texts(rows):
    return [text_of_row(row).split("\t") for row in rows]


def sides(rows):
    return [[cell.side for cell in row] for row in rows]


def covered(grid):
    """Return how often each place of the grid is covered: once each."""
    places = []
    for part, rows in enumerate((grid.head, grid.body)):
        for y, row in enumerate(rows):
            for cell in row:
                places += [(part, y + n, cell.column + m) for n in range(cell.down) for m in range(cell.across)]
    every = [
        (part, y, x)
        for part, rows in enumerate((grid.head, grid.body))
        for y in range(len(rows))
        for x in range(grid.columns)
    ]
    return sorted(places) == every


PANDAS = """<table class="dataframe"><thead><tr><th></th><th></th><th colspan="2" halign="left">X</th></tr>
<tr><th></th><th></th><th>p</th><th>q</th></tr></thead>
<tbody><tr><th rowspan="2">a</th><th>1</th><td>0.5</td><td>x</td></tr><tr><th>2</th><td>1,200</td><td>y</td></tr></tbody></table>"""


def test_several_header_rows_spans_and_an_index():
    grid = of(PANDAS)
    assert (grid.columns, grid.index) == (4, 2)
    assert texts(grid.head) == [["", "", "X"], ["", "", "p", "q"]]
    assert texts(grid.body) == [["a", "1", "0.5", "x"], ["2", "1,200", "y"]]
    assert [cell.heads for cell in grid.body[0]] == [True, True, False, False]
    assert covered(grid)


def test_numbers_stand_to_the_right_with_their_head_and_text_to_the_left():
    assert sides(of(PANDAS).head)[1] == ["left", "right", "right", "left"]
    assert sides(of(PANDAS).body)[0] == ["left", "right", "right", "left"]
    cells = "".join(
        f"<tr><td>{text}</td></tr>" for text in ("-1.5", "12 %", "$ 3,000", "1e-05", "NaN", "(4)", "−2", "5***")
    )
    assert {cell.side for row in of(f"<table>{cells}</table>").body for cell in row} == {"right"}
    cells = "".join(f"<tr><td>{text}</td></tr>" for text in ("2020-01-01", "12 monkeys", "a1", "NaN"))
    assert {cell.side for row in of(f"<table>{cells}</table>").body for cell in row} == {"left"}


def test_what_a_cell_says_of_its_side_counts_more():
    grid = of(
        '<table><tr><td style="text-align:center">1</td><td align="right">x</td><td align="char">y</td></tr></table>'
    )
    assert sides(grid.body) == [["center", "right", "left"]]


@pytest.mark.parametrize(
    ("html", "head", "body"),
    [
        ("<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>", 1, 1),
        ("<tr><td></td><th>a</th></tr><tr><th>r</th><td>1</td></tr>", 1, 1),  # statsmodels
        ("<tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr>", 0, 2),
        ("<tr><th>a</th><th>b</th></tr>", 0, 1),
        ("<thead><tr><th>a</th></tr></thead><thead><tr><th>b</th></tr></thead><tbody><tr></tr><tr><td>1</td></tr></tbody>", 2, 1),
        ("<tfoot><tr><td>f</td></tr></tfoot><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody>", 1, 2),
    ],
)  # fmt: skip
def test_which_rows_are_the_head(html, head, body):
    grid = of(f"<table>{html}</table>")
    assert (len(grid.head), len(grid.body)) == (head, body)


def test_a_foot_stands_at_the_end():
    grid = of("<table><tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td>b</td></tr></tbody></table>")
    assert texts(grid.body) == [["b"], ["f"]]


@pytest.mark.parametrize(
    "html",
    [
        '<tr><td rowspan="1000">tall</td><td colspan="1000">wide</td></tr><tr><td>1</td></tr>',
        '<tr><td colspan="2" rowspan="2">x</td><td>y</td></tr><tr><td rowspan="0">z</td></tr><tr><td>p</td><td>q</td></tr>',
        '<tr><td>a</td></tr><tr><td>a</td><td>b</td><td>c</td></tr><tr></tr><tr><td colspan="x">d</td></tr>',
        '<tr><td rowspan="2">a</td><td rowspan="3">b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr>',
        '<tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="3">over b</td></tr>',
        '<thead><tr><th rowspan="9">a</th><th>b</th></tr></thead><tr><td>1</td><td>2</td></tr>',
    ],
)
def test_each_place_is_covered_once(html):
    grid = of(f"<table>{html}</table>")
    assert covered(grid)
    assert grid.columns <= 4


def test_colours_and_weight_of_a_styler_can_be_read():
    grid = of(
        """<style>#T_1 th {background-color: navy} #T_1_row0_col0 {background-color: #023858; color: #023858; font-weight: bold}
        #T_1_row0_col1 {color: #ff0}</style><table id="T_1"><tr style="background: #eee"><td id="T_1_row0_col0">1</td><td
        id="T_1_row0_col1">2</td></tr></table>"""
    )
    first, second = grid.body[0]
    assert (first.ground, first.colour, first.words[0].bold) == ("#023858", "#ffffff", True)
    assert second.ground == "#eeeeee"


def test_a_white_ground_is_that_of_the_page():
    (cell,) = of('<table><tr><td style="background: white; color: #333333">1</td></tr></table>').body[0]
    assert (cell.ground, cell.colour) == ("", "#333333")


def test_an_inner_table_is_lines_of_its_cell():
    assert texts(
        of("<table><tr><th>k</th><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>").body
    ) == [["k", "a · b"]]


def test_captions_and_empty_tables():
    assert of("<table><caption>A <b>cap</b></caption></table>").caption == "A cap"
    for html in ("<table></table>", "<table><thead><tr></tr></thead></table>", "<table><tr><th></th></tr></table>"):
        assert is_blank(of(html))
    assert not is_blank(of(PANDAS))


def test_few_cells_do_not_stand_for_millions():
    wide = "".join(f"<td>{n}</td>" for n in range(400))
    grid = of(f"<table><tr>{wide}</tr>" + "<tr><td>1</td></tr>" * 5000 + "</table>")
    assert grid.columns * len(grid.body) <= 40_000
    assert grid.note == "4,901 of 5,001 rows are left out: the first 100 are shown."
    assert len(of("<table><thead>" + "<tr><th>a</th></tr>" * 40 + "</thead></table>").head) == 1


def test_a_long_table_is_shortened_with_a_note():
    grid = of("<table>" + '<tr><td rowspan="4">a</td></tr><tr></tr><tr><td>b</td></tr>' * 20 + "</table>")
    short = shortened(grid, 100, 7)
    assert len(short.body) == 7
    assert short.note == f"{len(grid.body) - 7} of {len(grid.body)} rows are left out: the first 7 are shown."
    assert covered(short)
    assert shortened(grid, 100_000, 10_000) is grid
