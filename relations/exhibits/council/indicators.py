"""The indicator of vetoes: how many the first state cast that concerned its partner."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.council.list_ends import early_end
from relations.exhibits.indicator import Indicator, Summary, span_days, span_years
from relations.exhibits.words.numbers import number
from relations.measures import veto_focus


def vetoes(dossier: Dossier) -> Indicator:
    """Return the vetoes by year, those that concerned the partner alone and those in which it was one of several parties."""
    rows = dossier.sc_vetoes
    focus = veto_focus(rows)
    focus = focus.assign(value=(focus["direct"] + focus["shared"]).astype("float64"))
    listed = dossier.whole.sc_vetoes["earliest"]
    name = f"Vetoes of {dossier.short(dossier.first)} that concerned {dossier.short(dossier.partner)}"
    return Indicator(
        id="vetoes",
        noun="vetoes",
        name=name,
        short="Vetoes",
        unit="in the Security Council",
        form="bars",
        frame=focus.loc[focus["value"] > 0, ["year", "value", "n"]].reset_index(drop=True),
        sources=dossier.cite(rows[rows["concerns"] != "no"]),
        written=number,
        summary=_rate(dossier, name),
        by_day=True,
        search="joint",
        subject=f"Vetoes of {dossier.prose(dossier.first)} that concerned {dossier.prose(dossier.partner)}",
        level=_one_decimal,
        rate=" a year",
        record=range(int(listed.dt.year.min()), dossier.made_on.year) if len(listed) else None,
    )


def listed_years(dossier: Dossier) -> float:
    """Return the length of the dossier's period in years up to the end of the lists of vetoes, for rates; never less than a day."""
    start, end = span_days(dossier)
    listed_to = early_end(dossier, dossier.whole.sc_vetoes)
    if listed_to is None or listed_to >= end.date():
        return span_years(dossier)
    return float(max((pd.Timestamp(listed_to) - start).days + 1, 1)) / 365.25


def _one_decimal(value: float) -> str:
    return number(value, 1)


def _rate(dossier: Dossier, name: str) -> Summary | None:
    listed = dossier.whole.sc_vetoes["earliest"]
    start, end = span_days(dossier)
    if listed.empty or end < listed.min() or start > listed.max():
        return None
    value = float((dossier.sc_vetoes["concerns"] != "no").sum()) / listed_years(dossier)
    return Summary(name, "vetoes a year", value, number(value, 1), noun="vetoes")
