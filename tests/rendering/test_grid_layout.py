import pytest

from relations.rendering.blocks import GridCell, OutputTable, Words
from relations.rendering.grid_layout import PAGE, layout_of


def grid(*columns, index=0):
    """Return a grid with these texts as columns, the first of each its head."""
    rows = [
        tuple(GridCell((Words(text),), x, "left") for x, text in enumerate(row)) for row in zip(*columns, strict=True)
    ]
    return OutputTable(1, "", len(columns), index, (rows[0],), tuple(rows[1:]))


def test_a_small_table_has_the_largest_type_and_no_more_width_than_it_needs():
    layout = layout_of(grid(("a", "1"), ("b", "2")))
    assert (layout.size, layout.wraps, len(layout.parts)) == (8.4, False, 1)
    assert sum(layout.parts[0].widths) < PAGE / 4


def test_a_text_wraps_and_takes_what_the_others_leave():
    layout = layout_of(grid(("n", "1"), ("text", "some words " * 40), ("n", "2")))
    assert layout.wraps
    narrow, wide, other = layout.parts[0].widths
    assert narrow == pytest.approx(other)
    assert narrow + wide + other == pytest.approx(PAGE, rel=0.01)


@pytest.mark.parametrize("count", [10, 12, 14, 16, 40])
def test_a_wide_table_is_parted_by_columns_with_the_index_in_each(count):
    names = [(f"schedule_gtfs_dataset_key_{n}", "1") for n in range(count)]
    parts = layout_of(grid(("", "row"), *names, index=1)).parts
    assert all(sum(part.widths) <= PAGE * 1.001 for part in parts)
    assert all(part.columns[0] == 0 for part in parts)
    assert [x for part in parts for x in part.columns[1:]] == list(range(1, count + 1))
    assert parts[0].told.startswith("Columns 1–")
    assert parts[-1].told.endswith(f"–{count} of {count}")
    assert max(len(part.columns) for part in parts) - min(len(part.columns) for part in parts) <= 2


def test_a_column_has_room_for_its_longest_word():
    layout = layout_of(grid(*[("name", "abcdefghijklmnop more words of a line that is long")] * 5))
    assert layout.wraps
    assert min(layout.parts[0].widths) > 16 * 0.4 * layout.size  # a letter of Fira Sans has half of an em


def test_a_long_name_has_room_for_its_letters_and_an_endless_one_breaks():
    digest = "a1b2" * 16
    layout = layout_of(grid(("", "0"), ("id", digest), ("again", digest), index=1))
    assert [part.told for part in layout.parts] == ["Column 1 of 2", "Column 2 of 2"]
    assert layout.parts[0].widths[1] > 64 * 0.5 * layout.size
    assert (
        sum(
            layout_of(
                grid(
                    ("id", "x" * 5000),
                )
            )
            .parts[0]
            .widths
        )
        <= PAGE * 1.001
    )


def test_scripts_that_break_anywhere_need_no_room_for_a_line():
    assert len(layout_of(grid(*[("名", "北京市朝阳区人民政府办公室" * 5)] * 6)).parts) == 1


def test_what_spans_several_columns_widens_them():
    wide = (GridCell((Words("incomprehensibilities"),), 0, across=2),)
    plain = grid(("a", "1"), ("b", "2"))
    assert sum(layout_of(OutputTable(1, "", 2, 0, (wide, *plain.head), plain.body)).parts[0].widths) > 8.4 * 10


def test_an_index_that_fills_the_page_is_not_repeated():
    index = [("k", "word" * 8)] * 6
    parts = layout_of(grid(*index, *[("v", "x" * 30)] * 6, index=6)).parts
    assert all(sum(part.widths) <= PAGE * 1.001 for part in parts)
    assert [x for part in parts for x in part.columns] == list(range(12))
