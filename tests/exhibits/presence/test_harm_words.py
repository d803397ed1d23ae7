"""Two invented monitors; the sums are worked out by hand."""

import pandas as pd

from relations.exhibits.presence.harm_words import (
    attribution,
    harm_sum,
    narrowest,
    part_years,
)

COLUMNS = ["year", "attributed", "value", "low", "high"]
# 10 + 20 = 30, of 8 + 15 = 23 to 14 + 1,026 = 1,040; without a best estimate, of 50 + 60 to 70 + 80.
ROWS = pd.DataFrame(
    [
        (2015, "red-alone", 10, 8, 14),
        (2016, "red-alone", 20, 15, 1026),
        (2015, "red-or-blue", None, 50, 70),
        (2016, "red-or-blue", None, 60, 80),
    ],
    columns=COLUMNS,
)


def test_a_sum_has_a_best_estimate_where_every_year_has_one():
    narrow = harm_sum(narrowest(ROWS))
    assert (narrow.best, narrow.low, narrow.high) == (30, 23, 1040)
    assert (narrow.formatted, narrow.between) == ("30", "23 to 1,040")
    wide = harm_sum(ROWS.iloc[2:])
    assert wide.best is None
    assert wide.formatted == wide.between == "110 to 150"


def test_the_first_attribution_is_the_narrowest():
    assert narrowest(ROWS)["year"].tolist() == [2015, 2016]
    assert set(narrowest(ROWS)["attributed"]) == {"red-alone"}


def test_whom_the_sources_blame():
    assert attribution("red-alone-or-with-others") == "Red alone or with others"


def test_years_covered_in_part_are_named():
    spans = [("Watch", 2015, "2015-09-30", "2015-12-31"), ("Watch", 2016, "2016-01-01", "2016-12-31")]
    harm = pd.DataFrame(spans, columns=["monitor", "year", "start", "end"])
    harm = harm.assign(start=pd.to_datetime(harm["start"]), end=pd.to_datetime(harm["end"]))
    assert part_years(harm) == " Years covered in part: Watch 2015: 30 September 2015 to 31 December 2015."
    assert part_years(harm.iloc[1:]) == ""
