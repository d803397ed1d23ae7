"""How the count of a monitor is written: whom its sources blame, and the sum of its years with its range."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.words.numbers import number, spread, year_span
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
    """Return an attribution as a sentence begins: `Russia alone or with others`; that to nobody in particular as `all parties`."""
    return "all parties" if words == ALL else capital(words.replace("-", " "))


def blamed(words: str) -> str:
    """Return an attribution as a clause after what was counted."""
    if words == ALL:
        return "on all sides of the fighting between the government and armed groups"
    return f"in incidents for which its sources blame {attribution(words)}"


def counted_harm(monitor: str, indicator: str, rows: pd.DataFrame) -> str:
    """Return the sums of a monitor's years as a clause: for the narrowest attribution, which comes first, and beside it for the wider ones."""
    parts = [(str(own), harm_sum(part)) for own, part in rows.groupby("attributed", sort=False)]
    (own, narrow), wider = parts[0], parts[1:]
    what = indicator.replace("-", " ")
    said = f"**{narrow.formatted} {what}**"
    if narrow.best is not None:
        said += f" as its best estimate ({narrow.between})"
    more = "".join(f", out of {part.between} {blamed(name)}" for name, part in wider)
    return (
        f"{monitor} counts {said} {blamed(own)}{more} ({year_span(int(rows['year'].min()), int(rows['year'].max()))})"
    )


def part_years(harm: pd.DataFrame) -> str:
    """Return a sentence, with a space before it, on the years of which a monitor's count covers a part; nothing where all are whole."""
    whole = (harm["start"].dt.strftime("%m-%d") == "01-01") & (harm["end"].dt.strftime("%m-%d") == "12-31")
    parts = harm.loc[~whole, ["monitor", "year", "start", "end"]].drop_duplicates().sort_values(["monitor", "year"])
    said = [f"{row.monitor} {row.year}: {span_text(row.start.date(), row.end.date())}" for row in parts.itertuples()]
    return f" Years covered in part: {'; '.join(said)}." if said else ""


def left_to_others(dossier: Dossier) -> str:
    """Return a sentence, with a space before it, on the years that one monitor has in the chart and another has not, since most of its time lies outside
    the period; nothing where there are none."""
    own, every = dossier.operations_harm, dossier.whole.operations_harm
    cut = every[every["year"].isin(own["year"]) & every["monitor"].isin(own["monitor"])]
    missing = sorted(
        {*zip(cut["monitor"], cut["year"], strict=True)} - {*zip(own["monitor"], own["year"], strict=True)}
    )
    said = [f"{monitor} {year}" for monitor, year in missing]
    return f" Left to the period that holds most of the time counted: {'; '.join(said)}." if said else ""
