"""Findings on people: how one group grew or shrank, how many served in turn, and the largest estimates."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed, firm_claims, when
from relations.exhibits.chronicle.claim_finding import claim_finding
from relations.exhibits.presence.facilities import owner_at
from relations.exhibits.presence.frames import PERSONNEL_UNITS, estimates
from relations.exhibits.presence.strength import bound, dispute_between, group_of, strength_changed
from relations.exhibits.words.wording import capital

_STALE = pd.Timedelta(days=365)


def strength_finding(dossier: Dossier, groups: Mapping[str, Sequence[str]]) -> list[KeyFigure]:
    """Say how the number of one group changed by one source, and after what."""
    ends = strength_changed(dossier, [one for several in groups.values() for one in several])
    if ends.empty:
        return []
    first, last = ends.iloc[0], ends.iloc[1]
    fell = last["high"] < first["low"]
    dispute = dispute_between(dossier, ends)
    why = f", after a dispute in {dispute}" if dispute else ""
    publisher = dossier.declared_sources[last["source"]].publisher
    return [
        KeyFigure(
            id="strength-changed",
            title="How one group changed",
            subtitle="Two estimates of one group by one source",
            statement=f"By {publisher} estimates {group_of(first, dossier)} numbered **{claimed(first)}** in {first['earliest'].year} and "
            f"{bound(last, fell=fell)} in {last['earliest'].year}{why}.",
            value=None if pd.isna(first["value"]) else float(first["value"]),
            low=float(first["low"]),
            high=float(first["high"]),
            unit="people",
            formatted=claimed(first),
            exhibit="personnel-estimates",
            sources=claim_sources(dossier, ends),
            data=ends[["quantity", "name", "as_of", "value", "low", "high"]],
            units=PERSONNEL_UNITS,
        )
    ]


def served_finding(dossier: Dossier, served: Sequence[str]) -> list[KeyFigure]:
    """Say how many had served in turn, by the last count."""
    frame = chosen_claims(dossier, served, category="personnel") if served else pd.DataFrame()
    frame = firm_claims(dossier, frame) if len(frame) else frame
    if frame.empty:
        return []
    last = frame.iloc[-1]
    return [
        claim_finding(
            dossier,
            last,
            frame,
            beside_it=frame,
            unit="people",
            units=PERSONNEL_UNITS,
            id="served-in-turn",
            title="Servicemen who had served in turn",
            subtitle="Sum of all rotations as the ministry states it, not a strength at one time",
            statement=f"{capital(owner_at(dossier, last['latest'].date()))}’s defence ministry said that **{claimed(last)}** servicemen had served in "
            f"{dossier.prose(dossier.partner)} in turn by {when(last)}.",
            exhibit="personnel-claims",
        )
    ]


def largest_finding(dossier: Dossier, groups: Mapping[str, Sequence[str]], told: set[str]) -> list[KeyFigure]:
    """Say the largest estimate of the first group, and a larger one of another group that neither the headline nor a finding has told."""
    frame = estimates(dossier, groups)
    frame = firm_claims(dossier, frame[frame["earliest"].notna()])
    if frame.empty:
        return []
    # The groups come in the order of the notebook: the largest of the first of them that has an estimate, and a larger one of another group beside it.
    first = frame[frame["group"] == frame["group"].iloc[0]]
    most, top = first.loc[first["high"].idxmax()], frame.loc[frame["high"].idxmax()]
    larger = top["high"] > most["high"]
    if larger and top["quantity"] in told:  # a smaller one would read as if it were the largest
        return []
    stale = most["latest"] < pd.Timestamp(dossier.last_day) - _STALE
    if len(frame) == 1 and stale and dossier.is_over:
        return []  # alone it would read as if it were of the end
    return [
        claim_finding(
            dossier,
            most,
            frame,
            beside_it=frame[frame["quantity"] == top["quantity"]] if larger else None,
            unit="people",
            units=PERSONNEL_UNITS,
            id="most-personnel",
            title="Largest estimate of personnel",
            subtitle="One claim about one group; the groups are counted by different rules",
            statement=_estimated(dossier, most, top if larger else None, alone=len(frame) == 1, stale=stale),
            exhibit="personnel-claims",
            beside={"largest of another group": float(top["high"])} if larger else {},
        )
    ]


def _estimated(dossier: Dossier, most: pd.Series, larger: pd.Series | None, *, alone: bool, stale: bool) -> str:
    if alone:
        whose, where = dossier.prose(dossier.first), dossier.prose(dossier.partner)
        said = f"By one estimate {whose} had **{claimed(most)}** personnel in {where} in {when(most)}"
        return f"{said}; how many are left no source read tells." if stale else f"{said}."
    if larger is None:
        return f"The largest dated estimate is of **{claimed(most)}** {_people(most)} ({when(most)})."
    others = _people(larger).replace(f" in {dossier.prose(dossier.partner)}", "")
    if others.partition(" ")[0] not in {
        label.demonym for label in dossier.declared_states.labels.get(dossier.first, ())
    }:
        others = f"{others[:1].lower()}{others[1:]}"
    return f"The largest dated estimates are of **{claimed(most)}** {_people(most)} ({when(most)}) and {claimed(larger)} {others} ({when(larger)})."


def _people(row: pd.Series) -> str:
    """Return who is counted, from the name of an estimate without what follows a comma."""
    return str(row["name"]).partition(",")[0]
