"""Key findings on the military presence: at most five, the strongest first; what the headline says already is left out."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import (
    check_quantities,
    chosen_claims,
    claim_sources,
    claimed,
    firm_claims,
    when,
)
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import GONE, facilities, owner_at
from relations.exhibits.presence.frames import PERSONNEL_UNITS, estimates
from relations.exhibits.presence.harm_findings import harm_findings
from relations.exhibits.presence.headline import presence_headline
from relations.exhibits.presence.sites_counted import sites_counted
from relations.exhibits.presence.units import DEPLOYMENTS, bases, on_land, units_said
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of
from relations.exhibits.words.numbers import counted, number, spread
from relations.periods import day_text
from relations.sources import COPY_GRADES, Source

_MOST = 5


def presence_findings(
    dossier: Dossier,
    groups: Mapping[str, Sequence[str]],
    *,
    sites: Sequence[str] = (),
    served: Sequence[str] = (),
    totals: Mapping[str, str] | None = None,
    turn: str = "",
) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; `groups` are those of `personnel_estimates`, `sites` and `totals` those of their exhibits.

    `served` are patterns of quantities that count all who served in turn, `turn` is the id of the event that changed the presence last.
    """
    dossier.check_names("events", "event", [turn] if turn else [])
    check_quantities(dossier, list((totals or {}).values()))
    lead = presence_headline(dossier, sites)
    found = list(_found(dossier, groups, sites, served, totals or {}, turn, lead))[:_MOST]
    return [*found] or [
        NoData(
            "**No finding.** The data hold no facility, no estimate of personnel and no count of harm for this period."
        )
    ]


def _found(
    dossier: Dossier,
    groups: Mapping[str, Sequence[str]],
    sites: Sequence[str],
    served: Sequence[str],
    totals: Mapping[str, str],
    turn: str,
    lead: Headline | NoData,
) -> Iterator[KeyFigure]:
    told = set(lead.beside) if isinstance(lead, Headline) else set()
    frame = facilities(dossier)
    yield from _turned(dossier, turn)
    yield from _given_up(dossier, frame)
    standing = _standing_now(dossier, frame)
    if len(standing) > 1 or "facilities" not in told:  # of one alone the headline tells
        yield from _standing(dossier, frame, standing)
    yield from harm_findings(dossier, totals)
    yield from _served(dossier, served)
    yield from _personnel(dossier, groups)
    yield from _sites(dossier, sites, told)


def _turned(dossier: Dossier, turn: str) -> list[KeyFigure]:
    """Say the event that changed the presence last, where it lies in the period."""
    events = dossier.events
    event = events[events["event"] == turn]
    if event.empty:
        return []
    row = event.iloc[0]
    return [
        KeyFigure(
            id="presence-turn",
            title="The last turn",
            subtitle="The event of weight that changed the presence last, as reported",
            statement=f"On **{date_words(row['date'])}** {row['title']}.",
            value=None,
            unit="event",
            formatted=date_words(row["date"]),
            exhibit="facilities-remaining",
            sources=_own_reports(dossier, event),
            data=event[["event", "date", "title", "confidence"]],
        )
    ]


def _own_reports(dossier: Dossier, event: pd.DataFrame) -> list[Source]:
    """Return the sources of an event without those that only sum up others, where there are any besides."""
    sources = event_sources(dossier, event)
    grades = dossier.sources.set_index("source")["grade"]
    return [one for one in sources if grades[one.id] not in COPY_GRADES] or sources


def _given_up(dossier: Dossier, frame: pd.DataFrame) -> list[KeyFigure]:
    """Say which part of the bases and posts that may have stood at the last change was given up, and by when."""
    change = dossier.declared_periods[-1].start
    if dossier.last_day < change or frame.empty:
        return []
    then = on_land(frame[frame["possible_last"] >= pd.Timestamp(change)])
    gone = then[then["status"].isin(GONE)]
    if gone.empty:
        return []
    by = gone["possible_last"].max().date()
    return [
        KeyFigure(
            id="facilities-given-up",
            title="Bases and posts given up",
            subtitle=f"Bases and posts that may have stood on {day_text(change)}, by status",
            statement=f"By {day_text(by)} {owner_at(dossier, by)} had left **{counted(len(gone), 'base or post', 'bases and posts')}** of "
            f"{counted(len(then), 'that', 'that')} may have stood in {dossier.prose(dossier.partner)} on {day_text(change)}.",
            value=float(len(gone)),
            unit="bases and posts",
            formatted=number(len(gone)),
            exhibit="facilities-remaining",
            sources=[own_table(dossier, "presence")],
            data=then[["facility", "name", "kind", "status", "status_note"]],
        )
    ]


def _standing_now(dossier: Dossier, frame: pd.DataFrame) -> pd.DataFrame:
    """Return what stood for certain on the last day. A deployment that is reduced by now is not called standing on the last day of the data."""
    standing = frame[frame["standing"]]
    if dossier.last_day < dossier.known_until:
        return standing
    return standing[~(standing["kind"].isin(DEPLOYMENTS) & (standing["status"] == "reduced"))]


