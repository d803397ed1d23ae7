"""Headlines on the present, each of another side of it, for reports that stand beside one another: what ended and what is left, what changed last, and
how votes and visits went."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.received import last_delivery, received
from relations.exhibits.chronicle.weighty_events import weighty_events
from relations.exhibits.diplomacy.frames import top_visits
from relations.exhibits.diplomacy.travelled import travelled
from relations.exhibits.headline import Headline
from relations.exhibits.overview.parted_topic import Parted, parted_topic
from relations.exhibits.presence.facilities import bases_standing, facilities
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted
from relations.periods import ALL

_LATEST = 366  # days before the end of the data in which an event is the latest turn


def of_this_time_alone(dossier: Dossier) -> bool:
    """Tell whether the period begins no earlier than the last declared one, so that a report on it tells nothing of before."""
    period = dossier.period
    return period is not None and period.id != ALL and period.start >= dossier.declared_periods[-1].start


def since_the_change(dossier: Dossier) -> Headline | None:
    """Return what changed in the votes since the last period began while forces stayed; none where no topic parted the two, or none stayed."""
    found = _since_the_turn(dossier)
    if found is None:
        return None
    topic, now = found
    stands = facilities(now)
    if not stands["standing"].any():
        return None
    partner, first = now.prose(dossier.partner), now.prose(dossier.first)
    forces = now.declared_states.demonym(dossier.first, now.period)
    return Headline(
        id="headline",
        title=f"Since {topic.start:%B %Y} {partner} has stopped voting with {first} on {topic.name}; {forces} forces were still there in "
        f"{now.last_day:%B %Y}",
        subtitle=f"Votes of the General Assembly on {topic.name}, and facilities of {forces} forces in {partner}",
        sources=[*topic.sources, own_table(dossier, "presence")],
        data=topic.votes,
        beside={"facilities that stood for certain": int(stands["standing"].sum())},
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


def turn_in_numbers(dossier: Dossier) -> Headline | None:
    """Return how many visits of leaders there were since the votes parted, and how many bases were left; None for a period that has more than
    that time, and where there are none of either."""
    found = _since_the_turn(dossier)
    if found is None or not of_this_time_alone(dossier):
        return None
    topic, now = found
    went, left = _leaders(now), bases_standing(now)
    if not len(went) or not left:
        return None
    who, forces = now.prose(now.partner), now.declared_states.demonym(now.first, now.period)
    journeys = travelled(now, went, now.partner, now.first, "went")
    return Headline(
        id="headline",
        title=f"Since {topic.start:%B %Y} {journeys} and {counted(left, f'{forces} base')} remained, "
        f"but {who} did not vote with it on {topic.name}",
        subtitle=f"Visits, bases that stood in {now.last_day:%B %Y}, and votes of the General Assembly on {topic.name}",
        sources=[own_table(dossier, "visits"), own_table(dossier, "presence"), *topic.sources],
        data=topic.votes,
        beside={"visits of leaders": len(went), "bases": left},
    )


def ended_and_left(dossier: Dossier) -> Headline | None:
    """Return since when no arms are recorded and no vote on the topic was the same, and the bases that are left; None where one of these is not so."""
    found = _since_the_turn(dossier)
    if found is None:
        return None
    topic, now = found
    last, left = last_delivery(dossier.whole), bases_standing(now)
    if last is None or last >= topic.start.year or not left:
        return None
    whom, who = now.prose(now.first), now.prose(now.partner)
    forces = now.declared_states.demonym(now.first, now.period)
    remained = f"{counted(left, 'base')} remained in {now.last_day:%B %Y}"
    return Headline(
        id="headline",
        title=f"No {forces} arms for {who} are recorded after {last} and no vote with {whom} on {topic.name} since {topic.start:%B %Y}; {remained}",
        subtitle=f"Deliveries of major arms, votes of the General Assembly on {topic.name}, and bases of {forces} forces in {who}",
        sources=[*dossier.cite(received(dossier.whole)), *topic.sources, own_table(dossier, "presence")],
        data=topic.votes,
        beside={"last year of deliveries": last, "bases": left},
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
    return Headline(
        id="headline",
        title=f"In {event['latest']:%B %Y} {event['title']}",
        subtitle="The latest main event",
        sources=event_sources(dossier, events.tail(1)),
        data=events.tail(1)[["event", "date", "title", "confidence"]],
    )


def _since_the_turn(dossier: Dossier) -> tuple[Parted, Dossier] | None:
    """Return the topic on which the votes parted, and the dossier of the time since; None where none did."""
    topic = parted_topic(dossier)
    return (topic, dossier.whole.during(f"{topic.start.isoformat()}/..")) if topic else None


def _leaders(now: Dossier) -> pd.DataFrame:
    visits = top_visits(now)
    return visits[visits["sender"] == now.partner]
