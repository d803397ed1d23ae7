"""What fits an annotation, and what it then is: the grammar of annotations is that of the typing module."""

import math
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

from relations.builds.parameter_kinds import kind_of
from relations.execution.values import Member

SIDES = {"Side": (Member("Side", "LEFT", "left"), Member("Side", "RIGHT", "right"))}
LEFT, RIGHT = SIDES["Side"]
DAY = date(2011, 3, 15)


@pytest.mark.parametrize(
    ("annotation", "value", "fitted"),
    [
        ("date", DAY, DAY),
        ("datetime.date", "2011-03-15", DAY),
        ("datetime", "2011-03-15T12:00:00+00:00", datetime(2011, 3, 15, 12, tzinfo=UTC)),
        ("dt.datetime", datetime(2011, 3, 15, tzinfo=UTC), datetime(2011, 3, 15, tzinfo=UTC)),
        ("time", "12:30", time(12, 30)),
        ("float", 1, 1),
        ("float", "inf", math.inf),
        ("float", "-inf", -math.inf),
        ("Decimal", 0.1, Decimal("0.1")),
        ("Path", "a/b.csv", Path("a/b.csv")),
        ("pathlib.Path", "a", Path("a")),
        ("str | None", None, None),
        ("str | None", "null", "null"),  # text is what it is
        ("int | None", "null", None),  # TOML has no word for it
        ("Optional[int]", 3, 3),
        ("Union[date, str]", "2011-03-15", "2011-03-15"),
        ("typing.Optional[date]", "2011-03-15", DAY),
        ("'date'", "2011-03-15", DAY),
        ("Annotated[date, 'the first']", "2011-03-15", DAY),
        ("list[date]", ["2011-03-15"], [DAY]),
        ("List[int]", [1, 2], [1, 2]),
        ("Sequence[float]", [1, "nan"], None),
        ("list", ["a", 1], ["a", 1]),
        ("tuple[int, str]", [1, "a"], (1, "a")),
        ("tuple[int, ...]", [1, 2, 3], (1, 2, 3)),
        ("set[str]", ["a", "a"], {"a"}),
        ("frozenset[str]", ["a"], frozenset("a")),
        ("dict[str, date]", {"a": "2011-03-15"}, {"a": DAY}),
        ("dict[int, str]", {"1971": "a"}, {1971: "a"}),
        ("dict[date, int]", {"2011-03-15": 1}, {DAY: 1}),
        ("Literal['a', 3, True]", 3, 3),
        ("Literal['a', None]", "none", None),
        ("Side", "left", LEFT),
        ("Side", "RIGHT", RIGHT),
        ("Side | None", None, None),
        ("list[Side]", ["left", "right"], [LEFT, RIGHT]),
        ("Literal[Side.LEFT]", "left", LEFT),
        ("Literal[Side.UP]", "up", "up"),  # a name that the notebook would not find
        ("object", DAY, DAY),
        ("Any", [1], [1]),
        ("pd.DataFrame", "x", "x"),
        ("not an annotation", 3, 3),
    ],
)
def test_what_fits(annotation, value, fitted):
    found = kind_of(annotation, SIDES).fit(value)
    if fitted is None and isinstance(found, list):
        assert found[0] == 1 and math.isnan(found[1])
        return
    assert found == fitted
    assert type(found) is type(fitted)


@pytest.mark.parametrize(
    ("annotation", "wrong"),
    [
        ("date", ["soon", 3, None, datetime(2011, 3, 15, tzinfo=UTC), "2011-02-30"]),
        ("datetime", [DAY, "noon", 3]),
        ("time", ["25:00", 3, DAY]),
        ("str", [DAY, 3, None]),
        ("int", [1.0, "1", True, None]),
        ("float", ["1", True, "infinite"]),
        ("Decimal", ["a", True, []]),
        ("Path", [3, "", "a\0b"]),
        ("None", [0, "", False]),
        ("str | None", [3, []]),
        ("Optional[int]", ["3", 1.5]),
        ("tuple[int, str]", [[1], [1, "a", 2], ["a", 1], "ab"]),
        ("list[date]", [["soon"], DAY]),
        ("list[str]", ["ab", {"a": 1}]),
        ("dict[str, int]", [{"a": "b"}, [1]]),
        ("dict[int, str]", [{"x": "a"}, {"1 +": "a"}]),
        ("Literal[1, 'a']", [True, "b", 1.0, None]),
        ("Side", ["LEFTMOST", None, 1]),
        ("Literal[Side.LEFT]", ["right"]),
    ],
)
def test_what_does_not(annotation, wrong):
    for value in wrong:
        with pytest.raises((ValueError, TypeError)):
            kind_of(annotation, SIDES).fit(value)


def test_examples_are_those_of_what_is_inside():
    examples = {
        annotation: kind_of(annotation, SIDES).example
        for annotation in ("list[date]", "Optional[date]", "dict[str, int]")
    }
    assert examples == {"list[date]": "[2011-03-15]", "Optional[date]": "2011-03-15", "dict[str, int]": "{ USA = 3 }"}
    assert kind_of("Side | None", SIDES).choices == (LEFT, RIGHT)
