"""What `clip` does at the edges; types and dates of tables are tested through the dossier that hands them out."""

from datetime import date

import pandas as pd
import pytest

from relations.periods import Period
from relations.reading import clip

SEPTEMBER = Period("s", "S", "S", date(2015, 9, 30), date(2024, 12, 7))


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        ("2015-01-01", "2015-12-31", False),  # most of the year lies before
        ("2015-09-30", "2015-12-31", True),
        ("2015-01-01", "2015-09-29", False),
        ("2024-01-01", "2024-12-07", True),
        ("2024-12-08", "2024-12-31", False),
    ],
)
def test_a_row_that_covers_a_part_of_its_year_belongs_where_the_part_lies(start, end, kept):
    frame = pd.DataFrame({"year": [int(start[:4])], "start": pd.to_datetime([start]), "end": pd.to_datetime([end])})
    assert len(clip(frame, "year", SEPTEMBER, span=("start", "end"))) == kept


def test_without_a_period_or_a_time_nothing_is_left_out():
    frame = pd.DataFrame({"year": [1900, 2020]})
    assert clip(frame, "year", None) is frame
    assert clip(frame, None, SEPTEMBER) is frame
