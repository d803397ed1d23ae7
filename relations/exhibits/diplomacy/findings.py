"""Key findings on diplomacy: at most five, each with one number, and its exhibit."""

import numpy as np
import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.agreement_lives import LABELS, agreement_lives
from relations.exhibits.diplomacy.finding_words import (
    attention_said,
    calls_said,
    conflict_said,
    disputed_said,
    lower_visits_said,
    visitor_said,
)
from relations.exhibits.diplomacy.frames import UNITS as VISITS
from relations.exhibits.diplomacy.frames import pair_visits
from relations.exhibits.diplomacy.levels import TOP, group_of
from relations.exhibits.diplomacy.pair_acts import acts_of_years
from relations.exhibits.diplomacy.top_findings import first_in_years, hosts, last_at_the_top, latest_agreement, treaty
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, percent
from relations.exhibits.words.period_words import years_of
from relations.measures import attention_share, event_intensity
from relations.measures.intervals import wilson

MOST = 5
_TONES = ["year", "n", "cooperative", "neutral", "conflictual"]
_LEAST, _SEVERAL = 20, 3  # acts of a period whose share is named, and periods of which one can stand out
_FEW_YEARS = 3
_OFTEN = 3  # visits of one person from which they are told


def diplomacy_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where the data hold nothing."""
    at_the_top = (last_at_the_top, first_in_years, hosts)
    makers = (
        latest_agreement,
        treaty,
        _agreements,
        *at_the_top,
        _below_the_top,
        _attention,
        _conflict,
        _partner_visitor,
        _calls,
    )
    findings = [finding for make in makers for finding in make(dossier)]
    none = "**No finding.** The data hold no visit, call, agreement or act between the two states in this period."
    return [*findings[:MOST]] or [NoData(none)]


def _below_the_top(dossier: Dossier) -> list[KeyFigure]:
    """Return how many visits below the top went to the partner, where most at the top did not; of a period without any at the top, how many there are."""
    visits = pair_visits(dossier)
    top = visits["level"].map(group_of) == TOP
    lower = visits[~top]
    if lower.empty:
        return []
    n, back = len(lower), int((lower["receiver"] == dossier.partner).sum())
    n_top, back_top = int(top.sum()), int((visits.loc[top, "receiver"] == dossier.partner).sum())
    to, other = dossier.prose(dossier.partner), dossier.prose(dossier.first)
    return [
        KeyFigure(
            id="visits-below-the-top",
            title="Visits below the top",
            subtitle=f"Reported visits below heads of state or government, and how many of them went to {to}",
            statement=lower_visits_said(n, back, to, other, top=(n_top, back_top)),
            value=float(back),
            unit="visits",
            formatted=number(back),
            exhibit="contacts-by-level" if _short(dossier) else "visits-by-year",
            sources=[own_table(dossier, "visits")],
            data=visits.groupby(["sender", "receiver", "level"]).size().reset_index(name="visits"),
            units=VISITS,
            beside={"below the top": n, "at the top": n_top, "at the top to the partner": back_top},
        )
    ]


def _partner_visitor(dossier: Dossier) -> list[KeyFigure]:
    """Return who of the first state came to its partner most often, where one person did so several times and no other as often."""
    visits = pair_visits(dossier)
    came = visits[visits["sender"] == dossier.first]
    people = dossier.event_people
    named = people[people["visitor"]].merge(came[["event", "start"]], on="event")
    named = named.merge(dossier.people[["person", "name"]], on="person")
    counts = named["name"].value_counts()
    if len(counts) < _SEVERAL or counts.iloc[0] < _OFTEN or counts.iloc[0] == counts.iloc[1]:
        return []
    name, n = str(counts.index[0]), int(counts.iloc[0])
    return [
        KeyFigure(
            id="visitor-most-often",
            title="Who came most often",
            subtitle=f"Reported visits to {dossier.prose(dossier.partner)} by the person whom a source names",
            statement=visitor_said(name, n, dossier.prose(dossier.first), dossier.prose(dossier.partner)),
            value=float(n),
            unit="visits",
            formatted=number(n),
            exhibit="travellers",
            sources=[own_table(dossier, "visits"), own_table(dossier, "event_people")],
            data=counts.rename_axis("name").reset_index(name="visits"),
            units=VISITS,
        )
    ]


def _short(dossier: Dossier) -> bool:
    """Tell whether the period has so few years that a chart by year shows less than a table."""
    return dossier.period is not None and dossier.last_day.year - dossier.period.start.year < _FEW_YEARS


def _calls(dossier: Dossier) -> list[KeyFigure]:
    events = dossier.events
    calls = events[
        (events["kind"] == "call") & events["initiator"].isin(dossier.pair) & events["target"].isin(dossier.pair)
    ]
    if calls.empty:
        return []
    top = int((calls["level"].map(group_of) == TOP).sum())
    last = calls.sort_values("earliest").iloc[-1]
    return [
        KeyFigure(
            id="calls-reported",
            title="Calls",
            subtitle="Telephone and video calls between the two states that are in the data",
            statement=calls_said(len(calls), top, last["earliest"].year),
            value=float(len(calls)),
            unit="calls",
            formatted=number(len(calls)),
            exhibit="contacts-by-level",
            sources=[own_table(dossier, "events")],
            data=calls.sort_values("earliest")[["date", "title", "level", "initiator"]],
            beside={"at the top": top},
        )
    ]


def _agreements(dossier: Dossier) -> list[KeyFigure]:
    """Return on how many agreements accounts differ today; of a period that has ended, where these are several.

    Those said to have ended before the last declared period are left out: accounts of them do not reach to the present.
    """
    table = agreement_lives(dossier)
    ended_before = table["stop"] < pd.Timestamp(dossier.declared_periods[-1].start)
    disputed = table[table["start"].notna() & (table["status"] == "disputed") & ~ended_before]
    over = dossier.last_day < dossier.known_until
    if disputed.empty or (over and len(disputed) < _SEVERAL):
        return []
    years = disputed["start"].dt.year
    return [
        KeyFigure(
            id="agreements-disputed",
            title="Agreements on which accounts differ",
            subtitle="Agreements and contracts with a date of signature on whose standing today the sources differ",
            statement=disputed_said(disputed, int(years.min()), int(years.max())),
            value=float(len(disputed)),
            unit="agreements",
            formatted=number(len(disputed)),
            exhibit="agreements-of-weight",
            sources=[own_table(dossier, "agreements")],
            data=disputed[["title", "kind", "signed", "status", "status_note"]],
            labels={"status_note": LABELS["status_note"]},
        )
    ]


def _conflict(dossier: Dossier) -> list[KeyFigure]:
    frame = acts_of_years(dossier)
    if frame.empty:
        return []
    n, bad = int(frame["n"].sum()), int(frame["conflictual"].sum())
    low, high = wilson(np.array([bad]), np.array([n]))
    words, share = _beside(dossier, bad / n)
    return [
        KeyFigure(
            id="conflictual-share",
            title="Conflict between the two states",
            subtitle="Conflictual acts as a share of the acts between the two states that are dated to a year",
            statement=conflict_said(bad, n, words, share),
            value=bad / n,
            low=float(low[0]),
            high=float(high[0]),
            unit="share",
            formatted=percent(bad / n, 0),
            exhibit="cooperation-and-conflict",
            sources=[own_table(dossier, "events")],
            data=frame[_TONES],
            units=units_of(_TONES, event_intensity),
            labels=labels_of(_TONES, event_intensity),
            beside={words: share} if words else {},
        )
    ]


def _beside(dossier: Dossier, overall: float) -> tuple[str, float]:
    """Return what the share of the period is held against, in words and as a number: that of all years, if the intervals do not overlap; for a report
    on several periods the highest of one, if its interval lies above the whole; else nothing."""
    periods = dossier.shown_periods
    if len(periods) < _SEVERAL:
        (own, own_bad), (n, bad) = _counts(dossier), _counts(dossier.whole)
        low, high = wilson(np.array([own_bad, bad]), np.array([max(own, 1), max(n, 1)]))
        apart = low[0] > high[1] or low[1] > high[0]
        return ("in all years", bad / n) if n and apart else ("", 0.0)
    found = []
    for period in periods:
        n, bad = _counts(dossier.during(period))
        if n >= _LEAST and wilson(np.array([bad]), np.array([n]))[0][0] > overall:
            found.append((bad / n, years_of(period)))
    share, words = max(found, default=(0.0, ""))
    return words, share


def _counts(dossier: Dossier) -> tuple[int, int]:
    frame = acts_of_years(dossier)
    return (int(frame["n"].sum()), int(frame["conflictual"].sum())) if len(frame) else (0, 0)


def _attention(dossier: Dossier) -> list[KeyFigure]:
    rows = dossier.attention
    yearly = attention_share(rows, dossier.partner)
    frame = yearly[yearly["outlet"] == "president"]
    if frame.empty:
        return []
    total, named = int(frame["n"].sum()), int(frame["named"].sum())
    if not named:  # of a sample that is no finding
        return []
    low, high = wilson(np.array([named]), np.array([total]))
    who = dossier.declared_states.short_in(dossier.first, int(frame["year"].max()))
    whom = dossier.prose(dossier.partner)
    return [
        KeyFigure(
            id="attention-president",
            title="Attention of the president",
            subtitle=f"Published speeches and statements of the president of {who} that name {whom}, share of all",
            statement=attention_said(frame, who, whom),
            value=named / total,
            low=float(low[0]),
            high=float(high[0]),
            unit="share",
            formatted=percent(named / total, 0),
            exhibit="attention-by-year",
            sources=dossier.cite(rows[rows["outlet"] == "president"]),
            data=frame,
            units=units_of(frame, attention_share),
            labels=labels_of(frame, attention_share),
        )
    ]
