"""Table: agreement of two states in each declared period that the report covers, beside its neighbours where it covers one."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.absence_words import inferred_absences
from relations.exhibits.voting.part_years import known_whole
from relations.exhibits.voting.rank_moves import median_member
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number, percent, percent_interval, year_span
from relations.exhibits.words.period_words import dated_name, years_of
from relations.exhibits.words.wording import capital
from relations.measures import agreement, participation


def agreement_by_period(dossier: Dossier, a: str, b: str) -> Table | NoData:
    """Return one row per declared period, with joint votes, the same vote, the interval, and the absences of each state.

    The report of one declared period has the one before and the one after it too.
    """
    own = dossier.period.id if dossier.period else None
    pair = capital(f"{dossier.prose(b)} and {dossier.prose(a)}")
    median = _median(dossier, a, b)
    dossier = _with_neighbours(dossier)
    parts = []
    for period in dossier.declared_periods:
        votes = dossier.within(dossier.whole.during(period).ga_votes, "date")
        row = agreement(votes, a, b, by=None)
        if row["n"].iloc[0] > 0:
            absent = {
                f"absent_{i}": 1 - participation(votes, state)["share"].iloc[0]
                for i, state in enumerate((a, b), start=1)
            }
            parts.append(row.assign(period=period.id, name=dated_name(period), **absent))
    if not parts:
        return NoData("There are no joint votes in this period.")
    frame = pd.concat(parts, ignore_index=True)
    frame = frame[["period", "name", "n", "same", "agreement", "low", "high", "absent_1", "absent_2"]]
    names = [dossier.short(code) for code in (a, b)]
    inferred = inferred_absences(dossier, dossier.ga_votes, (a, b))
    return Table(
        id="agreement-by-period",
        title=_title(frame, own, pair, {period.id: years_of(period) for period in dossier.declared_periods}),
        subtitle=f"Same vote by {dossier.prose(b)} as by {dossier.prose(a)} in the UN General Assembly, by period",
        note="Absent: share of the roll calls of the period on which the state, being a member, was absent or did not vote."
        + median
        + inferred,
        columns=[
            ("Period", "left"),
            ("Joint votes", "right"),
            ("Same vote", "right"),
            ("95 % interval", "right"),
            (f"{names[0]} absent", "right"),
            (f"{names[1]} absent", "right"),
        ],
        rows=[
            [
                row.name,
                number(row.n),
                percent(row.agreement),
                percent_interval(row.low, row.high),
                percent(row.absent_1, 0),
                percent(row.absent_2, 0),
            ]
            for row in frame.itertuples(index=False)
        ],
        sources=dossier.cite(dossier.ga_votes),
        data=frame,
        units=units_of(frame, agreement) | {"absent_1": "share", "absent_2": "share"},
        labels=labels_of(frame, agreement) | {f"absent_{i}": f"{name} absent" for i, name in enumerate(names, start=1)},
    )


def _median(dossier: Dossier, a: str, b: str) -> str:
    """Return what the median member did over the period of the report, as a sentence with a space before it; nothing where `b` is not ranked."""
    share = median_member(dossier, a, b)
    if share is None:
        return ""
    years = known_whole(dossier, dossier.ga_partners)["year"]
    span = year_span(int(years.min()), int(years.max()))
    return f" The median member cast the same vote as {dossier.prose(a)} on {percent(share)} of joint votes, {span}."


def _with_neighbours(dossier: Dossier) -> Dossier:
    """Return the dossier of a declared period widened to its neighbours, which one row needs to say anything; any other as it is."""
    periods = dossier.declared_periods
    at = next((i for i, period in enumerate(periods) if dossier.period and period.id == dossier.period.id), None)
    if at is None:
        return dossier
    near = periods[max(at - 1, 0) : at + 2]
    end = near[-1].end or ".."
    return dossier.during(f"{near[0].start}/{end}")


def _title(frame: pd.DataFrame, own: str | None, pair: str, when: dict[str, str]) -> str:
    """Name the period of least agreement and the one that is firmly the highest, and a higher share that rests on few votes."""
    at = next((i for i, period in enumerate(frame["period"]) if period == own), None)
    if at is not None and len(frame) > 1:
        return _beside(frame, at, pair)
    high, low = frame.loc[frame["low"].idxmax()], frame.loc[frame["agreement"].idxmin()]
    if len(frame) == 1:
        return f"{pair} cast the same vote on {percent(high['agreement'])} of {counted(int(high['n']), 'joint vote')}"
    most = frame.loc[frame["agreement"].idxmax()]
    if low["high"] >= high["low"]:
        least, highest = percent(low["agreement"], 0), percent(most["agreement"], 0)
        span = f"{least} to {highest}" if least != highest else least
        return f"No period stands out: {pair} cast the same vote on {span} of joint votes"
    said = f"Votes were least alike {when[low['period']]}, {percent(low['agreement'], 0)}, and most {when[high['period']]}, {percent(high['agreement'], 0)}"
    if most["period"] == high["period"]:
        return said
    larger = frame[frame["n"] > most["n"]]
    alone = f"Votes were least alike {when[low['period']]}, {percent(low['agreement'], 0)}"
    if larger.empty or larger["agreement"].max() > high["agreement"] or high["n"] <= most["n"]:
        return f"{alone}, and most {when[most['period']]}, {percent(most['agreement'], 0)} of {counted(int(most['n']), 'joint vote')}"
    return _risen_and_fallen(frame, frame.index.get_loc(high.name), when) or said


def _risen_and_fallen(frame: pd.DataFrame, peak: int, when: dict[str, str]) -> str:
    """Return the firmly highest share, the lowest of a later period that lies firmly below it, and the shares after that, as a title.

    Nothing where there is no such fall. The period with the highest share of all, which rests on few votes, is told apart.
    """
    high, most = frame.iloc[peak], frame.loc[frame["agreement"].idxmax()]
    later = frame.iloc[peak + 1 :].drop(index=most.name, errors="ignore")
    if later.empty:
        return ""
    foot = later.loc[later["agreement"].idxmin()]
    if foot["high"] >= high["low"]:
        return ""
    verb = "rose to" if peak else "was"
    said = f"The same vote {verb} {percent(high['agreement'], 0)} {when[high['period']]} and fell to {percent(foot['agreement'], 0)} {when[foot['period']]}"
    return (
        f"{said}; the {percent(most['agreement'], 0)} {when[most['period']]} rest on {counted(int(most['n']), 'vote')}"
    )


def _beside(frame: pd.DataFrame, at: int, pair: str) -> str:
    """Set the period of the report beside the one before it; the first of all beside the one that followed."""
    row = frame.iloc[at]
    said = f"{pair} cast the same vote on {percent(row['agreement'])} of {counted(int(row['n']), 'joint vote')}"
    if at:
        return f"{said}, after {percent(frame['agreement'].iloc[at - 1])} in the period before"
    return f"{said}; {percent(frame['agreement'].iloc[at + 1])} followed"
