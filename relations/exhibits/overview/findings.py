"""Key findings at a glance: at most five, what has changed and what stayed first, each with one number and its exhibit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.weighty_events import weighty_events
from relations.exhibits.diplomacy.frames import pair_visits
from relations.exhibits.diplomacy.levels import TOP, group_of
from relations.exhibits.economy.trade_peak import trade_peak
from relations.exhibits.few import FEW
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.indicators import indicators, summaries
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.compared_periods import compared_periods
from relations.exhibits.overview.finding_words import (
    NAMED,
    agreed_said,
    events_said,
    facilities_said,
    last_delivered,
    vetoes_said,
    visits_said,
)
from relations.exhibits.overview.parted_topic import parted_topic
from relations.exhibits.presence.facilities import facilities, owner_at, standing_count
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, per_cent, percent, spread
from relations.exhibits.words.wording import capital, in_words
from relations.measures import agreement, participation, veto_focus
from relations.periods import ALL

MOST = 5
_TELLING = 5  # vetoes, of which it says something that none concerned the partner
_BOARD, _CHANGES = "indicator-board", "changes-between-periods"
_SHORT = 3  # years, in fewer of which a board by year shows little and the table of changes shows more


@dataclass(frozen=True)
class _Given:
    """What every finding is made from; `before` is the dossier of the time before, if there is one."""

    dossier: Dossier
    found: Mapping[str, Indicator]
    summary: Mapping[str, Summary]
    before: Dossier | None

    def shown_in(self, name: str) -> str | None:
        """Return the exhibit that shows an indicator: the board, for a short period the table of changes, or none."""
        period = self.dossier.period
        if self.before and period and self.dossier.last_day.year - period.start.year < _SHORT:
            return _CHANGES
        return _BOARD if name in self.found else None


def overview_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings of the period: on votes, facilities, arms, vetoes, trade, visits and events, as far as there are any and up to five."""
    spans = compared_periods(dossier)
    before = dossier.whole.during(spans[0]) if spans else None
    given = _Given(dossier, {one.id: one for one in indicators(dossier)}, summaries(dossier), before)
    makers = (_topic, _facilities, _vetoes, _arms, _votes, _trade, _visits, _events)
    findings = [made for make in makers if (made := make(given))]
    return [*findings[:MOST]] or [
        NoData("**No finding.** The data hold no yearly figure and no main event for this period.")
    ]


def _topic(given: _Given) -> KeyFigure | None:
    topic = parted_topic(given.dossier)
    if topic is None:
        return None
    return KeyFigure(
        id="overview-topic",
        title=f"Votes on {topic.name}",
        subtitle=f"Roll calls of the General Assembly on {topic.name} since {topic.start:%B %Y} on which the two cast the same vote",
        statement=f"On {topic.name} the two voted alike in **none of {in_words(topic.since)}** roll calls since {topic.start:%B %Y}, after "
        f"{number(topic.before)} of {number(topic.before)} before.",
        value=0.0,
        unit="votes",
        formatted=f"0 of {number(topic.since)}",
        exhibit="votes-on-topics",
        sources=topic.sources,
        data=topic.votes,
        beside={"before": topic.before, "since": topic.since},
    )


