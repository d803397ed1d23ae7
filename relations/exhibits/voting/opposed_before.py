"""How often two states opposed each other before the period of a report, as the rest of a sentence."""

from datetime import timedelta

from relations.dossier import Dossier
from relations.exhibits.voting.around_change import DAYS
from relations.exhibits.words.numbers import number, percent
from relations.exhibits.words.wording import in_words
from relations.measures import divergences, joint_votes
from relations.periods import Period


def opposed_in_year_before(dossier: Dossier, a: str, b: str) -> str:
    """Return `, after eight of 92 in the year before`; nothing where the year before has no joint vote."""
    if dossier.period is None:
        return ""
    start = dossier.period.start
    year = Period("before", "Before", "Before", start - timedelta(days=DAYS), start - timedelta(days=1))
    opposed, joint = _counted(dossier.whole.during(year), a, b)
    return f", after {in_words(opposed)} of {number(joint)} in the year before" if joint else ""


def opposed_in_period_before(dossier: Dossier, a: str, b: str) -> str:
    """Return what part of joint votes they were in the declared period before, with its name; nothing where there is none."""
    own = dossier.period
    earlier = [period for period in dossier.declared_periods if own and period.start < own.start]
    if not earlier:
        return ""
    opposed, joint = _counted(dossier.whole.during(earlier[-1]), a, b)
    if not joint:
        return ""
    return (
        f"; {number(opposed)} of {number(joint)} ({percent(opposed / joint)}) in the period before ({earlier[-1].name})"
    )


def _counted(dossier: Dossier, a: str, b: str) -> tuple[int, int]:
    """Return how many roll calls had a yes against a no, and on how many both voted."""
    votes = dossier.ga_votes
    return len(divergences(votes, a, b)), len(joint_votes(votes, a, b))
