"""How the count of a monitor is written: whom its sources blame, and the sum of its years with its range."""

from dataclasses import dataclass

import pandas as pd

from relations.exhibits.words.numbers import number, spread
from relations.exhibits.words.wording import capital
from relations.periods import span_text

ALL = "all"  # attributed to no party in particular


@dataclass(frozen=True)
class HarmSum:
    """The years of one attribution added up; `best` is None where the monitor has no best estimate for one of them."""

    best: float | None
    low: float
    high: float

    @property
    def between(self) -> str:
        return spread(self.low, self.high)

    @property
    def formatted(self) -> str:
        return self.between if self.best is None else number(self.best)


def harm_sum(rows: pd.DataFrame) -> HarmSum:
    """Return the sum of the rows of one monitor, indicator and attribution."""
    best = float(rows["value"].sum()) if rows["value"].notna().all() else None
    return HarmSum(best, float(rows["low"].sum()), float(rows["high"].sum()))


def narrowest(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the narrowest attribution, which comes first."""
    return rows[rows["attributed"] == rows["attributed"].iloc[0]]


def attribution(words: str) -> str:
    """Return an attribution as a sentence begins: `Russia alone or with others`."""
    return capital(words.replace("-", " "))


def part_years(harm: pd.DataFrame) -> str:
    """Return a sentence, with a space before it, on the years of which a monitor's count covers a part; nothing where all are whole."""
    whole = (harm["start"].dt.strftime("%m-%d") == "01-01") & (harm["end"].dt.strftime("%m-%d") == "12-31")
    parts = harm.loc[~whole, ["monitor", "year", "start", "end"]].drop_duplicates().sort_values(["monitor", "year"])
    said = [f"{row.monitor} {row.year}: {span_text(row.start.date(), row.end.date())}" for row in parts.itertuples()]
    return f" Years covered in part: {'; '.join(said)}." if said else ""
