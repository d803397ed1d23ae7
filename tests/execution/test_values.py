"""Values of parameters as strict JSON has them."""

import json
import math
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

from relations.execution.values import Member, plain


def test_what_json_lacks_is_text_and_groups_are_lists():
    values = {
        "day": date(2011, 3, 15),
        "moment": datetime(2011, 3, 15, 12, tzinfo=UTC),
        "hour": time(12, 30),
        "numbers": [math.inf, -math.inf, math.nan, 1.5, True, None],
        "pair": (1, "a"),
        "set": {"b", "a"},
        "path": Path("a/b"),
        "share": Decimal("0.10"),
        "side": Member("Side", "LEFT", "left"),
        1971: "a",
    }
    assert json.loads(json.dumps(plain(values), allow_nan=False)) == {
        "day": "2011-03-15",
        "moment": "2011-03-15T12:00:00+00:00",
        "hour": "12:30:00",
        "numbers": ["inf", "-inf", "nan", 1.5, True, None],
        "pair": [1, "a"],
        "set": ["a", "b"],
        "path": "a/b",
        "share": "0.10",
        "side": "left",
        "1971": "a",
    }
