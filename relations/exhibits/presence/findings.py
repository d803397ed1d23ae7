"""Key findings on the military presence: a handful of numbers, each with its range and its exhibit."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed, firm_claims, when
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import (
    GONE,
    facilities,
    facility_sources,
    owner_at,
    standing_count,
)
from relations.exhibits.presence.frames import HARM_UNITS, PERSONNEL_UNITS, estimates, harm_series
from relations.exhibits.presence.harm_words import blamed, counted_harm, harm_sum, narrowest, spelt_out, wider_sums
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number, spread
from relations.measures import facility_years
from relations.periods import day_text


def presence_findings(dossier: Dossier, groups: Mapping[str, Sequence[str]]) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; `groups` are those of `personnel_estimates`."""
    frame = facilities(dossier)
    findings: list[KeyFigure | NoData] = []
    if len(frame):
        findings += [_standing(dossier, frame), _longest(dossier, frame), *_remaining(dossier, frame)]
    findings += [*_personnel(dossier, groups), *_harm(dossier)]
    return findings or [
        NoData(
            "**No finding.** The data hold no facility, no estimate of personnel and no count of harm for this period."
        )
    ]


def _standing(dossier: Dossier, frame: pd.DataFrame) -> KeyFigure:
    (sure, possible), day = standing_count(frame), dossier.last_day
    whose = f"of {owner_at(dossier, day)}’s forces"
    known = f"**no facility** {whose} is known for certain to have stood"
    if sure:
        known = f"at least **{counted(sure, 'facility', 'facilities')}** {whose} stood"
    more = ""
    if possible > sure:
        more = f"; up to {counted(possible, 'may have stood', 'may have stood')}, since some ends are not dated"
    return KeyFigure(
        id="facilities-standing",
        quantity="facilities-at-end",
        title="Facilities at the end of the period",
        subtitle="Facilities and deployments that stood for certain on the last day, and that may have stood",
        statement=f"On {day_text(day)} {known} in or off {dossier.prose(dossier.partner)}{more}.",
        value=float(sure),
        low=float(sure),
        high=float(possible),
        unit="facilities",
        formatted=spread(sure, possible),
        exhibit="facility-lifelines",
        sources=[own_table(dossier, "presence")],
        data=frame[["facility", "name", "start", "end", "status", "standing"]],
        labels=labels_of(["standing"], facilities),
    )


def _longest(dossier: Dossier, frame: pd.DataFrame) -> KeyFigure:
    lengths = facility_years(dossier.whole.presence, dossier.first, until=dossier.last_day)
    lengths = lengths.merge(frame[["facility", "name", "event"]], on="facility")
    row = lengths.sort_values(["low", "high"], ascending=False).iloc[0]
    return KeyFigure(
        id="longest-facility",
        title="Longest by the end of the period",
        subtitle="Years from the beginning to the end of the period, at least and at most",
        statement=f"The longest-standing for certain was “{row['name']}”: **{spread(row['low'], row['high'], 1)} years** by "
        f"{day_text(dossier.last_day)}.",
        value=float(row["low"]),
        low=float(row["low"]),
        high=float(row["high"]),
        unit="years",
        formatted=spread(row["low"], row["high"], 1),
        exhibit="facility-lifelines",
        sources=facility_sources(dossier, lengths[lengths["facility"] == row["facility"]]),
        data=lengths[["facility", "name", "low", "high"]],
        units=units_of(["low", "high"], facility_years),
    )


