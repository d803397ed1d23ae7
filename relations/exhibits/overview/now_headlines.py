"""Headlines on the present, each of another side of it, for reports that stand beside one another: what ended and what is left, what changed last, and
how votes and visits went."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.received import last_delivery, received, years_covered
from relations.exhibits.chronicle.turn_findings import own_reports
from relations.exhibits.chronicle.weighty_events import weighty_events
from relations.exhibits.diplomacy.frames import top_visits
from relations.exhibits.diplomacy.travelled import travelled
from relations.exhibits.headline import Headline
from relations.exhibits.overview.compared_periods import compared_periods, reaches_the_present
from relations.exhibits.overview.parted_topic import Parted, parted_topic
from relations.exhibits.presence.facilities import bases_standing
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted, percent
from relations.exhibits.words.wording import was
from relations.measures import participation
from relations.periods import ALL

_LATEST = 366  # days before the end of the data in which an event is the latest turn
_SOURCES = 3  # of an event, as many as a sentence bears
_FELL = 0.2  # of the roll calls, from which a state has withdrawn from the votes
_GRADES = {"reported": ", by reports,", "disputed": ", by one account,"}


def of_this_time_alone(dossier: Dossier) -> bool:
    """Tell whether the period begins no earlier than the last declared one, so that a report on it tells nothing of before."""
    period = dossier.period
    return period is not None and period.id != ALL and period.start >= dossier.declared_periods[-1].start


def since_the_change(dossier: Dossier) -> Headline | None:
    """Return what changed in the votes since the last period began while bases stayed; None where no topic parted the two, or none stayed."""
    found = _since_the_turn(dossier)
    if found is None:
        return None
    topic, now = found
    left = bases_standing(now)
    if not left:
        return None
    partner, first = now.prose(dossier.partner), now.prose(dossier.first)
    forces = now.declared_states.demonym(dossier.first, now.period)
    return Headline(
        id="headline",
        title=f"Since {topic.start:%B %Y} {partner} has not voted with {first} on {topic.name}; {first} still had {counted(left, 'base')} in {partner} in "
        f"{now.last_day:%B %Y}",
        subtitle=f"Votes of the General Assembly on {topic.name}, and bases of {forces} forces in {partner}",
        sources=[*topic.sources, own_table(dossier, "presence")],
        data=topic.votes,
        beside={"bases": left},
    )


def votes_and_visits(dossier: Dossier) -> Headline | None:
    """Return that the votes parted while leaders went to the first state; None where they did not part, or no leader went."""
    found = _since_the_turn(dossier)
    if found is None:
        return None
    topic, now = found
    went = _leaders(now)
    if not len(went):
        return None
    who = now.prose(now.partner)
    journeys = travelled(now, went, now.partner, now.first, "went")
    title = f"{journeys}, but {who} stopped voting with it on {topic.name}"
    return Headline(
        id="headline",
        title=title,
        subtitle=f"Votes of the General Assembly on {topic.name}, and reported visits of heads of state or government, since {topic.start:%B %Y}",
        sources=[*topic.sources, own_table(dossier, "visits")],
        data=topic.votes,
        beside={"visits of leaders": len(went)},
    )


def withdrew_and_kept(dossier: Dossier) -> Headline | None:
    """Return on how many roll calls the partner voted since the last declared period began, against the one before, and how many bases were left; None for a
    period that has more than that time, where the share fell by little, and where no base stands.
    """
    if not of_this_time_alone(dossier) or not reaches_the_present(dossier):
        return None
    spans = compared_periods(dossier.whole)
    if spans is None:
        return None
    now, before = dossier.whole.during(spans[1]), dossier.whole.during(spans[0])
    then, share = (float(participation(one.ga_votes, one.partner)["share"].iloc[0]) for one in (before, now))
    left = bases_standing(now)
    if not left or not then - share >= _FELL:
        return None
    who, forces = now.prose(now.partner), now.demonym(now.first)
    return Headline(
        id="headline",
        title=f"Since {spans[1].start:%B %Y} {who} has cast a vote on {percent(share, 0)} of roll calls, after {percent(then, 0)} before; "
        f"{counted(left, f'{forces} base')} remained",
        subtitle=f"Roll calls of the General Assembly with a vote of {who}, against {spans[0].span}, and bases of {forces} forces in {now.last_day:%B %Y}",
        sources=[*now.cite(now.ga_votes), own_table(dossier, "presence")],
        data=participation(now.ga_votes, now.partner, by="year"),
        beside={"share": share, "before": then, "bases": left},
    )


def last_of_each(dossier: Dossier) -> Headline | None:
    """Return when the last arms were delivered and the last veto on the partner was cast, and how many bases are left; None for the time since the last change
    alone, for a period that does not reach the present, and where one of these goes on or is missing.
    """
    if of_this_time_alone(dossier) or not reaches_the_present(dossier):
        return None
    whole = dossier.whole
    now = whole.during(f"{whole.declared_periods[-1].start.isoformat()}/..")
    last, left = last_delivery(whole), bases_standing(now)
    vetoes = whole.sc_vetoes
    on = vetoes[vetoes["concerns"] != "no"]
    covered = years_covered(whole)
    if last is None or last >= max(covered) - 1 or on.empty or not left:
        return None
    veto = on["earliest"].max()
    if veto.date() >= now.period.start if now.period else True:
        return None
    who, forces = now.prose(now.partner), now.declared_states.demonym(now.first, now.period)
    return Headline(
        id="headline",
        title=f"The last {forces} arms for {who} on record came in {last}, the last {forces} veto on it in {veto:%B %Y}; {counted(left, 'base')} remained in "
        f"{now.last_day:%B %Y}",
        subtitle=f"Deliveries of major arms to {max(covered)}, vetoes on drafts that concerned {who}, and bases of {forces} forces there",
        sources=[*whole.cite(received(whole)), *whole.cite(on), own_table(dossier, "presence")],
        data=on,
        beside={"last year of deliveries": last, "last year of the figures": max(covered), "bases": left},
    )


def latest_turn(dossier: Dossier) -> Headline | None:
    """Return the latest main event with its month, as its own title tells it; None for a period that has more than the time since the last declared one
    began, and where the event lies more than a year before the data end."""
    if not of_this_time_alone(dossier):
        return None
    events = weighty_events(dossier)
    events = events[events["initiator"].isin(dossier.pair)].sort_values("latest", kind="stable")
    if events.empty or (dossier.known_until - events["latest"].iloc[-1].date()).days > _LATEST:
        return None
    event = events.iloc[-1]
    left = bases_standing(dossier)
    return Headline(
        id="headline",
        title=f"In {event['latest']:%B %Y}{_GRADES.get(str(event['confidence']), '')} {event['title']}{_still(left)}",
        subtitle="The latest main event" + (f", and bases that stood in {dossier.last_day:%B %Y}" if left else ""),
        sources=[*own_reports(dossier, events.tail(1))[:_SOURCES], *([own_table(dossier, "presence")] if left else [])],
        data=events.tail(1)[["event", "date", "title", "confidence"]],
        beside={"bases": left} if left else {},
    )


def _still(left: int) -> str:
    return f"; {counted(left, 'base')} {was(left)} in use then" if left else ""


def _since_the_turn(dossier: Dossier) -> tuple[Parted, Dossier] | None:
    """Return the topic on which the votes parted, and the dossier of the time since; None where none did."""
    topic = parted_topic(dossier)
    return (topic, dossier.whole.during(f"{topic.start.isoformat()}/..")) if topic else None


def _leaders(now: Dossier) -> pd.DataFrame:
    visits = top_visits(now)
    return visits[visits["sender"] == now.partner]
