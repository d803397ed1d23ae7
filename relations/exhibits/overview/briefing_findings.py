"""Where things stand: what somebody who decides has to know of each subject, for the report of two pages; at most five."""

from collections.abc import Iterator, Mapping

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import check_quantities
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.bases_told import bases_at_the_end
from relations.exhibits.overview.briefing_headline import briefing_headline
from relations.exhibits.overview.claims_told import claims_told
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.exhibits.overview.harm_told import harm_told
from relations.exhibits.overview.now_headlines import of_this_time_alone
from relations.exhibits.overview.room_told import last_visit, resolutions_backed, united_told, vetoed_most
from relations.exhibits.overview.sat_out import sat_out
from relations.exhibits.overview.shown_in import check_shown_in
from relations.exhibits.overview.stand_findings import (
    agreement_beside_the_median,
    arms_beside_others,
    little_of_all_arms,
    places_given_up,
)
from relations.exhibits.overview.topic_told import how_voted_since
from relations.exhibits.overview.turns_told import turns_told
from relations.exhibits.overview.year_of_change import who_changed
from relations.suggest import check_known

MOST = 5
_MEDIAN = "briefing-beside-the-median"
_SUBJECTS = ("voting", "presence", "arms", "council", "diplomacy", "turn", "numbers")


def briefing_findings(
    dossier: Dossier,
    *,
    turns: Mapping[str, str] | None = None,
    claims: Mapping[str, str] | None = None,
    shown_in: Mapping[str, str] | None = None,
    told_in: Mapping[str, str] | None = None,
) -> list[KeyFigure | NoData]:
    """Return the findings, up to five; one statement where there is none.

    `turns` and `claims` as in `overview_findings`; `shown_in` gives the exhibit that shows the findings of a subject (`voting`, `turn`, `presence`, `arms`,
    `council`, `diplomacy`, and `numbers` for the claims), `told_in` the title of the report on it. Raises UsageError for another subject, an event or
    quantity that the data do not have, and an exhibit that `relations.exhibits` does not have.
    """
    dossier.check_names("events", "event", turns or {})
    check_quantities(dossier, list(claims or {}))
    where, reports = shown_in or {}, told_in or {}
    check_shown_in(where, "subject", _SUBJECTS)
    check_known("subject", reports, _SUBJECTS)
    turned = turns_told(dossier, turns or {}, id="briefing-turn", exhibit=where.get("turn"))
    claimed = claims_told(dossier, claims or {})
    harm = harm_told(dossier, {}, report=reports.get("presence"))
    headline = briefing_headline(dossier)
    told = {_MEDIAN} if isinstance(headline, Headline) and "median" in headline.beside else set()
    found = []
    for subject, one in _made(dossier, turned, claimed, harm, reports):
        shown = {"exhibit": where.get(subject, one.exhibit if subject == "turn" else None)}
        if one.id in told:
            continue
        found.append(
            one.but(
                id=f"briefing-{one.id.removeprefix('briefing-').removeprefix('overview-')}",
                report=reports.get(subject),
                **shown,
            )
        )
    return [*found[:MOST]] or [
        NoData("**No finding.** The data hold no vote, veto, delivery, visit or base of this period.")
    ]


def _made(
    dossier: Dossier,
    turned: list[KeyFigure],
    claimed: list[KeyFigure],
    harm: KeyFigure | None,
    reports: Mapping[str, str],
) -> Iterator[tuple[str, KeyFigure]]:
    """Yield the findings with their subject, the weightiest first."""
    council, diplomacy = reports.get("council"), reports.get("diplomacy")
    turns, numbers = [("turn", one) for one in turned], [("numbers", one) for one in claimed]
    if not reaches_the_present(dossier):
        yield from _some(
            ("presence", harm), ("arms", little_of_all_arms(dossier) or arms_beside_others(dossier)), *numbers, *turns
        )
        yield from _some(
            ("voting", who_changed(dossier)),
            ("presence", bases_at_the_end(dossier, brief=True)),
            ("council", vetoed_most(dossier, report=council)),
            ("voting", united_told(dossier, brief=True)),
            ("voting", agreement_beside_the_median(dossier)),
            ("council", resolutions_backed(dossier, brief=True, report=council)),
            ("diplomacy", last_visit(dossier, brief=True, report=diplomacy)),
        )
    elif not of_this_time_alone(dossier):
        yield from _some(("voting", how_voted_since(dossier)), *turns, ("presence", places_given_up(dossier)))
        yield from _some(
            *numbers, ("council", vetoed_most(dossier, report=council)), ("arms", arms_beside_others(dossier))
        )
    else:
        yield from _some(
            ("voting", sat_out(dossier)), ("presence", places_given_up(dossier, by_kind=True)), *turns, *numbers
        )
        yield from _some(
            ("diplomacy", last_visit(dossier, brief=True, report=diplomacy)),
            ("voting", agreement_beside_the_median(dossier)),
            ("council", resolutions_backed(dossier, brief=True, report=council)),
        )


def _some(*found: tuple[str, KeyFigure | None]) -> Iterator[tuple[str, KeyFigure]]:
    yield from ((subject, one) for subject, one in found if one)
