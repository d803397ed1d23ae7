"""Key findings of the report on the time since the last declared period began: votes, the latest turn, bases, absences and visits, up to five."""

from collections.abc import Mapping, Sequence

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.turn_findings import turn_findings
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.exhibits.overview.given import given_for
from relations.exhibits.overview.own_findings import agreed, events_named
from relations.exhibits.overview.shown_in import check_shown_in
from relations.exhibits.overview.taken_findings import absent, given_up, since_parting, turned, visits
from relations.suggest import check_known

MOST = 5
SUBJECTS = ("voting", "presence", "council", "diplomacy")
# Findings that a report may say where it shows them.
_NAMES = tuple(
    f"overview-{name}"
    for name in (
        "turn",
        "topic",
        "votes",
        "events",
        "facilities-given-up",
        "absent-since-change",
        "visits-returned",
        "since-parting",
        "turned-on-topic",
    )
)


def transition_findings(
    dossier: Dossier,
    *,
    turns: Sequence[str] = (),
    shown_in: Mapping[str, str] | None = None,
    told_in: Mapping[str, str] | None = None,
) -> list[KeyFigure | NoData]:
    """Return the findings, in the order of their weight.

    `turns` are the ids of the events that changed the relationship last, `shown_in` the exhibits of the report that show a finding, by the id of the
    finding, `told_in` the titles of the reports on a subject (`voting`, `presence`, `council`, `diplomacy`), for findings taken from there.
    Raises UsageError for an event that the data do not have, another finding or subject, and an exhibit that `relations.exhibits` does not have.
    """
    dossier.check_names("events", "event", turns)
    where = shown_in or {}
    check_shown_in(where, "finding", _NAMES)
    check_known("subject", told_in or {}, SUBJECTS)
    given = given_for(dossier, told_in or {})
    turn = next(iter(turn_findings(dossier, turns, id="overview-turn", exhibit=None)), None)
    made = [
        since_parting(given),
        turned(given),
        turn,
        given_up(given) if reaches_the_present(dossier) else None,
        absent(given),
        visits(given),
        agreed(given),
        events_named(given),
    ]
    found = [one.but(exhibit=where.get(one.id, one.exhibit)) for one in made if one]
    return [*found[:MOST]] or [
        NoData("**No finding.** The data hold no vote, base or visit and no main event for this period.")
    ]
