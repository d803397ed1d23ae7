"""Key findings on diplomacy: a handful of numbers, each with its interval where it is a share, and its exhibit."""

import numpy as np
import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.agreement_lives import CONTRACT, agreement_lives
from relations.exhibits.diplomacy.finding_words import (
    calls_said,
    conflict_said,
    one_standing_said,
    standing_said,
    top_said,
    undated_said,
    visits_said,
)
from relations.exhibits.diplomacy.frames import pair_visits
from relations.exhibits.diplomacy.levels import TOP, group_of
from relations.exhibits.diplomacy.pair_acts import acts_of_years
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, interval, number, per_cent, percent
from relations.measures import attention_share, event_intensity
from relations.measures.intervals import wilson

_VISITS = {"visits": "visits"}
_TONES = ["year", "n", "cooperative", "neutral", "conflictual"]


def diplomacy_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where the data hold nothing."""
    visits = pair_visits(dossier)
    findings: list[KeyFigure | NoData] = []
    if len(visits):
        findings.append(_visits(dossier, visits))
    if len(visits) > 1:
        findings.append(_top(dossier, visits))
    findings += [*_calls(dossier), *_agreements(dossier), *_conflict(dossier), *_attention(dossier)]
    none = "**No finding.** The data hold no visit, call, agreement or event between the two states in this period."
    return findings or [NoData(none)]


def _visits(dossier: Dossier, visits: pd.DataFrame) -> KeyFigure:
    n, there = len(visits), int((visits["sender"] == dossier.partner).sum())
    to, back = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return KeyFigure(
        id="visits-reported",
        quantity="visits",
        title="Visits and their direction",
        subtitle=f"Reported visits between the two states, and how many of them went to {to}",
        statement=visits_said(n, there, to, back),
        value=float(n),
        unit="visits",
        formatted=number(n),
        exhibit="visits-by-year",
        sources=[own_table(dossier, "visits")],
        data=pd.DataFrame(
            {
                "sender": [dossier.partner, dossier.first],
                "visits": [there, n - there],
                "share": [there / n, (n - there) / n],
            }
        ),
        units=_VISITS | {"share": "share"},
    )


def _top(dossier: Dossier, visits: pd.DataFrame) -> KeyFigure:
    top = visits[visits["level"].map(group_of) == TOP]
    n, there = len(top), int((top["sender"] == dossier.partner).sum())
    to, back = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return KeyFigure(
        id="visits-top",
        title="Visits at the top",
        subtitle="Reported visits of heads of state or government of one state to the other",
        statement=top_said(n, there, to, back),
        value=float(n),
        unit="visits",
        formatted=number(n),
        exhibit="visits-at-the-top" if n else None,
        sources=[own_table(dossier, "visits")],
        data=visits.groupby([visits["level"].map(group_of), "sender"]).size().reset_index(name="visits"),
        units=_VISITS,
    )


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
        )
    ]


def _agreements(dossier: Dossier) -> list[KeyFigure]:
    table = agreement_lives(dossier)
    dated = table[table["start"].notna()]
    if dated.empty:
        return []
    unknown, disputed = int((dated["status"] == "unknown").sum()), int((dated["status"] == "disputed").sum())
    exhibit = "contracts-in-time" if (dated["kind"] == CONTRACT).all() else "agreements-in-time"
    contracts = int((dated["kind"] == CONTRACT).sum())
    value = 1 if len(dated) == 1 else unknown or disputed
    undated = table[table["start"].isna()]
    others = len(dated) - contracts
    return [
        KeyFigure(
            id="agreements-standing",
            title="Standing of agreements",
            subtitle="Agreements and contracts of the period by what the sources say of their standing",
            statement=_agreements_said(dated, undated),
            value=float(value),
            unit="agreements",
            formatted=number(value),
            exhibit=exhibit,
            sources=[own_table(dossier, "agreements")],
            data=dated["status"].value_counts().rename_axis("status").reset_index(name="agreements"),
            units={"agreements": "agreements"},
            beside={"agreements": others, "contracts": contracts, "without a date": len(undated)},
        )
    ]


def _agreements_said(dated: pd.DataFrame, undated: pd.DataFrame) -> str:
    if len(dated) == 1:
        one = dated.iloc[0]
        return one_standing_said(CONTRACT if one["kind"] == CONTRACT else "agreement", one["title"], one["status"])
    contracts = int((dated["kind"] == CONTRACT).sum())
    parts = ((len(dated) - contracts, "agreement"), (contracts, CONTRACT))
    texts = " and ".join(counted(n, word) for n, word in parts if n)
    unknown, disputed = (int((dated["status"] == status).sum()) for status in ("unknown", "disputed"))
    standing = standing_said(unknown, disputed, len(dated))
    left_out = undated_said(len(undated), CONTRACT if (undated["kind"] == CONTRACT).all() else "text")
    return f"Of {texts} that belong to the period, {standing}{left_out}."


def _conflict(dossier: Dossier) -> list[KeyFigure]:
    frame = acts_of_years(dossier)
    if frame.empty:
        return []
    n, bad = int(frame["n"].sum()), int(frame["conflictual"].sum())
    low, high = wilson(np.array([bad]), np.array([n]))
    return [
        KeyFigure(
            id="conflictual-share",
            title="Conflict between the two states",
            subtitle="Conflictual events as a share of the events between the two states that are dated to a year",
            statement=conflict_said(bad, n, low[0], high[0]),
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
        )
    ]


def _attention(dossier: Dossier) -> list[KeyFigure]:
    rows = dossier.attention
    yearly = attention_share(rows, dossier.partner)
    frame = yearly[yearly["outlet"] == "president"]
    if frame.empty:
        return []
    total, named = int(frame["n"].sum()), int(frame["named"].sum())
    low, high = wilson(np.array([named]), np.array([total]))
    peak = frame.loc[frame["share"].idxmax()]
    most = (
        f"; the highest year is {peak['year']:.0f} ({per_cent(peak['share'], 0)})" if named and len(frame) > 1 else ""
    )
    share = per_cent(named / total, 0) if named else "None"
    who, whom = (
        dossier.declared_states.short_in(dossier.first, int(frame["year"].max())),
        dossier.prose(dossier.partner),
    )
    return [
        KeyFigure(
            id="attention-president",
            title="Attention of the president",
            subtitle=f"Published speeches and statements of the president of {who} that name {whom}, share of all",
            statement=f"**{share}** of {counted(total, 'published text')} of the president of {who} named {whom} (95 per cent interval "
            f"{interval(low[0], high[0])}){most}.",
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
