from relations.rendering.blocks import GridCell, OutputTable, Words
from relations.rendering.grid_values import grid_values


def cell(text, column, **more):
    return GridCell((Words(text),) if text else (), column, **more)


def test_plain_cells_are_texts_and_others_say_what_they_are():
    body = (
        (cell("a", 0), cell("1", 1, side="right")),
        (cell("b", 0, ground="#ffffff", colour="#000000"), cell("2", 1, side="left")),
    )
    (part,) = grid_values(OutputTable(1, "", 2, 0, (), body))["parts"]
    assert part["sides"] == ["left", "right"]
    assert part["body"][0] == ["a", "1"]
    assert part["body"][1][0]["ground"] == "#ffffff"
    assert part["body"][1][1]["side"] == "left"


def test_a_cell_over_columns_of_two_parts_stands_in_both():
    names = tuple(cell(f"a_name_of_some_length_{n}", n) for n in range(12))
    over = (cell("", 0), cell("All", 1, across=11))
    parts = grid_values(OutputTable(1, "", 12, 1, (over, names), ((cell("r", 0), *names[1:]),)))["parts"]
    assert len(parts) > 1
    for part in parts:
        index, wide = part["head"][0]
        assert index["words"] == []
        assert wide["words"][0]["text"] == "All"
        assert wide["across"] == len(part["widths"]) - 1
        assert part["body"][0][0] == "r"
