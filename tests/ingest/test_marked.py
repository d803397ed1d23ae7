import pytest

from relations.ingest.marked import marked_number, marked_years


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("24", "", (24.0, False)),
        ("24", " ", (24.0, False)),
        ("24", "?", (24.0, True)),
        ("(24)", "", (24.0, True)),
        ("24?", "", (24.0, True)),
        ("( 24? )", "", (24.0, True)),
        ("0.25", "", (0.25, False)),
        ("", "", (None, False)),
        ("", "?", (None, True)),
        ("?", "", (None, True)),
        ("..", None, None),
        ("1,000", "", None),
        ("(24", "", None),
        ("-3", "", None),
        ("24", "yes", None),
    ],
)
def test_numbers(text: str, mark: str | None, expected: tuple[float | None, bool] | None) -> None:
    if expected is None:
        with pytest.raises(ValueError, match="is not a"):
            marked_number(text, mark or "")
    else:
        assert marked_number(text, mark or "") == expected


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("1977; 1978", "", ([1977, 1978], False)),
        ("(1977); 1978", "", ([1977, 1978], True)),
        ("(1977; 1978)", "", ([1977, 1978], True)),
        ("1978; 1977; 1977", "?", ([1977, 1978], True)),
        ("", "", ([], False)),
    ],
)
def test_years(text: str, mark: str, expected: tuple[list[int], bool]) -> None:
    assert marked_years(text, mark) == expected


@pytest.mark.parametrize("text", ["1977-1980", "77", "1977, 1978", "1977;;1978", "later"])
def test_other_years_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a list of years"):
        marked_years(text, "")


def test_a_decimal_comma_is_told():
    with pytest.raises(ValueError, match=r"'4,5' is not a number .*; decimals take a point, thousands nothing"):
        marked_number("4,5", "")
