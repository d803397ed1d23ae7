"""The sentences of the key findings on diplomacy: each case in its own words, one breath long."""

from datetime import date

import pandas as pd

from relations.exhibits.words.numbers import counted, number, per_cent
from relations.exhibits.words.wording import all_of, capital, every, in_words, was

_SMALL = 20  # cases below which a count says more than a share
_FEW = 2  # of them, which are counted all the same
_STANDING = {"unknown": "not known", "disputed": "disputed"}


def visits_said(n: int, there: int, to: str, back: str) -> str:
    """Say how many visits the sources report, and how many of them went `there`, which is `to` the first state."""
    if n == 1:
        where = to if there else back
        return f"Sources report **one visit** between the two states, to {where}."
    return f"Sources report **{counted(n, 'visit')}** between the two states{_ways(n, there, to, back)}."


def last_said(day: date, who: str, where: str, *, open_: bool) -> str:
    """Say since when no leader of the first state came to its partner; `open_` where that is so to the present."""
    if open_:
        return f"No leader of {who} is known to have come to {where} since **{day:%B %Y}**."
    return f"From **{day:%B %Y}** to the end of the period no leader of {who} is known to have come to {where}."


def calls_said(n: int, top: int, last_year: int) -> str:
    """Say how many calls there were, how many of them at the top, and when the last was."""
    callers = _callers(n, top)
    if n == 1:
        return f"**One call** between the two states is known{callers}, in {last_year}."
    return f"**{capital(counted(n, 'call'))}** between the two states are known{callers}; the last was in {last_year}."


def standing_said(unknown: int, disputed: int, dated: pd.DataFrame) -> str:
    """Say of how many agreements the standing is not known or disputed, the larger first; of a single one, what it is."""
    n = len(dated)
    if n == 1:
        one = dated.iloc[0]
        return f"**One agreement** belongs to the period, “{one['title']}”; its standing today is {_STANDING.get(one['status'], 'known')}."
    if not unknown and not disputed:
        return f"The standing today of **{all_of(n)}** agreements and contracts is known."
    if n == 2 and max(unknown, disputed) == 1:
        which = "disputed" if disputed else "not known"
        return f"Of **two** agreements and contracts that belong to the period, the standing today of one is {which}."
    if unknown >= disputed:
        some = f"any of the {in_words(n)}" if unknown == n else f"{number(unknown)} of {number(n)}"
        others = f"; accounts of {in_words(disputed)} more differ" if disputed else ""
        return f"No source says whether **{some}** agreements and contracts still stand{others}."
    some = all_of(n) if disputed == n else f"{in_words(disputed)} of {in_words(n)}"
    return f"Accounts differ on whether **{some}** agreements and contracts still stand."


def conflict_said(bad: int, n: int, worst: str, share: float) -> str:
    """Say how much of what happened was conflictual, and beside it the highest share of a period, or that of all years (`worst` says which)."""
    if n == 1:
        tone = "conflictual" if bad else "not conflictual"
        return f"**One act** between the two states is dated to the period; it was {tone}."
    acts = f"of {counted(n, 'act')} between the two states"
    beside = f", against {number(share * 100)} {worst}" if worst else ""
    if bad > _FEW and n > _SMALL:
        return f"**{per_cent(bad / n, 0)}** {acts} were conflictual{beside}."
    return f"**{capital(in_words(bad))}** {acts} {was(bad)} conflictual."


def attention_said(frame: pd.DataFrame, who: str, whom: str) -> str:
    """Say in how much of what the president published the partner is named, and in which year most."""
    total, named = int(frame["n"].sum()), int(frame["named"].sum())
    if not named:
        if total == 1:
            return f"The **one** text of the president of {who} in the sample does not name {whom}."
        return f"**None** of the {counted(total, 'text')} of the president of {who} in the sample names {whom}."
    peak = frame.loc[frame["share"].idxmax()]
    most = f", most in {peak['year']:.0f} ({per_cent(peak['share'], 0)})" if len(frame) > 1 else ""
    return f"The president of {who} named {whom} in **{per_cent(named / total, 0)}** of {counted(total, 'published text')}{most}."


def _ways(n: int, there: int, to: str, back: str) -> str:
    if there == n:
        return f", {every(n)} to {to}"
    if not there:
        return f", {every(n)} to {back}"
    return f": {in_words(there)} to {to}, {in_words(n - there)} to {back}"


def _callers(n: int, top: int) -> str:
    if not top:
        return ""
    if n == 1:
        return ", at the top"
    some = every(n) if top == n else in_words(top)
    return f", {some} of them at the top"
