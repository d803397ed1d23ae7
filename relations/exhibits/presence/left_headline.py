"""The headline after the last declared period began: the bases that are left and what was to become of them, and what was given up or counted before."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import claim_sources, claimed, when
from relations.exhibits.headline import Headline
from relations.exhibits.presence.facilities import forces_at, given_up, owner_at
from relations.exhibits.presence.headline_made import made_headline
from relations.exhibits.presence.sites_counted import sites_counted
from relations.exhibits.presence.units import bases
from relations.exhibits.sourcing.nearest_source import nearest_sources
from relations.exhibits.words.numbers import counted
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital, in_words, possessive


def left_headline(
    dossier: Dossier, frame: pd.DataFrame, sites: Sequence[str], plans: Mapping[str, str]
) -> Headline | None:
    """Return the headline for a period that reaches beyond the last change; None for another, and where no base is left."""
    change = dossier.declared_periods[-1].start
    if dossier.last_day < change:
        return None
    then = frame[frame["possible_last"] >= pd.Timestamp(change)]
    kept, gone = bases(then[then["standing"]]), given_up(dossier, then)
    if kept.empty:
        return None
    since_change = dossier.period is not None and dossier.period.start >= change
    planned = dossier.events[dossier.events["event"].isin(list(plans))].sort_values("earliest").tail(1)
    if planned.empty:
        return _reported(dossier, kept, gone, since_change=since_change)
    plan = planned.iloc[0]
    told = list(nearest_sources(dossier, planned).values())
    if since_change and len(gone):
        # Some of those given up are only possible, and posts are no bases.
        title = f"{_who(dossier)} gave up {_given_up(gone)} in {dossier.prose(dossier.partner)}; {_planned(dossier, plan, _last(kept), plans)}"
        return made_headline(dossier, title, pd.concat([kept, gone]), sources=told)
    last = "last " if len(gone) else ""
    ours = (
        f"{possessive(owner_at(dossier, dossier.last_day))} {last}{counted(len(kept), 'base')} {_where(dossier, plan)}"
    )
    title = capital(_planned(dossier, plan, ours, plans))
    counts = sites_counted(dossier, sites)
    if counts.empty:
        return made_headline(dossier, title, kept, sources=told)
    row = counts.iloc[-1]
    forces = forces_at(dossier, row["latest"].date())
    return made_headline(
        dossier,
        f"{title}; {row['monitor']} had counted {claimed(row)} {forces} sites in {when(row)}",
        kept,
        beside={"sites": float(row["value"])},
        sources=[*told, *claim_sources(dossier, counts.tail(1))],
    )


def _reported(dossier: Dossier, kept: pd.DataFrame, gone: pd.DataFrame, *, since_change: bool) -> Headline:
    """Say which bases were still reported, where no plan for them is told."""
    title = f"{_who(dossier)} was still reported to have {counted(len(kept), 'base')} in {dossier.prose(dossier.partner)} in {dossier.last_day:%B %Y}"
    if not since_change or gone.empty:
        return made_headline(dossier, title, kept)
    others = counted(len(gone), "other base or post", "other bases and posts")
    given_up = others if len(gone) == 1 else f"as many as {others}"
    return made_headline(dossier, f"{title}, having given up {given_up}", pd.concat([kept, gone]))


def _planned(dossier: Dossier, plan: pd.Series, what: str, plans: Mapping[str, str]) -> str:
    """Return what was to become of `what`; as the word of the state that told it, where the plan is not confirmed."""
    words = plans[plan["event"]]
    if plan["confidence"] == "confirmed":
        return f"{what} were to {words}"
    return f"{state_in(dossier, plan['initiator'], dossier.last_day.year)} announced that {what} would {words}"


def _last(kept: pd.DataFrame) -> str:
    return "the last one" if len(kept) == 1 else f"the last {in_words(len(kept))}"


def _where(dossier: Dossier, plan: pd.Series) -> str:
    told_there = plan["confidence"] != "confirmed" and plan["initiator"] == dossier.partner
    return "there" if told_there else f"in {dossier.prose(dossier.partner)}"


def _given_up(gone: pd.DataFrame) -> str:
    if len(gone) == 1:
        return "a base or post"
    return f"as many as {counted(len(gone), 'bases and posts', 'bases and posts')}"


def _who(dossier: Dossier) -> str:
    return capital(owner_at(dossier, dossier.last_day))