def _remaining(dossier: Dossier, frame: pd.DataFrame) -> list[KeyFigure]:
    start = pd.Timestamp(dossier.declared_periods[-1].start)
    if pd.Timestamp(dossier.last_day) < start:
        return []
    then = frame[frame["possible_last"] >= start]
    kept, left = then[then["status"].isin(["in-use", "reduced"])], then[then["status"].isin(GONE)]
    if then.empty:
        return []
    untold = len(then) - len(kept) - len(left)
    rest = f"; no source tells the end of {counted(untold, 'other')}" if untold else ""
    return [
        KeyFigure(
            id="facilities-kept",
            title="What became of the facilities",
            subtitle=f"Facilities that may have stood on {day_text(start.date())}, by status",
            statement=f"Of {counted(len(then), 'facility', 'facilities')} that may have stood on {day_text(start.date())}, "
            f"**{counted(len(kept), 'was', 'were')} still in use** on {day_text(dossier.last_day)}, if only in part, and "
            f"{counted(len(left), 'had', 'had')} been given up{rest}.",
            value=float(len(kept)),
            unit="facilities",
            formatted=number(len(kept)),
            exhibit="facilities-remaining",
            sources=[own_table(dossier, "presence")],
            data=then[["facility", "name", "status", "status_note"]],
        )
    ]


def _personnel(dossier: Dossier, groups: Mapping[str, Sequence[str]]) -> list[KeyFigure]:
    frame = estimates(dossier, groups)
    frame = firm_claims(dossier, frame[frame["earliest"].notna()])
    if frame.empty:
        return []
    # The groups come in the order of the notebook: what is said first of the first of them that has an estimate.
    most = frame.loc[frame.groupby("group", sort=False)["high"].idxmax()]
    first = most.iloc[0]
    return [
        KeyFigure(
            id="most-personnel",
            title="Largest estimate of personnel",
            subtitle="One claim about one group; the groups are counted by different rules",
            statement=_largest(first, most.iloc[1:], len(frame)),
            value=None if pd.isna(first["value"]) else float(first["value"]),
            low=float(first["low"]),
            high=float(first["high"]),
            unit="people",
            formatted=claimed(first),
            exhibit="personnel-estimates",
            sources=claim_sources(dossier, most),
            data=frame[["quantity", "name", "group", "as_of", "value", "low", "high"]],
            units=PERSONNEL_UNITS,
            labels=labels_of(["as_of"], chosen_claims),
        )
    ]


def _largest(first: pd.Series, others: pd.DataFrame, n: int) -> str:
    largest = _said(first, strong=True)
    if n == 1:
        return f"One dated estimate of personnel is known for this period: {largest}."
    said = [f"{first['group']} is {largest}", *(f"{row['group']} {_said(row)}" for _, row in others.iterrows())]
    return (
        f"The largest dated estimate of personnel {'; '.join(said)}. The {counted(n, 'estimate')} are not one series."
    )


def _said(row: pd.Series, *, strong: bool = False) -> str:
    number_ = f"**{claimed(row)}**" if strong else claimed(row)
    return f"{number_} ({row['name']}, {when(row)})"


def _harm(dossier: Dossier) -> list[KeyFigure]:
    series = harm_series(dossier)
    if series.empty:
        return []
    return [
        _harm_of(dossier, str(monitor), str(indicator), rows)
        for (monitor, indicator), rows in series.groupby(["monitor", "indicator"], sort=False)
    ]


def _harm_of(dossier: Dossier, monitor: str, indicator: str, rows: pd.DataFrame) -> KeyFigure:
    narrow = narrowest(rows)
    total = harm_sum(narrow)
    return KeyFigure(
        id=f"harm-{indicator}",
        title=f"{monitor}: {indicator.replace('-', ' ')}",
        subtitle=f"Sum of the years, as {monitor} counts, {blamed(str(narrow['attributed'].iloc[0]))}",
        statement=f"{counted_harm(spelt_out(dossier, monitor), indicator, rows)}.",
        value=total.best,
        low=total.low,
        high=total.high,
        unit="persons",
        formatted=total.formatted,
        exhibit="harm-by-year",
        sources=dossier.cite(_rows(dossier, monitor, indicator)),
        data=rows[["year", "attributed", "value", "low", "high"]],
        units=HARM_UNITS,
        beside=wider_sums(rows),
    )


def _rows(dossier: Dossier, monitor: str, indicator: str) -> pd.DataFrame:
    harm = dossier.operations_harm
    return harm[(harm["monitor"] == monitor) & (harm["indicator"] == indicator)]
