"""What an indicator of the relationship is: a yearly series with all that is to be known of it, and its one number for a span of time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.words.numbers import NARROW, number, spread
from relations.periods import Period
from relations.sources import Source

Form = Literal["line", "bars", "range", "mirror"]


@dataclass(frozen=True)
class Summary:
    """`value` in `unit`, how it is written, and its range; `name` says what it is, `noun` names it where it rose or fell (none: it is not compared),
    and `points` says that its change is one of percentage points.
    """

    name: str
    unit: str
    value: float
    written: str
    low: float | None = None
    high: float | None = None
    noun: str = ""
    points: bool = False

    def is_apart_from(self, other: "Summary") -> bool | None:
        """Tell whether the ranges of the two have no value in common; None where one of them has no range."""
        if self.low is None or self.high is None or other.low is None or other.high is None:
            return None
        return bool(self.low > other.high or other.low > self.high)


@dataclass(frozen=True)
class Indicator:
    """A yearly series. `frame` has `year`, `value`, `n`, and `low` and `high` where there is a range; `written` formats a value, `noun` names it
    in a title, `short` names it in a table of breaks. `summary` is its number for the whole of the dossier's period, None where there is none;
    it may be there where no year has a value.

    `form` says how it is drawn: a line (with a band where there is a range), bars, a range between two steps, or bars up (`value`) and down (`low`).
    `few` is the number of cases below which a year is drawn hollow and takes part in no search; `by_day` says that it counts by the day, so
    that a year may lie in a period in part.

    `search` says whether breaks are looked for, and whether the series is one of whole records (joint) or ends before them (alone); `record` has the
    years of a whole record, in which a year without a row is a zero; `scale` is how it enters the search. `subject` is what changes level in a
    sentence (none: no sentence is made of it), `level` writes a level there, and `rate` stands behind it. `kinds` are the kinds of events by which it
    may rise, without those that it counts.
    """

    id: str
    noun: str
    name: str
    unit: str
    form: Form
    frame: pd.DataFrame
    sources: list[Source]
    written: Callable[[float], str]
    summary: Summary | None
    short: str = ""
    few: int = 0
    by_day: bool = False
    search: Literal["", "joint", "alone"] = ""
    record: range | None = None
    scale: Literal["plain", "root", "log"] = "plain"
    subject: str = ""
    level: Callable[[float], str] = number
    rate: str = ""
    kinds: tuple[str, ...] = ()

    @property
    def firm(self) -> pd.DataFrame:
        """The years that rest on enough cases."""
        return self.frame[self.frame["n"] >= self.few]

    @property
    def is_share(self) -> bool:
        """Whether its values are shares, from 0 to 1."""
        return "share" in self.unit

    def written_range(self, low: float, high: float) -> str:
        """Return two values as a range, with the unit sign once."""
        return f"{spread(low * 100, high * 100, 1)}{NARROW}%" if self.is_share else spread(low, high)


def span_days(dossier: Dossier) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the first day of the dossier's period and its last of which the data know."""
    period = dossier.period or Period.parse("all", dossier.declared_periods)
    return pd.Timestamp(period.start), pd.Timestamp(dossier.last_day)


def span_years(dossier: Dossier) -> float:
    """Return the length of `span_days` in years, for rates; never less than a day."""
    start, end = span_days(dossier)
    return float(max((end - start).days + 1, 1)) / 365.25
