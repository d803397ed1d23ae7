"""Key findings on diplomacy: at most five, each with one number, and its exhibit."""

from collections.abc import Mapping

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.agreement_findings import latest_agreement, obtained_for_long, standing_open, treaty
from relations.exhibits.diplomacy.at_odds import Said
from relations.exhibits.diplomacy.attention_finding import attention
from relations.exhibits.diplomacy.conflict_findings import quarrels_ended, quarrels_grew, quarrels_told, quarrels_varied
from relations.exhibits.diplomacy.finding_words import calls_said, lower_visits_said, visitor_said
from relations.exhibits.diplomacy.frames import UNITS as VISITS
from relations.exhibits.diplomacy.frames import is_short, pair_visits
from relations.exhibits.diplomacy.levels import TOP, group_of
from relations.exhibits.diplomacy.quarrels import Reasons
from relations.exhibits.diplomacy.top_findings import first_in_years, hosts, last_at_the_top
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import number

MOST = 5
_SEVERAL = 3  # visitors, of whom one can stand out
_OFTEN = 3  # visits of one person from which they are told


def diplomacy_findings(
    dossier: Dossier,
    *,
    statements: Said | None = None,
    obtained: Mapping[str, str] | None = None,
    reasons: Reasons | None = None,
) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where the data hold nothing.

    `statements` are two that leave open which agreements stand (see `at_odds`), `obtained` says in a few words what agreements gave the first state
    or its firms, `reasons` what quarrels were about, each by id. Raises UsageError for an id that the data do not have.
    """
    told = dict(reasons or {})
    dossier.check_names("events", "event", told)
    quarrels = quarrels_varied(dossier) or quarrels_grew(dossier, told)
    found = [
        *standing_open(dossier, statements or {}),
        *quarrels,
        *latest_agreement(dossier),
        *treaty(dossier),
        *obtained_for_long(dossier, obtained or {}),
        *last_at_the_top(dossier),
        *first_in_years(dossier),
        *hosts(dossier),
        *quarrels_ended(dossier),
        *_below_the_top(dossier),
        *attention(dossier),
        *([] if quarrels else quarrels_told(dossier, told)),
        *_partner_visitor(dossier),
        *_calls(dossier),
    ]
    none = "**No finding.** The data hold no visit, call, agreement or act between the two states in this period."
    return [*found[:MOST]] or [NoData(none)]


def _below_the_top(dossier: Dossier) -> list[KeyFigure]:
    """Return how many visits below the top went to the partner, where most at the top did not; of a period without any at the top, how many there are."""
    visits = pair_visits(dossier)
    top = visits["level"].map(group_of) == TOP
    lower = visits[~top]
    if lower.empty:
        return []
    n, back = len(lower), int((lower["receiver"] == dossier.partner).sum())
    n_top, back_top = int(top.sum()), int((visits.loc[top, "receiver"] == dossier.partner).sum())
    to, other = dossier.prose(dossier.partner), dossier.prose(dossier.first)
    return [
        KeyFigure(
            id="visits-below-the-top",
            title="Visits below the top",
            subtitle=f"Reported visits below heads of state or government, and how many of them went to {to}",
            statement=lower_visits_said(n, back, to, other, top=(n_top, back_top)),
            value=float(back),
            unit="visits",
            formatted=number(back),
            exhibit="contacts-by-level" if is_short(dossier) else "visits-by-year",
            sources=[own_table(dossier, "visits")],
            data=visits.groupby(["sender", "receiver", "level"]).size().reset_index(name="visits"),
            units=VISITS,
            beside={"below the top": n, "at the top": n_top, "at the top to the partner": back_top},
        )
    ]


def _partner_visitor(dossier: Dossier) -> list[KeyFigure]:
    """Return who of the first state came to its partner most often, where one person did so several times and no other as often."""
    visits = pair_visits(dossier)
    came = visits[visits["sender"] == dossier.first]
    people = dossier.event_people
    named = people[people["visitor"]].merge(came[["event", "start"]], on="event")
    named = named.merge(dossier.people[["person", "name"]], on="person")
    counts = named["name"].value_counts()
    if len(counts) < _SEVERAL or counts.iloc[0] < _OFTEN or counts.iloc[0] == counts.iloc[1]:
        return []
    name, n = str(counts.index[0]), int(counts.iloc[0])
    return [
        KeyFigure(
            id="visitor-most-often",
            title="Who came most often",
            subtitle=f"Reported visits to {dossier.prose(dossier.partner)} by the person whom a source names",
            statement=visitor_said(name, n, dossier.prose(dossier.first), dossier.prose(dossier.partner)),
            value=float(n),
            unit="visits",
            formatted=number(n),
            exhibit="travellers",
            sources=[own_table(dossier, "visits"), own_table(dossier, "event_people")],
            data=counts.rename_axis("name").reset_index(name="visits"),
            units=VISITS,
        )
    ]


def _calls(dossier: Dossier) -> list[KeyFigure]:
    events = dossier.events
    calls = events[
        (events["kind"] == "call") & events["initiator"].isin(dossier.pair) & events["target"].isin(dossier.pair)
    ]
    if calls.empty:
        return []
    top = int((calls["level"].map(group_of) == TOP).sum())
    last = calls.sort_values("earliest").iloc[-1]
    return [
        KeyFigure(
            id="calls-reported",
            title="Calls",
            subtitle="Telephone and video calls between the two states that are in the data",
            statement=calls_said(len(calls), top, last["earliest"].year),
            value=float(len(calls)),
            unit="calls",
            formatted=number(len(calls)),
            exhibit="contacts-by-level",
            sources=[own_table(dossier, "events")],
            data=calls.sort_values("earliest")[["date", "title", "level", "initiator"]],
            beside={"at the top": top},
        )
    ]
