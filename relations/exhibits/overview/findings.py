"""Key findings at a glance: one number for each side of the relationship, with its interval or range."""

from collections.abc import Mapping
from dataclasses import dataclass

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.weighty_events import weighty_events
from relations.exhibits.diplomacy.frames import pair_visits
from relations.exhibits.diplomacy.levels import TOP, group_of
from relations.exhibits.economy.trade_peak import trade_peak
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.indicators import indicators, summaries
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.finding_words import (
    NAMED,
    events_said,
    facilities_stood,
    most_delivered,
    vetoes_concerned,
    visits_said,
)
from relations.exhibits.presence.facilities import facilities, owner_at, standing_count
from relations.exhibits.presence.frames import HARM_UNITS, harm_series
from relations.exhibits.presence.harm_words import counted_harm, harm_sum, narrowest
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, interval, number, per_cent, percent, spread
from relations.exhibits.words.wording import capital
from relations.faces import offered
from relations.measures import agreement, harm_ranges, participation, veto_focus
from relations.periods import day_text
from relations.suggest import check_known

_BOARD = "indicator-board"


@dataclass(frozen=True)
class _Given:
    """What every finding is made from: `where` has the exhibits of findings that are not on the board."""

    dossier: Dossier
    found: Mapping[str, Indicator]
    summary: Mapping[str, Summary]
    where: Mapping[str, str]


def overview_findings(dossier: Dossier, *, shown_in: Mapping[str, str] | None = None) -> list[KeyFigure | NoData]:
    """Return the findings of the period; `shown_in` gives the exhibit of a finding by its id where it is not the indicator board, empty for none.

    Raises UsageError for an id that no finding or no exhibit of `relations.exhibits` has.
    """
    makers = (_votes, _arms, _vetoes, _visits, _facilities, _harm, _trade, _events)
    check_known("finding", shown_in or (), [f"overview{make.__name__.replace('_', '-')}" for make in makers])
    every_exhibit = [name.replace("_", "-") for name in offered("relations.exhibits")]
    check_known("exhibit", (shown_in or {}).values(), ["", *every_exhibit])
    where = {"overview-events": "events-of-weight"} | dict(shown_in or {})
    given = _Given(dossier, {one.id: one for one in indicators(dossier)}, summaries(dossier), where)
    findings = [made for make in makers if (made := make(given))]
    return [*findings] or [NoData("**No finding.** The data hold no yearly figure and no main event for this period.")]


