"""A term on the Council of which the period of a report holds a part."""

from relations.dossier import Dossier
from relations.measures import council_agreement
from relations.periods import day_text


def part_of_term(dossier: Dossier, term: str) -> str:
    """Return which part of a term the votes of the period are, as the end of a clause: ` from 13 November 1970`; nothing where they are all of it."""
    period, pair = dossier.period, (dossier.partner, dossier.first)
    if period is None:
        return ""
    own, every = (council_agreement(one.sc_votes, *pair).set_index("term")["n"] for one in (dossier, dossier.whole))
    if own.get(term, 0) == every.get(term, 0):
        return ""
    votes = dossier.whole.sc_votes
    days = votes.loc[votes["state"] == dossier.partner, "date"].dt.date
    first, last = (int(year) for year in (term.split("–")[0], term.split("–")[-1]))
    days = days[days.map(lambda day: first <= day.year <= last)]
    start = f" from {day_text(period.start)}" if days.min() < period.start else ""
    to = f" to {day_text(period.end)}" if period.end and days.max() > period.end else ""
    return f"{start}{to}"
