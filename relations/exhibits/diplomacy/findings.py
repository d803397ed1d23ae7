"""Key findings on diplomacy: a handful of numbers, each with its interval where it is a share, and its exhibit."""

import numpy as np
import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.agreement_lives import CONTRACT, agreement_lives
from relations.exhibits.diplomacy.frames import pair_visits
from relations.exhibits.diplomacy.levels import TOP, group_of
from relations.exhibits.diplomacy.pair_acts import acts_of_years
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted, interval, number, per_cent, percent
from relations.exhibits.words.wording import capital, every, in_words
from relations.measures import attention_share
from relations.measures.intervals import wilson

_SMALL = 20  # cases below which a count says more than a share


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
    span = f" ({per_cent(there / n, 0)})" if n > 9 and 0 < there < n else ""
    return KeyFigure(
        id="visits-reported",
        quantity="visits",
        title="Visits and their direction",
        subtitle=f"Reported visits between the two states, and how many of them went to {to}",
        statement=f"The sources report **{counted(n, 'visit')}** between the two states{_ways(there, n, to, back, span)}."
        if n > 1
        else f"The sources report **one visit** between the two states, to {to if there else back}.",
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
        units={"visits": "visits", "share": "share"},
    )


def _ways(there: int, n: int, to: str, back: str, span: str = "") -> str:
    if there in (0, n):
        return f", {every(n)} to {to if there else back}"
    return f": {in_words(there)}{span} to {to}, {in_words(n - there)} to {back}"


def _top(dossier: Dossier, visits: pd.DataFrame) -> KeyFigure:
    top = visits[visits["level"].map(group_of) == TOP]
    n, there = len(top), int((top["sender"] == dossier.partner).sum())
    to, back = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    if not n:
        said = "**None** of these visits is known to have been by a head of state or government."
    elif n == 1:
        said = f"**One** of these visits was by a head of state or government, to {to if there else back}."
    else:
        said = f"**{capital(in_words(n))}** of these visits were by heads of state or government{_ways(there, n, to, back)}."
    return KeyFigure(
        id="visits-top",
        title="Visits at the top",
        subtitle="Reported visits of heads of state or government of one state to the other",
        statement=said,
        value=float(n),
        unit="visits",
        formatted=number(n),
        exhibit="visits-at-the-top" if n else None,
        sources=[own_table(dossier, "visits")],
        data=visits.groupby([visits["level"].map(group_of), "sender"]).size().reset_index(name="visits"),
        units={"visits": "visits"},
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
    level = (
        ""
        if not top
        else ", by a head of state or government"
        if len(calls) == 1
        else f", {every(top)} of them by heads of state or government"
        if top == len(calls)
        else f", {in_words(top)} of them by heads of state or government"
    )
    return [
        KeyFigure(
            id="calls-reported",
            title="Calls",
            subtitle="Telephone and video calls between the two states that are in the data",
            statement=f"**{capital(counted(len(calls), 'call'))}** between the two states are in the data{level}; "
            f"the last was in {last['earliest'].year}."
            if len(calls) > 1
            else f"**One call** between the two states is in the data{level}, in {last['earliest'].year}.",
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
    kind = "contract" if (undated["kind"] == CONTRACT).all() else "text"
    left_out = (
        f"; {counted(len(undated), f'more {kind}')} without a date of signature {'is' if len(undated) == 1 else 'are'} left out"
        if len(undated)
        else ""
    )
    others = len(dated) - contracts
    texts = " and ".join(counted(n, word) for n, word in ((others, "agreement"), (contracts, CONTRACT)) if n)
    return [
        KeyFigure(
            id="agreements-standing",
            title="Standing of agreements",
            subtitle="Agreements and contracts of the period by what the sources say of their standing",
            statement=f"Of {texts} that belong to the period, {_standing(unknown, disputed, len(dated))}{left_out}."
            if len(dated) > 1
            else f"**One {CONTRACT if contracts else 'agreement'}** belongs to the period ({dated['title'].iloc[0]}); its standing today is "
            f"{'not known' if unknown else 'disputed' if disputed else 'known'}.",
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


def _standing(unknown: int, disputed: int, n: int) -> str:
    if not unknown and not disputed:
        return "the standing today of all is known"
    if not unknown:
        return f"the standing today of **{f'all {in_words(n)}' if disputed == n else in_words(disputed)}** is disputed"
    of_others = f" and that of {in_words(disputed)} is disputed" if disputed else ""
    return f"the standing today of **{f'all {in_words(n)}' if unknown == n else in_words(unknown)}** is not known from the sources{of_others}"


def _share(part: int, n: int) -> str:
    return capital(in_words(part)) if not part or n <= _SMALL else per_cent(part / n, 0)


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
            statement=f"**{_share(bad, n)}** of the {counted(n, 'event')} between the two states "
            f"{'was' if bad == 0 or (bad == 1 and n <= _SMALL) else 'were'} conflictual "
            f"(95 per cent interval {interval(low[0], high[0])})."
            if n > 1
            else f"**One event** between the two states is dated to the period; it was {'conflictual' if bad else 'not conflictual'}.",
            value=bad / n,
            low=float(low[0]),
            high=float(high[0]),
            unit="share",
            formatted=percent(bad / n, 0),
            exhibit="cooperation-and-conflict",
            sources=[own_table(dossier, "events")],
            data=frame[["year", "n", "cooperative", "neutral", "conflictual"]],
            units={"n": "events", "cooperative": "events", "neutral": "events", "conflictual": "events"},
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
    who, whom = (
        dossier.declared_states.short_in(dossier.first, int(frame["year"].max())),
        dossier.prose(dossier.partner),
    )
    return [
        KeyFigure(
            id="attention-president",
            title="Attention of the president",
            subtitle=f"Published speeches and statements of the president of {who} that name {whom}, share of all",
            statement=f"**{per_cent(named / total, 0) if named else 'None'}** of {counted(total, 'published text')} of the president of {who} named "
            f"{whom} (95 per cent interval "
            f"{interval(low[0], high[0])}){most}.",
            value=named / total,
            low=float(low[0]),
            high=float(high[0]),
            unit="share",
            formatted=percent(named / total, 0),
            exhibit="attention-by-year",
            sources=dossier.cite(rows[rows["outlet"] == "president"]),
            data=frame,
            units={"n": "texts", "named": "texts", "share": "share"},
        )
    ]
