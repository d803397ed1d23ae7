"""Where things stand: the strongest finding of each subject, from the room of the subject, for the report of two pages."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from relations.dossier import Dossier
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.arms.findings import arms_findings
from relations.exhibits.arms.part_of_all_years import part_of_all_years
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.turn_findings import turn_findings
from relations.exhibits.council.findings import council_findings
from relations.exhibits.diplomacy.findings import diplomacy_findings
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.exhibits.overview.now_headlines import latest_turn
from relations.exhibits.overview.shown_in import check_shown_in
from relations.exhibits.presence.findings import presence_findings
from relations.exhibits.voting.change_findings import parted
from relations.exhibits.voting.findings import voting_findings
from relations.periods import ALL
from relations.suggest import check_known

MOST = 5
_TOLD = {
    "presence": ("facilities-given-up", "units-standing"),
    "diplomacy": ("visits-returned",),
}


def briefing_findings(
    dossier: Dossier,
    *,
    turns: Sequence[str] = (),
    shown_in: Mapping[str, str] | None = None,
    told_in: Mapping[str, str] | None = None,
) -> list[KeyFigure | NoData]:
    """Return the strongest finding of each subject and the latest turn, up to five; one statement where there is none.

    `turns` are the ids of the events that changed the relationship last, `shown_in` gives the exhibit that shows a finding by its subject (`voting`,
    `turn`, `presence`, `arms`, `council`, `diplomacy`), `told_in` the title of the report on the subject. An event that the headline tells is no
    finding. Raises UsageError for another subject, an event that the data do not have, and an exhibit that
    `relations.exhibits` does not have.
    """
    makers: dict[str, Callable[[Dossier], Iterable[KeyFigure | NoData]]] = {
        "voting": lambda own: [*parted(own, *own.pair), *voting_findings(own, *own.pair)],
        "turn": lambda own: turn_findings(own, _untold(own, turns), id="turn", exhibit=None),
        "presence": _of_presence,
        "arms": _of_arms,
        "council": council_findings,
        "diplomacy": diplomacy_findings,
    }
    dossier.check_names("events", "event", turns)
    where = dict(shown_in or {})
    check_shown_in(where, "subject", makers)
    reports = dict(told_in or {})
    check_known("subject", reports, makers)
    found = []
    for subject, make in makers.items():
        one = next((one for one in make(dossier) if isinstance(one, KeyFigure) and _fits(subject, one)), None)
        if one:
            shown = {"exhibit": where.get(subject), "report": reports.get(subject)}
            found.append(one.but(id=f"briefing-{one.id}", quantity=one.quantity or one.id, **shown))
    return [*found[:MOST]] or [
        NoData("**No finding.** The data hold no vote, veto, delivery, visit or base of this period.")
    ]


def _untold(dossier: Dossier, turns: Sequence[str]) -> list[str]:
    """Return the events but for that of which the headline tells."""
    headline = latest_turn(dossier)
    told = set(headline.data["event"]) if headline else set()
    return [event for event in turns if event not in told]


def _of_presence(dossier: Dossier) -> Iterable[KeyFigure | NoData]:
    """Return the findings of all years where the period reaches the present: that on the last years has what was left in its headline."""
    own = dossier.whole.during(ALL) if reaches_the_present(dossier) else dossier
    return presence_findings(own, {"of any group": ["*"]})


def _of_arms(dossier: Dossier) -> Iterable[KeyFigure | NoData]:
    """Return the findings; where the period is over that on its part of all years, or that there was nothing: a share is then in the headline."""
    found = arms_findings(dossier)
    if reaches_the_present(dossier):
        return found
    own = by_supply(dossier)
    return [*part_of_all_years(own), *(one for one in found if isinstance(one, KeyFigure) and not one.value)]


def _fits(subject: str, one: KeyFigure) -> bool:
    """Tell whether a finding says how things stand: of diplomacy that of visits at the top, of the presence no estimate, of arms none on other years."""
    if subject == "arms":
        return not one.id.startswith(("client-", "last-", "exports-"))
    return subject not in _TOLD or one.id in _TOLD[subject]
