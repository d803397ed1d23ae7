"""Key findings on the military presence: a handful of numbers, each with its range and its exhibit."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chosen_claims import chosen_claims, claim_sources, claimed, when
from relations.exhibits.facilities import GONE, facilities, facility_sources, last_day
from relations.exhibits.harm_by_year import ALL, attribution, harm_series
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import counted, number, spread
from relations.exhibits.own_table import own_table
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
        NoData("**No finding.** The data hold no facility, no estimate of personnel and no count of harm for this period.")
    ]  # fmt: skip


def _standing(dossier: Dossier, frame: pd.DataFrame) -> KeyFigure:
    sure, day = int(frame["standing"].sum()), day_text(last_day(dossier))
    possible = int(frame["possible"].sum())
    return KeyFigure(
        id="facilities-standing",
        title="Facilities at the end of the period",
        subtitle="Facilities and deployments that stood for certain, and that may have stood",
        statement=f"On {day} at least **{counted(sure, 'facility', 'facilities')}** of {dossier.prose(dossier.supplier)} stood in or off "
        f"{dossier.prose(dossier.recipient)}"
        + (
            f"; up to {counted(possible, 'may have', 'may have')}, since some ends are not stated."
            if possible > sure
            else "."
        ),
        value=float(sure),
        low=float(sure),
        high=float(possible),
        unit="facilities",
        formatted=spread(sure, possible),
        exhibit="facility-lifelines",
        sources=[own_table(dossier, "presence")],
        data=frame[["facility", "name", "start", "end", "status", "standing"]],
    )


def _longest(dossier: Dossier, frame: pd.DataFrame) -> KeyFigure:
    lengths = facility_years(dossier.whole.presence, dossier.supplier, until=last_day(dossier))
    lengths = lengths.merge(frame[["facility", "name", "event"]], on="facility")
    row = lengths.sort_values(["low", "high"], ascending=False).iloc[0]
    return KeyFigure(
        id="longest-facility",
        title="Longest by the end of the period",
        subtitle="Years from the beginning to the end of the period, at least and at most",
        statement=f"The longest for certain was “{row['name']}”: **{spread(row['low'], row['high'], 1)} years** by then.",
        value=float(row["low"]),
        low=float(row["low"]),
        high=float(row["high"]),
        unit="years",
        formatted=spread(row["low"], row["high"], 1),
        exhibit="facility-lifelines",
        sources=facility_sources(dossier, lengths[lengths["facility"] == row["facility"]]),
        data=lengths[["facility", "name", "low", "high"]],
        units={"low": "years", "high": "years"},
    )


def _remaining(dossier: Dossier, frame: pd.DataFrame) -> list[KeyFigure]:
    start = pd.Timestamp(dossier.declared_periods[-1].start)
    if pd.Timestamp(last_day(dossier)) < start:
        return []
    then = frame[frame["possible_last"] >= start]
    kept, left = then[then["status"].isin(["in-use", "reduced"])], then[then["status"].isin(GONE)]
    if then.empty:
        return []
    return [
        KeyFigure(
            id="facilities-kept",
            title="What became of the facilities",
            subtitle=f"Facilities that may have stood on {day_text(start.date())}, by status",
            statement=f"Of {counted(len(then), 'facility', 'facilities')} that may have stood on {day_text(start.date())}, "
            f"**{counted(len(kept), 'was', 'were')} "
            f"still in use**, if only in part, and {counted(len(left), 'had', 'had')} been given up.",
            value=float(len(kept)),
            unit="facilities",
            formatted=number(len(kept)),
            exhibit="facilities-remaining",
            sources=[own_table(dossier, "presence")],
            data=then[["facility", "name", "status", "status_note"]],
        )
    ]


def _personnel(dossier: Dossier, groups: Mapping[str, Sequence[str]]) -> list[KeyFigure]:
    patterns = [pattern for own in groups.values() for pattern in own]
    frame = chosen_claims(dossier, patterns, category="personnel")
    frame = frame[frame["earliest"].notna()]
    if frame.empty:
        return []
    most, latest = frame.loc[frame["high"].idxmax()], frame.iloc[-1]
    rest = (
        f" The latest is {claimed(latest)} ({latest['name']}, {when(latest)})."
        if latest["quantity"] != most["quantity"]
        else ""
    )
    return [
        KeyFigure(
            id="most-personnel",
            title="Largest estimate of personnel",
            subtitle="One claim about one group; the groups are counted by different rules",
            statement=f"The largest estimate of personnel is **{claimed(most)}** ({most['name']}, {when(most)}).{rest} The "
            f"{counted(len(frame), 'estimate')} are not one "
            "series." if len(frame) > 1 else f"One estimate of personnel is known: **{claimed(most)}** ({most['name']}, {when(most)}).",
            value=None if pd.isna(most["value"]) else float(most["value"]),
            low=float(most["low"]),
            high=float(most["high"]),
            unit="people",
            formatted=claimed(most),
            exhibit="personnel-estimates",
            sources=claim_sources(dossier, frame[frame["quantity"].isin([most["quantity"], latest["quantity"]])]),
            data=frame[["quantity", "name", "as_of", "value", "low", "high"]],
        )
    ]  # fmt: skip


def _harm(dossier: Dossier) -> list[KeyFigure]:
    series = harm_series(dossier)
    if series.empty:
        return []
    made = []
    for (monitor, indicator, own), rows in series.groupby(["monitor", "indicator", "attributed"], sort=False):
        low, high = float(rows["low"].sum()), float(rows["high"].sum())
        best = float(rows["value"].sum()) if rows["value"].notna().all() else None
        first, last = int(rows["year"].min()), int(rows["year"].max())
        span = f"in {first}" if first == last else f"from {first} to {last}"
        what = str(indicator).replace("-", " ")
        said = (
            f"**{number(best)} {what}** as its best estimate ({spread(low, high)})"
            if best is not None
            else f"**{spread(low, high)} {what}**"
        )
        whose = (
            "on all sides of the fighting between the government and armed groups"
            if own == ALL
            else f"in incidents for which its sources blame {attribution(str(own))}"
        )
        made.append(
            KeyFigure(
                id=f"harm-{indicator}-{own}".replace("_", "-"),
                title=f"{monitor!s}: {what}",
                subtitle=f"Sum of the years, as {monitor} counts, ascribed to {attribution(str(own))}",
                statement=f"{monitor} counts {said} {whose}, {span}.",
                value=best,
                low=low,
                high=high,
                unit="persons",
                formatted=number(best) if best is not None else spread(low, high),
                exhibit="harm-by-year",
                sources=dossier.cite(_rows(dossier, str(monitor), str(indicator), str(own))),
                data=rows[["year", "value", "low", "high"]],
            )
        )
    return made


def _rows(dossier: Dossier, monitor: str, indicator: str, attributed: str) -> pd.DataFrame:
    harm = dossier.operations_harm
    return harm[(harm["monitor"] == monitor) & (harm["indicator"] == indicator) & (harm["attributed"] == attributed)]
