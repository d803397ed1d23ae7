"""Key findings at a glance: one number for each side of the relationship, with its interval or range."""

from collections.abc import Mapping

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.event_sources import event_sources
from relations.exhibits.indicators import Indicator, indicators
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import counted, interval, listed, number, per_cent, percent, spread
from relations.exhibits.own_table import own_table
from relations.exhibits.period_summary import Summary, period_summary
from relations.exhibits.weighty_events import weighty_events
from relations.measures import agreement, veto_focus, visit_counts

_BOARD = "indicator-board"


def overview_findings(dossier: Dossier, *, shown_in: Mapping[str, str] | None = None) -> list[KeyFigure | NoData]:
    """Return the findings of the period; `shown_in` gives the exhibit of a finding by its id where it is not the indicator board."""
    where = {"overview-events": "events-of-weight"} | dict(shown_in or {})
    found = {one.id: one for one in indicators(dossier)}
    summary = period_summary(dossier)
    makers = (_votes, _arms, _vetoes, _visits, _facilities, _trade, _events)
    findings = [made for make in makers if (made := make(dossier, found, summary, where))]
    return [*findings] or [NoData("**No finding.** The data hold no yearly figure and no event of weight for this period.")]


def _votes(
    dossier: Dossier, found: Mapping[str, Indicator], summary: Mapping[str, Summary], where: Mapping[str, str]
) -> KeyFigure | None:
    if "votes" not in summary:
        return None
    row = agreement(dossier.ga_votes, *dossier.pair, by=None).iloc[0]
    return KeyFigure(
        id="overview-votes",
        title="Agreement in the General Assembly",
        subtitle="Same vote in the UN General Assembly, share of joint votes",
        statement=f"In the General Assembly the two cast the same vote on **{per_cent(row['agreement'])}** of "
        f"{counted(int(row['n']), 'joint vote')} (95 per cent interval {interval(row['low'], row['high'])}).",
        value=float(row["agreement"]),
        low=float(row["low"]),
        high=float(row["high"]),
        unit="share",
        formatted=percent(row["agreement"]),
        exhibit=where.get("overview-votes", _BOARD),
        sources=found["votes"].sources,
        data=found["votes"].frame,
    )


def _arms(
    dossier: Dossier, found: Mapping[str, Indicator], summary: Mapping[str, Summary], where: Mapping[str, str]
) -> KeyFigure | None:
    if "share" not in summary or "deliveries" not in found:
        return None
    frame, share = found["deliveries"].frame, summary["share"].value
    total, peak = float(frame["value"].sum()), frame.loc[frame["value"].idxmax()]
    supplier, recipient = dossier.prose(dossier.supplier), dossier.prose(dossier.recipient)
    most = (
        f", most of it in {peak['year']:.0f} ({number(peak['value'])})"
        if peak["value"] > total / 2
        else f", in {peak['year']:.0f} more than in any other year ({number(peak['value'])})"
    )
    return KeyFigure(
        id="overview-arms",
        title="Arms deliveries",
        subtitle=f"Major arms delivered by {supplier} to {recipient}, million TIV, and share of all suppliers",
        statement=f"{supplier[0].upper()}{supplier[1:]} delivered **{number(total)} million TIV** of major arms to {recipient}, "
        f"{per_cent(share, 0)} of what it received{most if len(frame) > 1 else ''}.",
        value=total,
        unit="million TIV",
        formatted=f"{number(total)} million TIV",
        exhibit=where.get("overview-arms", _BOARD),
        sources=found["deliveries"].sources,
        data=frame,
    )


def _vetoes(
    dossier: Dossier, found: Mapping[str, Indicator], summary: Mapping[str, Summary], where: Mapping[str, str]
) -> KeyFigure | None:
    rows = dossier.sc_vetoes
    if rows.empty:
        return None
    focus = veto_focus(rows)
    direct, shared, all_ = (int(focus[column].sum()) for column in ("direct", "shared", "n"))
    supplier, recipient = dossier.prose(dossier.supplier), dossier.prose(dossier.recipient)
    several = f", {number(shared)} of them with other states" if shared else ""
    return KeyFigure(
        id="overview-vetoes",
        title="Vetoes",
        subtitle=f"Vetoes of {supplier} in the UN Security Council on the public lists",
        statement=f"**{number(direct + shared) if direct + shared else 'None'} of {number(all_)} {'veto' if all_ == 1 else 'vetoes'}** that {supplier} cast in the Security Council concerned {recipient}{several}.",
        value=float(direct + shared),
        unit="vetoes",
        formatted=number(direct + shared),
        exhibit=where.get("overview-vetoes", _BOARD if "vetoes" in found else ""),
        sources=dossier.cite(rows),
        data=focus,
    )