def _votes(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    if "votes" not in given.summary:
        return None
    row = agreement(dossier.ga_votes, *dossier.pair, by=None).iloc[0]
    took = participation(dossier.ga_votes, *dossier.pair)["share"].iloc[0]
    return KeyFigure(
        id="overview-votes",
        quantity="ga-agreement",
        title="Agreement in the General Assembly",
        subtitle="Same vote in the UN General Assembly, share of joint votes",
        statement=f"In the General Assembly {dossier.prose(dossier.partner)} voted as {dossier.prose(dossier.first)} did on "
        f"**{per_cent(row['agreement'])}** of "
        f"{counted(int(row['n']), 'joint vote')} (95 per cent interval {interval(row['low'], row['high'])}); both voted on {per_cent(took, 0)} of "
        "the roll calls.",
        value=float(row["agreement"]),
        low=float(row["low"]),
        high=float(row["high"]),
        unit="share",
        formatted=percent(row["agreement"]),
        exhibit=given.where.get("overview-votes", _BOARD) or None,
        sources=given.found["votes"].sources,
        data=given.found["votes"].frame,
        beside={"joint votes, share of roll calls": float(took)},
    )


def _arms(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    if "share" not in given.summary or "deliveries" not in given.found:
        return None
    frame, share = given.found["deliveries"].frame, given.summary["share"].value
    total = float(frame["value"].sum())
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return KeyFigure(
        id="overview-arms",
        quantity="arms-delivered",
        title="Arms deliveries",
        subtitle=f"Major arms delivered by {who} to {whom}, million TIV, and share of all that it received",
        statement=f"{capital(who)} delivered **{number(total)} million TIV** of major arms to {whom}, "
        f"{per_cent(share, 0)} of what it received{most_delivered(frame)}.",
        value=total,
        unit="million TIV",
        formatted=f"{number(total)} million TIV",
        exhibit=given.where.get("overview-arms", _BOARD) or None,
        sources=given.found["deliveries"].sources,
        data=frame,
        beside={"share of all received": float(share)},
    )


def _vetoes(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    rows = dossier.sc_vetoes
    if rows.empty:
        return None
    focus = veto_focus(rows)
    direct, shared, all_ = (int(focus[column].sum()) for column in ("direct", "shared", "n"))
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    some = vetoes_concerned(direct + shared, all_)
    several = f"; in {number(shared)} of them it was one of several parties" if shared else ""
    return KeyFigure(
        id="overview-vetoes",
        quantity="vetoes-concerning",
        title="Vetoes",
        subtitle=f"Vetoes of {who} in the UN Security Council on the public lists",
        statement=f"**{some}** of {who} on the public lists concerned {whom}{several}.",
        value=float(direct + shared),
        unit="vetoes",
        formatted=number(direct + shared),
        exhibit=given.where.get("overview-vetoes", _BOARD if "vetoes" in given.found else "") or None,
        sources=dossier.cite(rows),
        data=focus,
        units=units_of(focus, veto_focus),
    )


def _visits(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    if "visits" not in given.found:
        return None
    frame, visits = given.found["visits"].frame, pair_visits(dossier)
    total, heads = len(visits), int((visits["level"].map(group_of) == TOP).sum())
    return KeyFigure(
        id="overview-visits",
        quantity="visits",
        title="Visits",
        subtitle="Visits between the two states that sources report",
        statement=visits_said(total, heads, frame),
        value=float(total),
        unit="visits",
        formatted=number(total),
        exhibit=given.where.get("overview-visits", _BOARD) or None,
        sources=given.found["visits"].sources,
        data=frame,
        beside={"by a head of state or government": heads},
    )


def _facilities(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    frame = facilities(dossier)
    if frame.empty:
        return None
    low, high = standing_count(frame)
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    owner, day = owner_at(dossier, dossier.last_day), day_text(dossier.last_day)
    return KeyFigure(
        id="overview-facilities",
        quantity="facilities-at-end",
        title="Facilities",
        subtitle=f"Facilities of the forces of {who} in {whom} on the last day of the period, certain to possible",
        statement=f"On {day} the forces of {owner} had {facilities_stood(low, high, whom)}.",
        value=float(low),
        low=float(low),
        high=float(high),
        unit="facilities",
        formatted=spread(low, high),
        exhibit=given.where.get("overview-facilities", _BOARD if "facilities" in given.found else "") or None,
        sources=[own_table(dossier, "presence")],
        data=frame[["facility", "name", "start", "end", "status", "standing", "possible"]],
        labels=labels_of(["standing"], facilities),
    )


def _harm(given: _Given) -> KeyFigure | None:
    dossier = given.dossier
    series = harm_series(dossier)
    if series.empty:
        return None
    groups = list(series.groupby(["monitor", "indicator"], sort=False))
    counts = [counted_harm(str(who), str(what), rows) for (who, what), rows in groups]
    total = harm_sum(narrowest(groups[0][1]))
    harm = dossier.operations_harm
    return KeyFigure(
        id="overview-harm",
        quantity=f"harm-{groups[0][0][1]}",
        title="Harm to people",
        subtitle="Sums of the years, as each monitor counts; counts of different monitors are not added",
        statement="; ".join(counts) + ".",
        value=total.best,
        low=total.low,
        high=total.high,
        unit="persons",
        formatted=total.formatted,
        exhibit=given.where.get("overview-harm", "") or None,
        sources=dossier.cite(
            harm[harm["monitor"].isin(series["monitor"]) & harm["indicator"].isin(series["indicator"])]
        ),
        data=series,
        units=units_of(series, harm_ranges) | HARM_UNITS,
        beside={
            f"{who}, {what}, {own}: {bound}": float(part[bound].sum())
            for (who, what), rows in groups
            for own, part in rows.groupby("attributed", sort=False)
            for bound in ("value", "low", "high")
            if part[bound].notna().all()
        },
    )


def _trade(given: _Given) -> KeyFigure | None:
    if "trade" not in given.found:
        return None
    return trade_peak(given.dossier, id="overview-trade", exhibit=given.where.get("overview-trade", _BOARD) or None)


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
        exhibit=given.where["overview-events"],
        sources=event_sources(dossier, events) if len(events) <= NAMED else [own_table(dossier, "events")],
        data=events[["event", "date", "title", "confidence"]],
        beside={str(name): int(n) for name, n in groups.items()},
    )
