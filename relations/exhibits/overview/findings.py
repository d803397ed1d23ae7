"""Key findings at a glance: at most five, what has changed and what stayed first, each with one number and its exhibit."""

from collections.abc import Callable, Iterator, Mapping

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import check_quantities
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.arms_told import arms_told
from relations.exhibits.overview.bases_told import bases_at_the_end, bases_given_up
from relations.exhibits.overview.claims_told import claims_told
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.exhibits.overview.finding_words import NAMED
from relations.exhibits.overview.given import BOARD, Given, given_for
from relations.exhibits.overview.harm_told import harm_told
from relations.exhibits.overview.headline import told_by_the_headline
from relations.exhibits.overview.leaders_told import leaders_told
from relations.exhibits.overview.now_headlines import of_this_time_alone
from relations.exhibits.overview.own_findings import agreed, events_named, supplied, trade_at_most, vetoed
from relations.exhibits.overview.room_told import last_visit, resolutions_backed, united_told
from relations.exhibits.overview.topic_told import others_still_alike, parted_beside_others
from relations.exhibits.overview.transition_findings import MOST, SUBJECTS
from relations.exhibits.overview.turns_told import turns_told
from relations.exhibits.overview.year_of_change import level_of_change, year_of_change
from relations.suggest import check_known

_MOST_ARMS = 0.5
_Maker = Callable[[Given], KeyFigure | None]


def overview_findings(
    dossier: Dossier,
    *,
    turns: Mapping[str, str] | None = None,
    claims: Mapping[str, str] | None = None,
    totals: Mapping[str, str] | None = None,
    told_in: Mapping[str, str] | None = None,
) -> list[KeyFigure | NoData]:
    """Return the findings of the period: since the last change, over the whole, or of a past period; up to five, in the order of their weight.

    `turns` gives a sentence for each event that changed the relationship last, as in `turns_told`, `claims` one for each quantity, as in `claims_told`,
    `totals` what other monitors of harm count, as in `harm_totals`, `told_in` the titles of the reports on a subject (`voting`, `presence`, `council`,
    `diplomacy`). Raises UsageError for an event or quantity that the data do not have, and for another subject.
    """
    dossier.check_names("events", "event", turns or {})
    check_quantities(dossier, list(claims or {}), list((totals or {}).values()))
    check_known("subject", told_in or {}, SUBJECTS)
    given = given_for(dossier, told_in or {})
    turned = turns_told(dossier, turns or {}, id="overview-turn", exhibit="events-of-weight")
    claimed = claims_told(dossier, claims or {})
    harm = harm_told(dossier, totals or {}, report=given.told_in.get("presence"))
    made = list(_made(given, turned, claimed, harm))
    made = [one for one in made if one.id != "overview-events" or len(one.data) <= NAMED or len(made) == 1]
    told = told_by_the_headline(dossier)
    kept = [one for one in made if one.id not in told] or made
    return [*kept[:MOST]] or [
        NoData("**No finding.** The data hold no yearly figure and no main event for this period.")
    ]


def _made(
    given: Given, turned: list[KeyFigure], claimed: list[KeyFigure], harm: KeyFigure | None
) -> Iterator[KeyFigure]:
    """Yield the findings, the weightiest first."""
    dossier = given.dossier
    presence = given.told_in.get("presence")
    if not reaches_the_present(dossier):
        yield from [harm] if harm else []
        peak = arms_told(given)
        yield from _some(peak, None if peak and _mostly(given) else supplied(given), _year_of_change(given))
        yield from claimed
        yield from _of(given, agreed, trade_at_most, vetoed)
        yield from _some(
            united_told(dossier, brief=False, report=given.told_in.get("voting")),
            bases_at_the_end(dossier, brief=False, report=presence),
            last_visit(dossier, brief=False, report=given.told_in.get("diplomacy")),
            resolutions_backed(dossier, brief=False, report=given.told_in.get("council")),
        )
        yield from _of(given, events_named)
    elif not of_this_time_alone(dossier):
        yield from _some(parted_beside_others(dossier))
        yield from turned
        yield from _some(supplied(given), level_of_change(dossier, exhibit=BOARD))
        yield from _of(given, vetoed, agreed, trade_at_most, events_named)
    else:
        yield from turned[:1]
        yield from _some(bases_given_up(dossier, report=presence), others_still_alike(dossier))
        yield from _some(leaders_told(dossier, report=given.told_in.get("diplomacy")))
        yield from [*turned[1:], *claimed]
        yield from _of(given, agreed, events_named)


def _of(given: Given, *makers: _Maker) -> Iterator[KeyFigure]:
    yield from _some(*(make(given) for make in makers))


def _some(*found: KeyFigure | None) -> Iterator[KeyFigure]:
    yield from (one for one in found if one)


def _mostly(given: Given) -> bool:
    """Tell whether most arms came from the first state, so that the year of most deliveries tells more than its part."""
    share = given.summary.get("share")
    return share is not None and share.value >= _MOST_ARMS


def _year_of_change(given: Given) -> KeyFigure | None:
    return year_of_change(given.dossier, exhibit=given.shown_in("votes") or BOARD)
