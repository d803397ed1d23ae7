"""Numbers that sources claim: those of chosen quantities in the period, and how they are written.

Quantities are chosen by patterns of their ids, such as `wheat-*`, since they are data and no code should list them. A quantity belongs to the
period of its preferred claim, where that is dated to a month or year that a change of period cuts to that of its event; its range is that of all
claims, whenever they were made.
"""

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

import pandas as pd

from relations.dates import date_words
from relations.declared import check_patterns
from relations.dossier import Dossier
from relations.exhibits.words.numbers import number, spread
from relations.measures import claim_ranges
from relations.measures.claim_ranges import LABELS as CLAIM_LABELS
from relations.measures.claim_ranges import UNITS as CLAIM_UNITS
from relations.sources import WEAK_GRADES, Source

_MONEY = ("USD", "EUR")
UNITS = CLAIM_UNITS
LABELS: Mapping[str, str] = {**CLAIM_LABELS, "as_of": "As of", "source": "Preferred source"}
_UNIT_WORDS = {"persons": "people", "percent": "per cent"}


def chosen_claims(
    dossier: Dossier, patterns: Sequence[str], *, category: str | None = None, units: Sequence[str] = ()
) -> pd.DataFrame:
    """Return `claim_ranges` of the quantities whose id fits one of the patterns, in order of time, with `as_of`, `source`, `event` and
    the bounds (`stated_low`, `stated_high`) of the preferred claim. `units` keeps only quantities in these units.

    Raises UsageError for a category or unit that no quantity has, and for a pattern that fits no quantity of the category, in whatever period.
    """
    quantities = dossier.whole.quantities
    dossier.check_names("quantities", "category", [] if category is None else [category])
    dossier.check_names("quantities", "unit", units)
    within = quantities if category is None else quantities[quantities["category"] == category]
    check_patterns(patterns, within["quantity"], "quantity", where="quantities.csv" if category is None else category)
    ids = [name for name in within["quantity"] if any(fnmatchcase(name, pattern) for pattern in patterns)]
    frame = dossier.once(_every_range)
    frame = frame[frame["quantity"].isin(ids)]
    if units:
        frame = frame[frame["stated_unit"].isin(list(units))]
    frame = frame.drop(columns="stated_unit").reset_index(drop=True)
    return _of_the_period(dossier, dossier.within(frame, "as_of"))


def check_quantities(dossier: Dossier, *patterns: Sequence[str]) -> None:
    """Raise UsageError, with a suggestion, for the first pattern that fits no quantity, for those who may not come to use it."""
    for several in patterns:
        check_patterns(several, dossier.whole.quantities["quantity"], "quantity", where="quantities.csv")


def firm_claims(dossier: Dossier, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose preferred claim (`source`) does not rest on an open encyclopedia or a private page; key figures take only these."""
    sources = dossier.whole.sources
    weak = sources.loc[sources["grade"].isin(WEAK_GRADES), "source"]
    return frame[~frame["source"].isin(weak)]


def _every_range(whole: Dossier) -> pd.DataFrame:
    """Return the ranges of all quantities with what their preferred claims say; `stated_unit` is that of the table."""
    claims = whole.claims
    frame = claim_ranges(claims, whole.quantities)
    preferred = claims.loc[claims["preferred"], ["quantity", "as_of", "source", "event", "low", "high"]]
    preferred = preferred.rename(columns={"low": "stated_low", "high": "stated_high"})
    frame = frame.merge(preferred, on="quantity", how="left", validate="one_to_one")
    return _in_millions(frame.assign(stated_unit=frame["unit"]))


def _of_the_period(dossier: Dossier, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the claims without those dated to a month or year of which the period has a part, where their event lies in the other part."""
    period = dossier.period
    if period is None or frame.empty:
        return frame
    start, end = pd.Timestamp(period.start), pd.Timestamp(period.end or pd.Timestamp.max.date())
    events = dossier.whole.events.set_index("event")
    first, last = frame["event"].map(events["earliest"]), frame["event"].map(events["latest"])
    after = (frame["latest"] > end) & (first > end)
    before = (frame["earliest"] < start) & (last < start)
    return frame[~(after | before)].reset_index(drop=True)


def _in_millions(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with sums in plain dollars or euros as millions, as the other sums are."""
    plain = frame["unit"].isin(_MONEY)
    for column in ("value", "low", "high", "stated_low", "stated_high"):
        frame[column] = frame[column].where(~plain, frame[column] / 1e6)
    return frame.assign(unit=frame["unit"].where(~plain, "million " + frame["unit"]))


def claim_sources(dossier: Dossier, frame: pd.DataFrame) -> list[Source]:
    """Return the sources of all claims on the quantities of the frame."""
    claims = dossier.whole.claims
    return dossier.cite(claims[claims["quantity"].isin(frame["quantity"])])


def claimed(row: Any) -> str:
    """Return what the preferred claim of a row says: `4,300`, `at least 50`, `at most 100`, `1,500 to 1,700`.

    The row has `value`, `stated_low` and `stated_high`, each missing where the claim does not state it.
    """
    if pd.notna(row.value):
        return number(row.value, _digits(row.value))
    if pd.isna(row.stated_high):
        return f"at least {number(row.stated_low, _digits(row.stated_low))}"
    if pd.isna(row.stated_low):
        return f"at most {number(row.stated_high, _digits(row.stated_high))}"
    return spread(row.stated_low, row.stated_high, _digits(row.stated_low))


def claimed_range(row: Any) -> str:
    """Return the range of all claims where they differ, with how many there are; empty where they agree."""
    if row.n < 2:
        return ""
    if row.low == row.high:
        return f"{row.n} agree"
    return f"{spread(row.low, row.high, _digits(row.low))} ({row.n})"


def unit_words(unit: str) -> str:
    """Return a unit as it is written in a table."""
    return _UNIT_WORDS.get(unit, unit)


def when(row: Any) -> str:
    """Return the date of the preferred claim in words; `undated` where the source gives none."""
    return date_words(row.as_of) if isinstance(row.as_of, str) else "undated"


def _digits(value: float) -> int:
    return 0 if abs(value) >= 100 or float(value).is_integer() else 1
