"""Values of expressions, against those that Python itself finds."""

import ast
import math
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from relations.builds.plain_values import plain_value
from relations.execution.values import Member

LEFT = Member("Side", "LEFT", "left")
NAMES = {
    "date": date, "datetime": datetime, "time": time, "timedelta": timedelta, "timezone": timezone, "UTC": UTC,
    "Decimal": Decimal, "Path": Path, "math": math,
}  # fmt: skip


def value_of(source):
    return plain_value(ast.parse(source, mode="eval").body, {"Side": (LEFT,)})


@pytest.mark.parametrize(
    "source",
    [
        "'a' 'b'",
        "-3",
        "[1, -2.5, {'a': (1,)}]",
        "{1, 2}",
        "date(2011, 3, 15)",
        "[date(2011, 3, 15), date.fromisoformat('2012-01-01')]",
        "datetime(2011, 3, 15, 12, tzinfo=timezone.utc)",
        "datetime(2011, 3, 15, tzinfo=UTC)",
        "datetime.fromisoformat('2011-03-15T12:00')",
        "time(hour=12)",
        "timedelta(days=3)",
        "Decimal('0.1')",
        "Path('a') / 'b'",
        "float('inf')",
        "-math.inf",
        "24 * 60 * 60",
        "set()",
        "dict(a=1)",
    ],
)
def test_it_is_what_python_makes_of_it(source):
    found, expected = value_of(source), eval(source, dict(NAMES))
    assert found == expected
    assert type(found) is type(expected)


def test_no_number_is_one_and_members_go_by_name_and_value():
    assert math.isnan(value_of("float('nan')"))
    assert math.isnan(value_of("np.nan"))
    assert [value_of(source) for source in ("Side.LEFT", "Side('left')", "Side['LEFT']")] == [LEFT] * 3


@pytest.mark.parametrize(
    "source",
    [
        "name",
        "len('a')",
        "open('a')",
        "date(2011, 2, 30)",
        "Side.MIDDLE",
        "f'{1}'",
        "[x for x in 'a']",
        "'a' * 9",
        "1 / 0",
        "2 ** 9",
        "date('a')",
        "a.b.c",
        "{**{}}",
        "lambda: 1",
    ],
)
def test_what_would_have_to_be_run_has_none(source):
    with pytest.raises((ValueError, SyntaxError)):
        value_of(source)
