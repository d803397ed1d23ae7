"""The headline at a glance: what has changed since the last period began and what stayed; for a past period, what it was made of or what moved."""

from collections.abc import Callable

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.weighty_events import weighty_events
from relations.exhibits.few import FEW
from relations.exhibits.headline import Headline
from relations.exhibits.indicators import every_indicator, summaries
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.moved_headline import moved, tells_votes
from relations.exhibits.overview.now_headlines import since_the_change, withdrew_and_kept
from relations.exhibits.overview.past_headlines import began_to_arm, fell_together, fought, vetoes_without_arms
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.words.numbers import counted, percent
from relations.exhibits.words.wording import capital

_MOMENT = pd.Timedelta(days=400)
_VOTES, _ARMS, _VETOES, _BASES = "overview-votes", "overview-arms", "overview-vetoes", "bases-at-the-end"


def overview_headline(dossier: Dossier) -> Headline | NoData:
    """Return the headline for the dossier's period; a statement where the data hold nothing of it."""
    found, _ = _strongest(dossier)
    return found or NoData("The data hold no yearly figure and no main event of this period.")


def told_by_the_headline(dossier: Dossier) -> frozenset[str]:
    """Return the ids of the findings that say again what the headline says."""
    headline, told = _strongest(dossier)
    if headline is not None and "indicator" in headline.data and not told:
        return frozenset({_VOTES}) if tells_votes(headline) else told
    return told


def _strongest(dossier: Dossier) -> tuple[Headline | None, frozenset[str]]:
    """Return the first headline that holds, with the ids of the findings that it tells."""
    candidates: list[tuple[Callable[[Dossier], Headline | None], set[str]]] = [
        (withdrew_and_kept, set()),
        (since_the_change, set()),
        (fought, {_VETOES, _BASES}),
        (fell_together, {_ARMS}),
        (vetoes_without_arms, {_VETOES, _ARMS}),
        (began_to_arm, {_ARMS, _VOTES}),
        (moved, set()),
        (_plain, {_VOTES}),
        (main_event, set()),
    ]
    for make, told in candidates:
        found = make(dossier)
        if found:
            return found, frozenset(told)
    return None, frozenset()


def _plain(dossier: Dossier) -> Headline | None:
    found = summaries(dossier)
    votes = found.get("votes")
    if votes is None or len(dossier.ga_votes["rollcall"].unique()) < FEW:
        return None
    one = next(one for one in every_indicator(dossier) if one.id == "votes")
    who, whom = dossier.prose(dossier.partner), dossier.prose(dossier.first)
    none = "deliveries" in found and not found["deliveries"].value  # without a figure nothing is known of arms
    arms = f"; it received no {dossier.declared_states.demonym(dossier.first, dossier.period)} arms" if none else ""
    return Headline(
        id="headline",
        title=f"{capital(who)} voted with {whom} on {percent(votes.value, 0)} of joint votes{arms}",
        subtitle="Same vote in the General Assembly, share of joint votes",
        sources=one.sources,
        data=one.frame,
        beside={"share": votes.value},
    )


def main_event(dossier: Dossier) -> Headline | None:
    """Return a main event and how many others there are: of those that lie in the period with all their days, an act of one of the two before others,
    and that which most independent publishers carry.
    """
    events = weighty_events(dossier)
    if events.empty:
        return None
    n = len(events)
    moments = events[events["latest"] - events["earliest"] < _MOMENT]
    events = moments if len(moments) else events
    start, end = dossier.period.start if dossier.period else None, dossier.last_day
    within = events[events["latest"] <= pd.Timestamp(end)]
    if start is not None:
        within = within[within["earliest"] >= pd.Timestamp(start)]
    if len(within):
        own = within.assign(own=within["initiator"].isin(dossier.pair))
        events = own.sort_values(["own", "publishers"], ascending=False, kind="stable")
    title = str(events["title"].iloc[0])
    if n > 1:
        title = f"{title}; {counted(n - 1, 'more main event')} in the period"
    return Headline(
        id="headline",
        title=title,
        subtitle="Main events of the period",
        sources=event_sources(dossier, events.head(1)),
        data=events[["event", "date", "title", "confidence"]],
        beside={"other events": n - 1},
    )
