"""Key findings on turning points: what broke in the period and together, what others did, what stayed as it was, and what lies just outside."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.indicator import Indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.beside_findings import median_parted, other_vetoes
from relations.exhibits.turning.break_series import Breaks, found_breaks, searched_in, shown_years
from relations.exhibits.turning.break_strength import UNITS, edge, ratio, shared, single_breaks
from relations.exhibits.turning.company_findings import all_fell, median_moved, recovered
from relations.exhibits.turning.finding_words import Where, change_said
from relations.exhibits.turning.level_findings import kept, last_outside
from relations.exhibits.words.period_words import period_words

MOST, _ENOUGH = 5, 3
_BRIEF = 3  # years, up to which a level is told with the one that follows
VOTES = "votes"  # the record of which other states have one of their own


def turning_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings of the period and the year on either side of it; one statement where there are none.

    For all years the largest change of each series leads, those that several share first, with what the median member did at the time and when they rose
    again. For a period its own firm breaks come first, in order of time, one that it shares with the period beside it in one sentence; then the series
    that kept their level, with what others did meanwhile, and the breaks beside it. Weak breaks fill up to three. Where there is no break, the last
    years outside their range are told.
    """
    breaks, series = found_breaks(dossier), searched_in(dossier)
    series = {name: one for name, one in series.items() if one.subject}
    near = single_breaks(dossier)
    group = shared(near[near["firm"]])
    near = near[near["series"].isin(list(series))]
    firm = near[near["firm"]]
    if period_words(dossier) == "all years":
        largest = _largest(dossier, series, firm, group)
        n = max(len(group), 1)
        found = [*largest[:1], *median_moved(dossier), *largest[1:n], *recovered(dossier, group), *largest[n:]]
    else:
        found = _of_period(dossier, series, firm, group)
        found += _said(other_vetoes(dossier))
    for name, one in series.items():
        held = None if name in set(near["series"]) else kept(dossier, breaks, one)
        found += _said(held, median_parted(dossier) if held and name == VOTES else None)
    found += [_change(dossier, breaks, series, row) for _, row in _beside(dossier, firm, group).iterrows()]
    weak = [row for _, row in _ranked(near[~near["firm"]]).iterrows()]
    found += [_change(dossier, breaks, series, row) for row in weak][: max(_ENOUGH - len(found), 0)]
    return [*(_apart(found)[:MOST] or last_outside(dossier, breaks))] or [
        NoData("**No finding.** No record changes its level in or next to this period.")
    ]


def _said(*found: KeyFigure | None) -> list[KeyFigure]:
    return [one for one in found if one]


def _largest(
    dossier: Dossier, series: dict[str, Indicator], firm: pd.DataFrame, group: pd.DataFrame
) -> list[KeyFigure]:
    """Return the largest firm change of each series, as a ratio, of those that several share where there are such; the shared ones first."""
    breaks, chosen = found_breaks(dossier), []
    for name in series:
        own = firm[firm["series"] == name]
        own = own[own.index.isin(group.index)] if own.index.isin(group.index).any() else own
        chosen += [row for _, row in _ranked(own).head(1).iterrows()]
    chosen.sort(key=lambda row: row.name not in group.index)
    return [_change(dossier, breaks, series, row) for row in chosen]


def _of_period(
    dossier: Dossier, series: dict[str, Indicator], firm: pd.DataFrame, group: pd.DataFrame
) -> list[KeyFigure]:
    """Return the firm breaks of the period in order of time, and in one sentence those that it shares with the period beside it."""
    breaks, (first, last), side = found_breaks(dossier), shown_years(dossier, 0), edge(dossier, group)
    own = firm[firm["year"].between(first, last)]
    if side:
        own = own[~own.index.isin(group.index)]
    else:  # what several series share leads, then the largest change of each
        order = _ranked(own).assign(shared=lambda frame: ~frame.index.isin(group.index), again=_again)
        own = order.sort_values(["shared", "again", "year"], kind="stable").head(MOST)
    told = [_change(dossier, breaks, series, row) for _, row in own.sort_values("year").iterrows()]
    together = all_fell(dossier, group, side) if side else []
    if side == "end":
        return [*told, *together, *median_moved(dossier, side)]
    return [*together, *told]


def _again(ranked: pd.DataFrame) -> pd.Series:
    return ranked.groupby("series").cumcount()


def _beside(dossier: Dossier, firm: pd.DataFrame, group: pd.DataFrame) -> pd.DataFrame:
    """Return the firm breaks in the years on either side of the period, but for those told with others."""
    outside = firm[~firm["year"].between(*shown_years(dossier, 0))]
    return outside[~outside.index.isin(group.index)] if edge(dossier, group) else outside


def _ranked(rows: pd.DataFrame) -> pd.DataFrame:
    """Return breaks with the largest change, as a ratio, first."""
    sizes = [ratio(row.before, row.after) for row in rows.itertuples()]
    return rows.assign(size=sizes).sort_values("size", ascending=False, kind="stable").drop(columns="size")


def _change(dossier: Dossier, breaks: Breaks, series: dict[str, Indicator], row: pd.Series) -> KeyFigure:
    one, (first, last) = series[row["series"]], shown_years(dossier, 0)
    where: Where = "before" if row["year"] < first else "after" if row["year"] > last else "within"
    said = change_said(one, row, breaks.shown[breaks.shown["series"] == one.id], where, first, _after(breaks, row))
    return KeyFigure(
        id=f"turning-{one.id}-{row['year']}",
        title=f"Break of {row['year']}: {one.short.lower()}",
        subtitle=f"Means of the years before and after the break of {row['year']}, {one.unit}",
        statement=said.statement,
        value=said.value,
        unit=one.unit,
        formatted=said.formatted,
        exhibit="levels-by-series",
        sources=one.sources,
        data=row.to_frame().T.reset_index(drop=True).infer_objects(),
        units=UNITS,
        beside=said.beside,
    )


def _after(breaks: Breaks, row: pd.Series) -> pd.Series | None:
    """Return the stretch that follows on a level of few years and goes back on it; None for a longer level and where there is none."""
    if int(row["until"]) - int(row["year"]) >= _BRIEF:
        return None
    own = breaks.stretches[
        (breaks.stretches["series"] == row["series"]) & (breaks.stretches["first"] == row["until"] + 1)
    ]
    goes_back = (own["mean"] < row["after"]) == (row["moved"] == "rose")
    return own[goes_back].iloc[0] if goes_back.any() else None


def _apart(found: Sequence[KeyFigure]) -> list[KeyFigure]:
    """Return the findings without a second one on the same break."""
    return list({one.id: one for one in reversed(found)}.values())[::-1]