def _standing(dossier: Dossier, frame: pd.DataFrame, standing: pd.DataFrame) -> list[KeyFigure]:
    """Say what stood for certain on the last day, told apart by what is counted."""
    if frame.empty:
        return []
    day = dossier.last_day
    whose, where = owner_at(dossier, day), f"in or off {dossier.prose(dossier.partner)}"
    said = f"On {day_text(day)} **no base, post or deployment** of {whose} is known for certain {where}."
    if len(standing):
        said = f"On {day_text(day)} **{units_said(standing)}** of {whose} stood for certain {where}."
    return [
        KeyFigure(
            id="units-standing",
            title="What stood at the end of the period",
            subtitle="Bases, posts and deployments that stood for certain on the last day",
            statement=said,
            value=float(len(bases(standing))),
            unit="bases",
            formatted=number(len(bases(standing))),
            exhibit="facility-lifelines",
            sources=[own_table(dossier, "presence")],
            data=frame[["facility", "name", "kind", "start", "end", "status", "standing"]],
            labels=labels_of(["standing"], facilities),
        )
    ]


def _served(dossier: Dossier, served: Sequence[str]) -> list[KeyFigure]:
    """Say how many had served in turn, by the last count."""
    frame = chosen_claims(dossier, served, category="personnel") if served else pd.DataFrame()
    frame = firm_claims(dossier, frame) if len(frame) else frame
    if frame.empty:
        return []
    last = frame.iloc[-1]
    return [
        KeyFigure(
            id="served-in-turn",
            title="Servicemen who had served in turn",
            subtitle="Sum of all rotations as the ministry states it, not a strength at one time",
            statement=f"By {when(last)} **{claimed(last)}** servicemen of {owner_at(dossier, last['latest'].date())} had served in "
            f"{dossier.prose(dossier.partner)} in turn, its ministry said.",
            value=None if pd.isna(last["value"]) else float(last["value"]),
            low=float(last["low"]),
            high=float(last["high"]),
            unit="people",
            formatted=claimed(last),
            exhibit="personnel-claims",
            sources=claim_sources(dossier, frame),
            data=frame[["quantity", "name", "as_of", "value", "low", "high"]],
            units=PERSONNEL_UNITS,
            labels=labels_of(["as_of"], chosen_claims),
        )
    ]


def _personnel(dossier: Dossier, groups: Mapping[str, Sequence[str]]) -> list[KeyFigure]:
    frame = estimates(dossier, groups)
    frame = firm_claims(dossier, frame[frame["earliest"].notna()])
    if frame.empty:
        return []
    # The groups come in the order of the notebook: the largest of the first of them that has an estimate, and a larger one of another group beside it.
    first = frame[frame["group"] == frame["group"].iloc[0]]
    most, top = first.loc[first["high"].idxmax()], frame.loc[frame["high"].idxmax()]
    larger = top["high"] > most["high"]
    told = {most["quantity"], top["quantity"]} if larger else {most["quantity"]}
    return [
        KeyFigure(
            id="most-personnel",
            title="Largest estimate of personnel",
            subtitle="One claim about one group; the groups are counted by different rules",
            statement=_estimated(dossier, most, top if larger else None, alone=len(frame) == 1),
            value=None if pd.isna(most["value"]) else float(most["value"]),
            low=float(most["low"]),
            high=float(most["high"]),
            unit="people",
            formatted=claimed(most),
            exhibit="personnel-estimates",
            beside={"largest of another group": float(top["high"])} if larger else {},
            sources=claim_sources(dossier, frame[frame["quantity"].isin(told)]),
            data=frame[["quantity", "name", "group", "as_of", "value", "low", "high"]],
            units=PERSONNEL_UNITS,
            labels=labels_of(["as_of"], chosen_claims),
        )
    ]


def _estimated(dossier: Dossier, most: pd.Series, larger: pd.Series | None, *, alone: bool) -> str:
    if alone:
        whose, where = dossier.prose(dossier.first), dossier.prose(dossier.partner)
        return f"By one estimate, of {when(most)}, {whose} had **{claimed(most)}** personnel in {where}."
    said = f"The largest estimate of people {most['group']} is **{claimed(most)}** ({when(most)})"
    return f"{said}; {larger['group']} it is {claimed(larger)} ({when(larger)})." if larger is not None else f"{said}."


def _sites(dossier: Dossier, sites: Sequence[str], told: set[str]) -> list[KeyFigure]:
    """Say the last count of sites beside what the table of facilities names for that time."""
    frame = sites_counted(dossier, sites)
    if frame.empty:
        return []
    last = frame.iloc[-1]
    if last["quantity"] in told:
        return []
    return [
        KeyFigure(
            id="sites-counted",
            title="Sites that a monitor counts",
            subtitle="Sites of every size as one monitor counts them, beside the bases and posts that sources name one by one",
            statement=f"One monitor counted **{claimed(last)}** sites in {when(last)}; sources name {spread(last['certain'], last['possible'])} bases "
            "and posts one by one.",
            value=float(last["value"]),
            low=float(last["low"]),
            high=float(last["high"]),
            unit="sites",
            formatted=claimed(last),
            exhibit="sites-compared",
            sources=[own_table(dossier, "presence"), *claim_sources(dossier, frame)],
            data=frame[["quantity", "name", "as_of", "value", "certain", "possible"]],
            labels=labels_of(["as_of"], chosen_claims),
        )
    ]
