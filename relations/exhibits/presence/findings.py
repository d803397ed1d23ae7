"""Key findings on the military presence: at most five, the strongest first; what the headline says already is left out."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import check_quantities
from relations.exhibits.chronicle.turn_findings import turn_findings
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import facilities, owner_at
from relations.exhibits.presence.given_up_finding import given_up_finding
from relations.exhibits.presence.harm_findings import harm_findings
from relations.exhibits.presence.harm_totals_frame import harm_totals_frame
from relations.exhibits.presence.headline import presence_headline
from relations.exhibits.presence.inquiry_findings import inquiry_findings
from relations.exhibits.presence.loss_findings import loss_findings
from relations.exhibits.presence.passing_posts import passing_finding
from relations.exhibits.presence.personnel_findings import largest_finding, served_finding, strength_finding
from relations.exhibits.presence.rights_finding import rights_finding
from relations.exhibits.presence.sites_finding import sites_finding
from relations.exhibits.presence.units import bases, units_said
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of
from relations.exhibits.words.numbers import number
from relations.periods import ALL, day_text

_MOST = 5


def presence_findings(
    dossier: Dossier,
    groups: Mapping[str, Sequence[str]],
    *,
    sites: Sequence[str] = (),
    foreign: Sequence[str] = (),
    served: Sequence[str] = (),
    totals: Mapping[str, str] | None = None,
    turns: Sequence[str] | Mapping[str, str] = (),
    plans: Mapping[str, str] | None = None,
    inquiries: Mapping[str, Sequence[str]] | None = None,
    losses: Mapping[str, str] | None = None,
    rights: Sequence[str] = (),
) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; `groups` are those of `personnel_estimates`, `sites`, `foreign` and `totals` those of their exhibits.

    `served` are patterns of quantities that count all who served in turn, `turns` the ids of the events that changed the presence, the weightiest first,
    as `turn_findings` takes them, `plans` those of `presence_headline`, `rights` those of `basing_rights`. `inquiries` gives for the name of an inquiry the
    quantities of those killed in strikes, `losses` for a quantity of the first state's dead that of a part of them.
    """
    counts = [one for several in (inquiries or {}).values() for one in several]
    check_quantities(dossier, list((totals or {}).values()), counts, [*(losses or {}), *(losses or {}).values()])
    check_quantities(dossier, foreign, served)
    dossier.check_names("events", "event", list(turns))
    dossier.check_names("agreements", "agreement", rights)
    people = [one for several in groups.values() for one in several]
    lead = presence_headline(dossier, people, sites=sites, plans=plans)
    frame = facilities(dossier)
    told = {*lead.beside, *lead.data.get("quantity", ())} if isinstance(lead, Headline) else set()
    named = set(lead.data.get("facility", ())) if isinstance(lead, Headline) else set()

    def found() -> Iterator[KeyFigure]:
        turned = turn_findings(dossier, turns, id="presence-turn", exhibit=_told_in(dossier))
        in_all = dossier.period is None or dossier.period.id == ALL
        first = 0 if in_all else 1  # over all years the headline has the last turn
        yield from given_up_finding(dossier, frame, named)
        yield from turned[:first]
        yield from rights_finding(dossier, rights)
        yield from passing_finding(dossier, frame)
        yield from [] if in_all else strength_finding(dossier, groups)
        if "sites" not in told:
            yield from sites_finding(dossier, sites, foreign)
        yield from harm_findings(
            dossier, "harm-totals" if len(harm_totals_frame(dossier, totals or {})) else "harm-by-year"
        )
        yield from inquiry_findings(dossier, inquiries or {}, "strikes-and-operations-accounts")
        yield from loss_findings(dossier, losses or {}, "losses-and-cost-claims")
        if in_all:
            yield from largest_finding(dossier, groups, told)
        yield from served_finding(dossier, served)
        yield from _standing(dossier, frame, told)
        if not in_all:
            yield from largest_finding(dossier, groups, told)
        yield from turned[first:]

    none = NoData(
        "**No finding.** The data hold no facility, no estimate of personnel and no count of harm for this period."
    )
    return [*[*found()][:_MOST]] or [none]


def _told_in(dossier: Dossier) -> str | None:
    """Return the table that tells what became of the facilities since the last change, for a report that reaches to it; otherwise that which has the event."""
    return "facilities-remaining" if dossier.last_day >= dossier.declared_periods[-1].start else None


def _standing(dossier: Dossier, frame: pd.DataFrame, told: set[str]) -> list[KeyFigure]:
    """Say what stood for certain on the last day of a period that is over, told apart by what is counted; nothing of one that the headline tells."""
    standing = frame[frame["standing"]]
    if frame.empty or not dossier.is_over or (len(standing) == 1 and "facilities" in told):
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
