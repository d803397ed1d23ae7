"""Where things stand: the strongest finding of each subject, from the room of the subject, for the report of two pages."""

from collections.abc import Callable, Iterable, Mapping

from relations.dossier import Dossier
from relations.exhibits.arms.findings import arms_findings
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.findings import council_findings
from relations.exhibits.diplomacy.findings import diplomacy_findings
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.exhibits.presence.findings import presence_findings
from relations.exhibits.voting.change_findings import parted
from relations.exhibits.voting.findings import voting_findings
from relations.faces import offered
from relations.suggest import check_known

MOST = 5


def briefing_findings(dossier: Dossier, *, shown_in: Mapping[str, str] | None = None) -> list[KeyFigure | NoData]:
    """Return the first finding of votes, the presence (of today), the Council and arms, and the first two of diplomacy; one statement where there is none.

    `shown_in` gives the exhibit that shows a finding by its subject (`voting`, `presence`, `council`, `arms`, `diplomacy`). Raises UsageError for another
    subject, and for an exhibit that `relations.exhibits` does not have.
    """
    makers: dict[str, Callable[[Dossier], Iterable[KeyFigure | NoData]]] = {
        "voting": _of_votes,
        "presence": _of_presence,
        "council": council_findings,
        "arms": arms_findings,
        "diplomacy": diplomacy_findings,
    }
    where = dict(shown_in or {})
    check_known("subject", where, makers)
    check_known("exhibit", where.values(), [name.replace("_", "-") for name in offered("relations.exhibits")])
    found = []
    for subject, make in makers.items():
        own = [one for one in make(dossier) if isinstance(one, KeyFigure)][: 2 if subject == "diplomacy" else 1]
        found += [
            one.but(id=f"briefing-{one.id}", quantity=one.quantity or one.id, exhibit=where.get(subject)) for one in own
        ]
    return [*found[:MOST]] or [
        NoData("**No finding.** The data hold no vote, veto, delivery, visit or agreement of this period.")
    ]


def _of_presence(dossier: Dossier) -> Iterable[KeyFigure | NoData]:
    """Return what was left since the last change, where the period reaches the present."""
    return presence_findings(dossier, {"of any group": ["*"]}) if reaches_the_present(dossier) else []


def _of_votes(dossier: Dossier) -> Iterable[KeyFigure | NoData]:
    """Return the topic on which the two parted first, which the report on votes has in its headline."""
    return [*parted(dossier, *dossier.pair), *voting_findings(dossier, *dossier.pair)]