def _visits(
    dossier: Dossier, found: Mapping[str, Indicator], summary: Mapping[str, Summary], where: Mapping[str, str]
) -> KeyFigure | None:
    if "visits" not in found:
        return None
    frame = found["visits"].frame
    levels = dossier.within(visit_counts(dossier.visits, *dossier.pair, by=("level",)))
    heads = int(levels.loc[levels["level"].isin(["head-of-state", "head-of-government"]), "n"].sum())
    total, peak = int(frame["value"].sum()), frame.loc[frame["value"].idxmax()]
    most = f"; {peak['year']:.0f} had most ({number(peak['value'])})" if peak["value"] > 1 and len(frame) > 1 else ""
    return KeyFigure(
        id="overview-visits",
        title="Visits",
        subtitle="Visits between the two that sources report",
        statement=f"Sources report **{counted(total, 'visit')}** between the two, {number(heads) if heads else 'none'} of them by a head of state or "
        f"government{most}."
        if total > 1
        else "Sources report **one visit** between the two.",
        value=float(total),
        unit="visits",
        formatted=number(total),
        exhibit=where.get("overview-visits", _BOARD),
        sources=found["visits"].sources,
        data=frame,
    )


def _facilities(
    dossier: Dossier, found: Mapping[str, Indicator], summary: Mapping[str, Summary], where: Mapping[str, str]
) -> KeyFigure | None:
    if "facilities" not in found:
        return None
    row = found["facilities"].frame.iloc[-1]
    low, high = float(row["low"]), float(row["high"])
    stood = f"{spread(low, high)} facilities" if low < high else counted(int(low), "facility", "facilities")
    supplier, recipient = dossier.prose(dossier.supplier), dossier.prose(dossier.recipient)
    return KeyFigure(
        id="overview-facilities",
        title="Facilities",
        subtitle=f"Facilities of the forces of {supplier} in {recipient} that stood in the last year, certain to possible",
        statement=f"In {row['year']:.0f} the forces of {supplier} had **{stood}** in {recipient}"
        + (": the lower number stood for certain, the higher counts those whose end no source dates." if low < high else "."),
        value=low,
        low=low,
        high=high,
        unit="facilities",
        formatted=spread(low, high),
        exhibit=where.get("overview-facilities", _BOARD),
        sources=found["facilities"].sources,
        data=found["facilities"].frame,
    )


def _trade(
    dossier: Dossier, found: Mapping[str, Indicator], summary: Mapping[str, Summary], where: Mapping[str, str]
) -> KeyFigure | None:
    if "trade" not in found:
        return None
    one = found["trade"]
    peak, end = one.frame.loc[one.frame["value"].idxmax()], one.frame.iloc[-1]
    later = (
        f" and stood at {number(end['value'])} in {end['year']:.0f}, the last year of the series"
        if end["year"] > peak["year"]
        else ""
    )
    return KeyFigure(
        id="overview-trade",
        title="Trade",
        subtitle=f"Trade, both ways, {one.unit}",
        statement=f"Trade was largest in {peak['year']:.0f}, **{number(peak['value'])} {one.unit}**{later}.",
        value=float(peak["value"]),
        unit=one.unit,
        formatted=number(peak["value"]),
        exhibit=where.get("overview-trade", _BOARD),
        sources=one.sources,
        data=one.frame,
    )


def _events(
    dossier: Dossier, found: Mapping[str, Indicator], summary: Mapping[str, Summary], where: Mapping[str, str]
) -> KeyFigure | None:
    events = weighty_events(dossier)
    if events.empty:
        return None
    disputed = int((events["confidence"] == "disputed").sum())
    groups = events["group"].value_counts()
    leading = listed([f"{_in_words(str(name))} ({number(n)})" for name, n in groups.head(2).items()])
    few = len(events) <= 3
    return KeyFigure(
        id="overview-events",
        title="Events of weight",
        subtitle="Events of weight in the data, by confidence",
        statement=f"The data hold **{counted(len(events), 'event')} of weight**, the most in {leading}; sources dispute {number(disputed) if disputed else 'none'}."
        if not few
        else f"The data hold **{counted(len(events), 'event')} of weight**: {'; '.join(events['title'])}.",
        value=float(len(events)),
        unit="events",
        formatted=number(len(events)),
        exhibit=where["overview-events"],
        sources=event_sources(dossier, events) if few else [own_table(dossier, "events")],
        data=events[["event", "date", "title", "confidence"]],
    )


def _in_words(group: str) -> str:
    """Return the name of a group of events within a sentence."""
    return f"the {group}" if group == "United Nations" else group[0].lower() + group[1:]
