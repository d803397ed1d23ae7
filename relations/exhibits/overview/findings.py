"""Key findings at a glance: at most five, what has changed and what stayed first, each with one number and its exhibit."""

from collections.abc import Callable, Mapping, Sequence

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.turn_findings import turn_findings
from relations.exhibits.chronicle.weighty_events import weighty_events
from relations.exhibits.economy.trade_peak import trade_peak
from relations.exhibits.few import FEW
from relations.exhibits.indicators import indicators, summaries
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.compared_periods import compared_periods, reaches_the_present
from relations.exhibits.overview.finding_words import (
    NAMED,
    agreed_said,
    events_said,
    last_delivered,
    vetoes_said,
)
from relations.exhibits.overview.given import BOARD, Given
from relations.exhibits.overview.headline import headline_tells_votes
from relations.exhibits.overview.now_headlines import of_this_time_alone
from relations.exhibits.overview.parted_topic import parted_topic
from relations.exhibits.overview.shown_in import check_shown_in
from relations.exhibits.overview.taken_findings import (
    absent,
    council,
    given_up,
    since_parting,
    standing,
    turned,
    visits,
    votes_moved,
)
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent, percent
from relations.exhibits.words.wording import capital, in_words
from relations.measures import agreement, participation, veto_focus
from relations.periods import ALL
from relations.suggest import check_known

MOST = 5
_TELLING = 5  # vetoes, of which it says something that none concerned the partner
# Findings that a report may say where it shows them.
_NAMES = tuple(
    f"overview-{name}"
    for name in (
        "turn",
        "topic",
        "votes",
        "arms",
        "vetoes",
        "trade",
        "events",
        "facilities-given-up",
        "units-standing",
        "sharpest-change",
        "median-member-moved",
        "united-on-topic",
        "absent-since-change",
        "visits-returned",
        "resolution-divided",
        "resolutions-supported",
        "since-parting",
        "turned-on-topic",
    )
)
_SUBJECTS = ("voting", "presence", "council", "diplomacy")


def overview_findings(
    dossier: Dossier,
    *,
    turns: Sequence[str] = (),
    shown_in: Mapping[str, str] | None = None,
    told_in: Mapping[str, str] | None = None,
) -> list[KeyFigure | NoData]:
    """Return the findings of the period: since the last change, over the whole, or of a past period; up to five, in the order of their weight.

    `turns` are the ids of the events that changed the relationship last, `shown_in` the exhibits of the report that show a finding, by the id of the
    finding, `told_in` the titles of the reports on a subject (`voting`, `presence`, `council`, `diplomacy`), for findings taken from there.
    Raises UsageError for an event that the data do not have, another finding or subject, and an exhibit that `relations.exhibits` does not have.
    """
    dossier.check_names("events", "event", turns)
    where = shown_in or {}
    check_shown_in(where, "finding", _NAMES)
    reports = told_in or {}
    check_known("subject", reports, _SUBJECTS)
    spans = compared_periods(dossier)
    before = dossier.whole.during(spans[0]) if spans else None
    given = Given(dossier, {one.id: one for one in indicators(dossier)}, summaries(dossier), before, turns, reports)
    made = [one for make in _makers(dossier) if (one := make(given))]
    made = [one for one in made if one.id != "overview-events" or len(one.data) <= NAMED or len(made) == 1]
    if len(made) > 1 and headline_tells_votes(dossier):
        made = [one for one in made if one.id != "overview-votes"]
    return [one.but(exhibit=where.get(one.id, one.exhibit)) for one in made[:MOST]] or [
        NoData("**No finding.** The data hold no yearly figure and no main event for this period.")
    ]


def _makers(dossier: Dossier) -> Sequence[Callable[[Given], KeyFigure | None]]:
    """Return what makes the findings, the weightiest first."""
    if not reaches_the_present(dossier):
        return (_arms, votes_moved, _votes, _trade, _vetoes, standing, visits, council, _events)
    if not of_this_time_alone(dossier):
        return (_topic, _turn, _arms, votes_moved, _vetoes, _votes, _trade, _events)
    return (since_parting, turned, _turn, given_up, absent, visits, _votes, _events)


def _turn(given: Given) -> KeyFigure | None:
    return next(iter(turn_findings(given.dossier, given.turns, id="overview-turn", exhibit=None)), None)


def _topic(given: Given) -> KeyFigure | None:
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


def _votes(given: Given) -> KeyFigure | None:
    dossier = given.dossier
    if "votes" not in given.summary:
        return None
    row = agreement(dossier.ga_votes, *dossier.pair, by=None).iloc[0]
    if row["n"] < FEW:
        return None
    before = given.before if dossier.period is not None and dossier.period.id != ALL else None
    then = summaries(before).get("votes") if before else None
    if then and not then.is_apart_from(given.summary["votes"]):
        then = None  # no change that the votes could tell from chance
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


def _arms(given: Given) -> KeyFigure | None:
    dossier = given.dossier
    if "share" not in given.summary or "deliveries" not in given.found:
        return None
    frame, share = given.found["deliveries"].frame, given.summary["share"].value
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    record = given.found["deliveries"].record or range(0)
    end = record[-1] if record else 0
    last = min(end, dossier.last_day.year)
    return KeyFigure(
        id="overview-arms",
        title="Arms deliveries",
        subtitle=f"Part of {who} in the volume of major arms that {whom} received (SIPRI trend-indicator values)",
        statement=f"{capital(who)} supplied **{per_cent(share, 0)}** of the major arms that {whom} received"
        f"{last_delivered(frame, last, ends=last == end)}.",
        value=float(share),
        unit="share",
        formatted=percent(share, 0),
        exhibit=given.shown_in("deliveries"),
        sources=given.found["deliveries"].sources,
        data=frame,
    )


def _vetoes(given: Given) -> KeyFigure | None:
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
        statement=vetoes_said(
            on,
            len(rows),
            dossier.prose(dossier.first),
            dossier.prose(dossier.partner),
            concerned,
            so_far=reaches_the_present(dossier),
        ),
        value=float(on),
        unit="vetoes",
        formatted=number(on),
        exhibit=given.shown_in("vetoes"),
        sources=dossier.cite(rows),
        data=focus,
        units=units_of(focus, veto_focus),
        beside={"all": len(rows)},
    )


def _trade(given: Given) -> KeyFigure | None:
    if "trade" not in given.found:
        return None
    return trade_peak(given.dossier, id="overview-trade", exhibit=BOARD)


def _events(given: Given) -> KeyFigure | None:
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
