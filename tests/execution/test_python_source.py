"""The source of a value, run by Python, is the value."""

import math
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path

import pytest

from relations.execution.python_source import FullTranslator
from relations.execution.values import Member


@pytest.mark.parametrize(
    "value",
    [
        date(2011, 3, 15),
        datetime(2011, 3, 15, 12, 30, tzinfo=UTC),
        datetime(2011, 3, 15, tzinfo=timezone(timedelta(hours=3))),
        time(12, 30),
        timedelta(days=1, seconds=3),
        Decimal("0.10"),
        Path("a 'b'/c"),
        (1, "a"),
        (),
        {"b", "a"},
        frozenset([1]),
        [date(2011, 3, 15), None, math.inf],
        {1971: "a", date(2011, 3, 15): [True]},
        "O'Brien \"x\" \\ {y} \u062f\u0645\u0634\u0642\nnew '''",
        "a" * 100_000,
    ],
)
def test_it_makes_the_value_and_needs_no_name(value):
    found = eval(FullTranslator.translate(value), {"datetime": None, "date": None, "Path": None})
    assert found == value
    assert type(found) is type(value)


def test_a_member_is_that_of_the_notebook():
    side = Enum("Side", {"LEFT": "left"})
    assert eval(FullTranslator.translate(Member("Side", "LEFT", "left")), {"Side": side}) is side.LEFT
