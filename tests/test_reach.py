from datetime import date

import pytest

from relations.errors import DataError
from relations.reach import known_until, made_on


def test_the_last_event_tells_how_far_the_data_reach(events_package):
    """Of 195X, May 1980 and March 1991 the last begins on 1 March 1991; the package was made in 2027."""
    assert known_until(events_package) == date(1991, 3, 1)
    assert made_on(events_package) == date(2027, 2, 1)


def test_a_date_that_is_none_is_named_by_file_and_line(events_package):
    file = events_package.root / "events.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    event, _, rest = lines[2].split(",", 2)
    file.write_text("\n".join([*lines[:2], f"{event},1980-13,{rest}", *lines[3:], ""]), encoding="utf-8")
    with pytest.raises(DataError, match=r"events\.csv:3: date: '1980-13' is not a day of the calendar"):
        known_until(events_package)


def test_without_an_event_they_reach_to_the_day_of_the_package(events_package):
    file = events_package.root / "events.csv"
    file.write_text(file.read_text().split("\n")[0] + "\n")
    assert known_until(events_package) == date(2027, 2, 1)


def test_without_an_event_the_last_day_that_an_edition_states_goes_before_the_day_of_the_package(events_package):
    file = events_package.root / "events.csv"
    file.write_text(file.read_text().split("\n")[0] + "\n")
    sources = events_package.root / "sources.csv"
    header, first, *_ = sources.read_text().split("\n")
    cells = dict(zip(header.split(","), first.split(","), strict=False)) | {"covers_to": "2025-12-18"}
    sources.write_text(f"{header}\n{','.join(cells.get(name, '') for name in header.split(','))}\n")
    assert known_until(events_package) == date(2025, 12, 18)
