"""Key finding: the journeys of the partner's leaders to the first state since the last declared period began, none of the first state’s in return."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.frames import top_visits, visitors_named
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted, listed
from relations.exhibits.words.wording import capital

_NAMED = 3  # months that a sentence bears


def leaders_told(dossier: Dossier, *, report: str | None = None) -> KeyFigure | None:
    """Return the finding; None where the period does not reach the present, where no leader went, where one of the first state's came, or where they went
    too often to name the months.
    """
    change = dossier.declared_periods[-1].start
    if dossier.is_over:
        return None
    now = dossier.whole.during(f"{change.isoformat()}/..")
    visits = top_visits(now)
    went = visits[visits["sender"] == now.partner]
    if went.empty or len(went) != len(visits) or len(went) > _NAMED:
        return None
    names = set(visitors_named(now, went))
    one = len(names) == 1 and "" not in names
    who = names.pop() if one else f"{capital(now.demonym(now.partner))} leaders"
    has, whom = "has" if one else "have", now.prose(now.first)
    months = [f"{day:%B %Y}" for day in went["earliest"]]
    months[-1] = f"**{months[-1]}**"
    return KeyFigure(
        id="leaders-told",
        title="Visits at the top since the last change",
        subtitle=f"Reported visits of heads of state or government since {change:%B %Y}",
        statement=f"{who} {has} been to {whom} in {listed(months)}; no leader of {whom} is known to have come in return.",
        value=float(len(went)),
        unit="visits",
        formatted=counted(len(went), "visit"),
        report=report,
        sources=[own_table(dossier, "visits")],
        data=went[["start", "level", "host", "place"]],
    )
