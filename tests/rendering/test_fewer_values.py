import json

import pytest

from relations.rendering.fewer_values import MANY, fewer_values, left_out
from relations.rendering.shortened import LINES


@pytest.mark.parametrize("value", [None, "x" * 1_000_000, [], {}, [1] * (MANY - 2), {"a": [{"b": 1}] * 100}])
def test_json_of_a_bearable_length_stays_as_it_is(value):
    assert fewer_values(value) is value


def test_of_a_long_list_the_first_and_the_last_entries_are_kept_with_a_note():
    kept = fewer_values([{"n": n} for n in range(30_000)])
    # three lines each: a thousand would be more than is shown
    assert kept == [
        *({"n": n} for n in range(225)),
        "[29,700 entries are left out here]",
        *({"n": n} for n in range(29_925, 30_000)),
    ]
    text = json.dumps(kept, indent=2)
    assert text.count("\n") < LINES
    assert left_out(text) == 1


def test_keys_of_a_mapping_are_kept_as_far_as_there_are_some_hundred():
    kept = fewer_values({"data": [[1, 2, 3]] * 50_000, **{f"key{n}": n for n in range(60)}, "title": "Votes"})
    assert kept["title"] == "Votes"
    assert len(kept) == 62
    assert len(fewer_values({str(n): n for n in range(30_000)})) < LINES


def test_lists_in_lists_are_cut_at_each_level():
    kept = fewer_values([[[n] * 200 for n in range(200)] for _ in range(200)])
    assert json.dumps(kept).count("entries are left out here") > 10
    assert json.dumps(kept, indent=2).count("\n") < LINES
