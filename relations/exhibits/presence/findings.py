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
from relations.exhibits.chronicle.claim_finding import claim_finding
from relations.exhibits.chronicle.turn_findings import turn_findings
from relations.exhibits.few import FEW_ESTIMATES
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import GONE, facilities, facility_sources, owner_at
from relations.exhibits.presence.frames import PERSONNEL_UNITS, estimates
from relations.exhibits.presence.harm_findings import harm_findings
from relations.exhibits.presence.headline import presence_headline
from relations.exhibits.presence.sites_counted import sites_counted
from relations.exhibits.presence.units import bases, on_land, units_said
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of
from relations.exhibits.words.numbers import counted, listed, number, spread
from relations.exhibits.words.wording import capital
from relations.periods import ALL, day_text

_MOST = 5
_STALE = pd.Timedelta(days=365)


def presence_findings(
    dossier: Dossier,
    groups: Mapping[str, Sequence[str]],
    *,
    sites: Sequence[str] = (),
    served: Sequence[str] = (),
    totals: Mapping[str, str] | None = None,
    turns: Sequence[str] = (),
) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; `groups` are those of `personnel_estimates`, `sites` and `totals` those of their exhibits.

    `served` are patterns of quantities that count all who served in turn, `turns` the ids of the events that changed the presence, the weightiest first.
    """
    dossier.check_names("events", "event", turns)
    check_quantities(dossier, list((totals or {}).values()))
    lead = presence_headline(dossier, [one for several in groups.values() for one in several])
    found = list(_found(dossier, groups, sites, served, totals or {}, turns, lead))[:_MOST]
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
    turns: Sequence[str],
    lead: Headline | NoData,
) -> Iterator[KeyFigure]:
    told = {*lead.beside, *lead.data.get("quantity", ())} if isinstance(lead, Headline) else set()
    frame = facilities(dossier)
    turned = turn_findings(dossier, turns, id="presence-turn", exhibit=_told_in(dossier))
    named = set(lead.data.get("facility", ())) if isinstance(lead, Headline) else set()
    yield from _given_up(dossier, frame, named)
    yield from turned[:1]
    yield from _came_and_went(dossier, frame)
    standing = frame[frame["standing"]]
    of_one_the_headline_tells = len(standing) == 1 and "facilities" in told
    if dossier.last_day < dossier.known_until and not of_one_the_headline_tells:
        yield from _standing(dossier, frame, standing)
    yield from harm_findings(dossier, totals)
    yield from _served(dossier, served)
    yield from _personnel(dossier, groups, told)
    yield from _sites(dossier, sites)
    yield from turned[1:]


def _told_in(dossier: Dossier) -> str | None:
    """Return the table that tells what became of the facilities since the last change, for a report that reaches to it; otherwise that which has the event."""
    return "facilities-remaining" if dossier.last_day >= dossier.declared_periods[-1].start else None


def _came_and_went(dossier: Dossier, frame: pd.DataFrame) -> list[KeyFigure]:
    """Say which post or base of the period began and ended in it, on months that are known."""
    if dossier.period is None or dossier.period.id == ALL:
        return []
    own = on_land(frame[frame["status"].isin(GONE)])
    known = (own["possible_first"].dt.to_period("M") == own["certain_first"].dt.to_period("M")) & (
        own["possible_last"].dt.to_period("M") == own["certain_last"].dt.to_period("M")
    )
    inside = (own["possible_first"] >= pd.Timestamp(dossier.period.start)) & (
        own["possible_last"] < pd.Timestamp(dossier.last_day)
    )
    own = own[known & inside & (own["certain_last"] > own["possible_first"])]
    if own.empty:
        return []
    row = own.iloc[0]
    return [
        KeyFigure(
            id="came-and-went",
            title="What came and went",
            subtitle="Base or post that began and ended in the period",
            statement=f"{row['name']} stood in {dossier.prose(dossier.partner)} from **{date_words(row['start'])}**; {_how_it_ended(row)}.",
            value=None,
            unit="date",
            formatted=date_words(row["start"]),
            exhibit="facilities-listed",
            sources=facility_sources(dossier, own.head(1)),
            data=own.head(1)[["facility", "name", "kind", "start", "end", "status"]],
        )
    ]


def _how_it_ended(row: pd.Series) -> str:
    note = row["status_note"]
    if not isinstance(note, str):
        return f"ended in {date_words(row['end'])}"
    return f"{note[:1].lower()}{note[1:].removesuffix('.')}"


def _given_up(dossier: Dossier, frame: pd.DataFrame, named: set[str]) -> list[KeyFigure]:
    """Say how many of the bases and posts that stood at the last change were given up, by when, and which bases were kept.

    Nothing where all of them are among those that the headline has (`named`).
    """
    change = dossier.declared_periods[-1].start
    if dossier.last_day < change or frame.empty:
        return []
    then = on_land(frame[frame["possible_last"] >= pd.Timestamp(change)])
    gone = then[then["status"].isin(GONE)]
    if gone.empty or set(gone["facility"]) <= named:
        return []
    kept = list(bases(then[then["status"] == "in-use"])["place_name"])
    left = f"was left with {listed(kept)}" if kept else "was left with no base"
    by = gone["possible_last"].max().date()
    return [
        KeyFigure(
            id="facilities-given-up",
            title="Bases and posts given up",
            subtitle=f"Bases and posts that may have stood on {day_text(change)}, by status",
            statement=f"By {day_text(by)} {owner_at(dossier, by)} {left}; up to "
            f"**{counted(len(gone), 'other base or post', 'other bases and posts')}** were given up.",
            value=float(len(gone)),
            unit="bases and posts",
            formatted=number(len(gone)),
            exhibit="facilities-remaining",
            sources=[own_table(dossier, "presence")],
            data=then[["facility", "name", "kind", "status", "status_note"]],
        )
    ]


def _standing(dossier: Dossier, frame: pd.DataFrame, standing: pd.DataFrame) -> list[KeyFigure]:
    """Say what stood for certain on the last day, told apart by what is counted."""
    if frame.empty:
        return []
    day = dossier.last_day
    whose, where = owner_at(dossier, day), f"in or off {dossier.prose(dossier.partner)}"
    said = f"On {day_text(day)} **no base, post or deployment** of {whose} is known for certain {where}."
    if len(standing):
        more = frame[frame["possible"] & ~frame["standing"]]
        others = f"; {units_said(more)} more may have" if len(more) else ""
        said = f"On {day_text(day)} **{units_said(standing)}** of {whose} stood for certain{others}."
    return [
        KeyFigure(
            id="units-standing",
            title="What stood at the end of the period",
            subtitle="Bases, posts and deployments that stood for certain on the last day",
            statement=said,
            value=float(len(bases(standing))),
            unit="bases",
            formatted=number(len(bases(standing))),
            exhibit="facilities-listed",
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


def _personnel(dossier: Dossier, groups: Mapping[str, Sequence[str]], told: set[str]) -> list[KeyFigure]:
    """Say the largest estimate of the first group, and a larger one of another group that the headline has not told."""
    frame = estimates(dossier, groups)
    dated = frame[frame["earliest"].notna()]
    frame = firm_claims(dossier, dated)
    if frame.empty:
        return []
    # The groups come in the order of the notebook: the largest of the first of them that has an estimate, and a larger one of another group beside it.
    first = frame[frame["group"] == frame["group"].iloc[0]]
    most, top = first.loc[first["high"].idxmax()], frame.loc[frame["high"].idxmax()]
    larger = top["high"] > most["high"]
    if larger and top["quantity"] in told:  # a smaller one would read as if it were the largest
        return []
    if len(frame) == 1 and most["latest"] < pd.Timestamp(dossier.last_day) - _STALE:
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
            statement=_estimated(dossier, most, top if larger else None, alone=len(frame) == 1),
            exhibit="personnel-estimates" if len(dated) >= FEW_ESTIMATES else "personnel-claims",  # few make no chart
            beside={"largest of another group": float(top["high"])} if larger else {},
        )
    ]


def _estimated(dossier: Dossier, most: pd.Series, larger: pd.Series | None, *, alone: bool) -> str:
    if alone:
        whose, where = dossier.prose(dossier.first), dossier.prose(dossier.partner)
        return f"By one estimate, of {when(most)}, {whose} had **{claimed(most)}** personnel in {where}."
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


def _sites(dossier: Dossier, sites: Sequence[str]) -> list[KeyFigure]:
    """Say the last count of sites beside what the table of facilities names for that time."""
    frame = sites_counted(dossier, sites)
    if frame.empty:
        return []
    last = frame.iloc[-1]
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
