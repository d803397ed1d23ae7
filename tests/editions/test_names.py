from datetime import date

import pytest

from relations.editions.names import is_name, next_name, place_in_time

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        ([], "2026-11-22"),
        (["2026-11-15"], "2026-11-22"),
        (["2026-11-22"], "2026-11-22-2"),
        (["2026-11-22", "2026-11-22-2"], "2026-11-22-3"),
        (["2026-11-22", "2026-11-22-9", "2026-11-22-10"], "2026-11-22-11"),
        (["2026-11-29"], "2026-11-29-2"),  # the clock was set back
    ],
)
def test_a_name_is_the_day_and_its_number(taken, name):
    assert next_name(DAY, taken) == name


def test_the_tenth_of_a_day_comes_after_the_ninth():
    names = ["2026-11-22-10", "2026-11-23", "2026-11-22", "2026-11-22-9"]
    assert sorted(names, key=place_in_time) == ["2026-11-22", "2026-11-22-9", "2026-11-22-10", "2026-11-23"]


@pytest.mark.parametrize("text", ["latest", "2026-11-22-", "2026-11-22-0", ".2026-11-22", "2026-11-22/..", ""])
def test_other_names_are_none(text):
    assert not is_name(text)