def _votes(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    if "votes" not in given.summary:
        return None
    row = agreement(dossier.ga_votes, *dossier.pair, by=None).iloc[0]
    if row["n"] < FEW:
        return None
    before = given.before if dossier.period is not None and dossier.period.id != ALL else None
    then = summaries(before).get("votes") if before else None
    missed = 1 - float(participation(dossier.ga_votes, *dossier.pair)["share"].iloc[0])
    return KeyFigure(
        id="overview-votes",
        quantity="ga-agreement",
        title="Agreement in the General Assembly",
        subtitle="Same vote in the UN General Assembly, share of joint votes",
        statement=agreed_said(
            dossier.prose(dossier.partner), dossier.prose(dossier.first), row["agreement"], int(row["n"]), then, missed
        ),
        value=float(row["agreement"]),
        low=float(row["low"]),
        high=float(row["high"]),
        unit="share",
        formatted=percent(row["agreement"]),
        exhibit=given.shown_in("votes"),
        sources=next(one for one in indicators(dossier) if one.id == "votes").sources,
        data=given.found["votes"].frame,
        beside={"without a joint vote": missed} | ({"before": then.value} if then else {}),
    )


def _arms(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    if "share" not in given.summary or "deliveries" not in given.found:
        return None
    frame, share = given.found["deliveries"].frame, given.summary["share"].value
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    record = given.found["deliveries"].record or range(0)
    last = min(record[-1] if record else 0, dossier.last_day.year)
    return KeyFigure(
        id="overview-arms",
        title="Arms deliveries",
        subtitle=f"Part of {who} in the volume of major arms that {whom} received (SIPRI trend-indicator values)",
        statement=f"{capital(who)} supplied **{per_cent(share, 0)}** of the major arms that {whom} received{last_delivered(frame, last)}.",
        value=float(share),
        unit="share",
        formatted=percent(share, 0),
        exhibit=given.shown_in("deliveries"),
        sources=given.found["deliveries"].sources,
        data=frame,
    )


def _vetoes(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    rows = dossier.sc_vetoes
    if rows.empty:
        return None
    focus = veto_focus(rows)
    on = int(focus["direct"].sum() + focus["shared"].sum())
    if not on and len(rows) < _TELLING:
        return None
    concerned = rows.loc[rows["concerns"] != "no", "earliest"]
    return KeyFigure(
        id="overview-vetoes",
        quantity="vetoes-concerning",
        title="Vetoes",
        subtitle=f"Vetoes of {dossier.prose(dossier.first)} in the UN Security Council on the public lists",
        statement=vetoes_said(on, len(rows), dossier.prose(dossier.first), dossier.prose(dossier.partner), concerned),
        value=float(on),
        unit="vetoes",
        formatted=number(on),
        exhibit=given.shown_in("vetoes"),
        sources=dossier.cite(rows),
        data=focus,
        units=units_of(focus, veto_focus),
        beside={"all": len(rows)},
    )


def _visits(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    if "visits" not in given.found:
        return None
    visits = pair_visits(dossier)
    heads = int((visits["level"].map(group_of) == TOP).sum())
    return KeyFigure(
        id="overview-visits",
        quantity="visits",
        title="Visits",
        subtitle="Visits between the two states that sources report",
        statement=visits_said(len(visits), heads),
        value=float(len(visits)),
        unit="visits",
        formatted=number(len(visits)),
        exhibit=given.shown_in("visits"),
        sources=given.found["visits"].sources,
        data=given.found["visits"].frame,
        beside={"by a head of state or government": heads},
    )


def _facilities(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    frame = facilities(dossier)
    if frame.empty:
        return None
    low, high = standing_count(frame)
    then = _facilities_before(given)
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return KeyFigure(
        id="overview-facilities",
        quantity="facilities-at-end",
        title="Facilities",
        subtitle=f"Facilities of the forces of {who} in {whom} on the last day of the period, certain to possible",
        statement=facilities_said(dossier.last_day, owner_at(dossier, dossier.last_day), whom, (low, high), then),
        value=float(low),
        low=float(low),
        high=float(high),
        unit="facilities",
        formatted=spread(low, high),
        exhibit=given.shown_in("facilities"),
        sources=[own_table(dossier, "presence")],
        data=frame[["facility", "name", "start", "end", "status", "standing", "possible"]],
        labels=labels_of(["standing"], facilities),
        beside={"before: certain": float(then[1][0]), "before: possible": float(then[1][1])} if then else {},
    )


def _facilities_before(given: _Given) -> tuple[pd.Timestamp, tuple[int, int]] | None:
    """Return the last day of the time before with the facilities that stood on it; None where there is no such time."""
    spans = compared_periods(given.dossier)
    if spans is None:
        return None
    day = spans[1].start - timedelta(days=1)
    frame = facilities(given.dossier.whole.during(f"{day.isoformat()}/{day.isoformat()}"))
    return (pd.Timestamp(day), standing_count(frame)) if len(frame) else None


def _trade(given: _Given) -> KeyFigure | None:
    if "trade" not in given.found:
        return None
    return trade_peak(given.dossier, id="overview-trade", exhibit=_BOARD)


def _events(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    events = weighty_events(dossier)
    if events.empty:
        return None
    groups = events["group"].value_counts()
    return KeyFigure(
        id="overview-events",
        quantity="events-of-weight",
        title="Main events",
        subtitle="Main events in the data, by confidence",
        statement=events_said(events),
        value=float(len(events)),
        unit="events",
        formatted=number(len(events)),
        exhibit="events-of-weight",
        sources=event_sources(dossier, events) if len(events) <= NAMED else [own_table(dossier, "events")],
        data=events[["event", "date", "title", "confidence"]],
        beside={str(name): int(n) for name, n in groups.items()},
    )
