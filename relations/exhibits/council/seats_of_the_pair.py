"""Who of the pair has a permanent seat on the Council, and when the others were elected to it."""

import pandas as pd

from relations.dossier import Dossier
from relations.errors import DataError
from relations.exhibits.words.numbers import counted
from relations.exhibits.words.wording import capital, in_words
from relations.measures import council_terms, permanent_members


def permanent_of(dossier: Dossier) -> list[str]:
    """Return the states of the pair with a permanent seat, as far as votes of enough years tell."""
    return list(dossier.once(_permanent_of))


def by_seat(dossier: Dossier) -> Dossier:
    """Return the dossier with the permanent member first, whatever the order they are declared in; as declared where none or both are."""
    return dossier.turned if permanent_of(dossier) == [dossier.partner] else dossier


def elected_terms(dossier: Dossier) -> pd.DataFrame:
    """Return a row for each term in the period of each of the two: `state`, and the columns of `council_terms`; in order of time."""
    votes = dossier.sc_votes
    found = [
        council_terms(votes, state).assign(state=state) for state in dossier.pair if state not in permanent_of(dossier)
    ]
    known = [frame for frame in found if len(frame)]
    if not known:
        return pd.DataFrame(columns=["state", "term", "first", "last", "n"])
    return pd.concat(known).sort_values(["first", "state"], ignore_index=True)


def how_often(dossier: Dossier, terms: pd.DataFrame) -> str:
    """Return how many terms each of the two had, as a sentence without its stop; `terms` as `elected_terms` has them."""
    counts = terms["state"].value_counts()
    first, second = (state for state in sorted(dossier.pair, key=lambda code: -int(counts.get(code, 0))))
    most, fewer = int(counts[first]), int(counts.get(second, 0))
    sat = f"{capital(dossier.prose(first))} sat on the Security Council for {counted(most, 'elected term')}"
    return f"{sat}, {dossier.prose(second)} for {in_words(fewer)}"


def _permanent_of(whole: Dossier) -> list[str]:
    try:
        permanent = permanent_members(whole.sc_votes)
    except DataError:  # votes of so few years that elected members have them all
        return []
    return [state for state in whole.pair if state in permanent]
