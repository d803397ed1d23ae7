"""Key findings at a glance that are made from the indicators: agreement, the first state's part of the arms, vetoes, the peak of trade, and the main events."""

from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.weighty_events import weighty_events
from relations.exhibits.council.list_ends import early_end
from relations.exhibits.economy.trade_peak import trade_peak
from relations.exhibits.few import FEW
from relations.exhibits.indicators import indicators, summaries
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.exhibits.overview.finding_words import NAMED, agreed_said, events_said, last_delivered, vetoes_said
from relations.exhibits.overview.given import BOARD, Given
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.voting.rank_moves import median_member
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent, percent
from relations.exhibits.words.wording import capital
from relations.measures import agreement, participation, veto_focus
from relations.periods import ALL

_TELLING = 5  # vetoes, of which it says something that none concerned the partner


def agreed(given: Given) -> KeyFigure | None:
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
    median = median_member(dossier, *dossier.pair)
    return KeyFigure(
        id="overview-votes",
        quantity="ga-agreement",
        title="Agreement in the General Assembly",
        subtitle="Same vote in the UN General Assembly, share of joint votes",
        statement=agreed_said(
            dossier.prose(dossier.partner),
            dossier.prose(dossier.first),
            row["agreement"],
            int(row["n"]),
            then,
            missed,
            median,
        ),
        value=float(row["agreement"]),
        low=float(row["low"]),
        high=float(row["high"]),
        unit="share",
        formatted=percent(row["agreement"]),
        exhibit=given.shown_in("votes"),
        sources=next(one for one in indicators(dossier) if one.id == "votes").sources,
        data=given.found["votes"].frame,
        beside={"without a joint vote": missed}
        | ({"before": then.value} if then else {})
        | ({"median": median} if median is not None else {}),
    )


def supplied(given: Given) -> KeyFigure | None:
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


def vetoed(given: Given) -> KeyFigure | None:
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
            end=early_end(dossier, rows),
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


def trade_at_most(given: Given) -> KeyFigure | None:
    if "trade" not in given.found or len(given.found["trade"].frame) < 2:  # one year has no peak
        return None
    return trade_peak(given.dossier, id="overview-trade", exhibit=BOARD, said="The most trade on record was that of")


def events_named(given: Given) -> KeyFigure | None:
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
