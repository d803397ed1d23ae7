"""The title of the table of agreements: how they stand, or, of a period that is over, what marks those of it."""

import re

import pandas as pd

from relations.exhibits.diplomacy.agreement_lives import ENDED, OVER, said_to_stand
from relations.exhibits.diplomacy.at_odds import AtOdds
from relations.exhibits.words.numbers import counted
from relations.exhibits.words.wording import capital, in_words, verb

LONG = 20  # years of a term from which it is told
_YEARS = re.compile(r"(\d+) years")
_SEVERAL = 3


def agreements_title(table: pd.DataFrame, *, over: bool, statements: AtOdds | None) -> str:
    """Return the title for the agreements of a period, of which a table may show a part.

    `over` tells that the period is, `statements` are those that leave their standing open.
    """
    n = len(table)
    if n == 1:
        return f"One agreement: {table['title'].iloc[0]}"
    if statements:
        first, second = statements.what
        return f"Which agreements stand is open: {statements.capital} called them {first}, then {second}"
    if over:
        return _of_its_years(table)
    open_ = int((~table["status"].isin([*OVER, "in-force"])).sum())
    if not open_:
        return f"What became of {counted(n, 'agreement')} is known"
    if open_ == n:
        return f"Which of {counted(n, 'agreement')} still stand is not known"
    return f"Whether {in_words(open_)} of {counted(n, 'agreement')} still {verb(open_, 'stand')} is not known"


def years_of_term(term: object) -> int:
    """Return the years for which an agreement was made, the longest of several stretches; 0 where no years are stated in digits."""
    return max((int(years) for years in _YEARS.findall(term)), default=0) if isinstance(term, str) else 0


def made_for_long(table: pd.DataFrame) -> int:
    """Return how many of the agreements have a term from which it is told."""
    return int((table["term"].map(years_of_term) >= LONG).sum())


def _of_its_years(table: pd.DataFrame) -> str:
    """Say how many were made for long; otherwise which one later accounts say to stand, or how many no later source ends."""
    n = counted(len(table), "agreement")
    when = "signed or standing in these years"
    long = made_for_long(table)
    if long >= _SEVERAL:
        return f"{capital(in_words(long))} of {n} {when} were made for {LONG} years or more"
    standing = table[said_to_stand(table)]
    if len(standing) == 1:
        one = standing.iloc[0]
        return f"Of {n} {when} one was said to stand long after: the {str(one['kind']).replace('-', ' ')} of {one['start'].year}"
    ended = int(table["status"].isin(ENDED).sum())
    if ended:
        known = "is known" if ended == 1 else "are known"
        return f"Of {n} {when} {in_words(ended)} {known} to have ended"
    return f"{capital(n)} {when}, and what became of them"
