"""The sentences of the key findings on diplomacy: each case in its own words, one breath long."""

from datetime import date

import pandas as pd

from relations.exhibits.words.numbers import counted, number, per_cent
from relations.exhibits.words.wording import all_of, capital, every, in_words, times, was

_SMALL = 20  # cases below which a count says more than a share
_FEW = 2  # of them, which are counted all the same


def lower_visits_said(n: int, back: int, to: str, other: str, *, top: tuple[int, int]) -> str:
    """Say how many of `n` visits below the top went to the partner (`to`), beside the share at the `top` (all, and to the partner) if any."""
    n_top, back_top = top
    where = to if back else other
    if n == 1:
        return f"**One visit** below the top is known, to {where}."
    beside = (
        f", against {in_words(back_top)} of {in_words(n_top)} at the top" if n_top > 1 and back and back_top else ""
    )
    if 0 < back < n:
        return f"Of {in_words(n)} visits below the top **{in_words(back)}** went to {where}{beside}."
    return f"**{capital(all_of(n))}** known visits below the top went to {where}{beside}."


def visitor_said(name: str, n: int, first: str, partner: str) -> str:
    """Say who of the `first` state came to its partner most often."""
    return f"Of the visitors whom {first} sent to {partner}, {name} came most often: **{times(n)}**."


def latest_said(title: str, when: str, doubt: str) -> str:
    """Say which agreement is the latest; `doubt` tells what is not sure of it, if anything."""
    known = f" ({doubt})" if doubt else ""
    return f"The latest agreement is the “{title}”, of **{when}**{known}."


def treaty_said(title: str, when: str, term: str) -> str:
    """Say which treaty was signed in the period, and for how long."""
    lasting = f" for {term}" if term else ""
    return f"The “{title}” was signed on **{when}**{lasting}."


def first_said(visitor: str, when: str, before: str) -> str:
    """Say which visit at the top was the first in years."""
    whose = f"The visit of {visitor} in" if visitor else "A visit in"
    return f"{whose} **{when}** was the first known at the top since {before}."


def hosts_said(host: str, n: int, leaders: str, second: str, of_second: int) -> str:
    """Say who received the leaders of the partner most often, and who came next."""
    return f"{host} received {leaders} **{times(n)}**, more often than any other; {second} did {times(of_second)}."


def again_said(host: str, guest: str, days: int, first: str) -> str:
    """Say how soon one host received one guest again."""
    return f"{host} received {guest} on {first}, and again **{counted(days, 'day')}** later."


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


def disputed_said(disputed: pd.DataFrame, first: int, last: int) -> str:
    """Say of how many agreements accounts differ, and from when they are; of a single one, which."""
    n = len(disputed)
    if n == 1:
        return f"Accounts differ on whether **one agreement** still stands: “{disputed['title'].iloc[0]}”."
    when = f"of {first}" if first == last else f"of {first} to {last}"
    return f"Accounts differ on whether **{in_words(n)}** agreements and contracts {when} still stand."


def conflict_said(bad: int, n: int, worst: str, share: float) -> str:
    """Say how much of what happened was conflictual, and beside it the highest share of a period, or that of all years (`worst` says which)."""
    if n == 1:
        tone = "conflictual" if bad else "not conflictual"
        return f"**One act** between the two states is dated to the period; it was {tone}."
    acts = f"of {counted(n, 'act')} between the two states, from aid to protests,"
    beside = f", against {number(share * 100)} {worst}" if worst else ""
    if bad > _FEW and n > _SMALL:
        return f"**{per_cent(bad / n, 0)}** {acts} were conflictual{beside}."
    return f"**{capital(in_words(bad))}** {acts} {was(bad)} conflictual."


def attention_said(frame: pd.DataFrame, who: str, whom: str) -> str:
    """Say in how much of what the president published the partner is named, and in which year most."""
    total, named = int(frame["n"].sum()), int(frame["named"].sum())
    peak = frame.loc[frame["share"].idxmax()]
    most = f", most in {peak['year']:.0f} ({per_cent(peak['share'], 0)})" if len(frame) > 1 else ""
    texts = f"Of {counted(total, 'text')} of the president of {who} in one collection"
    return f"{texts} **{per_cent(named / total, 0)}** named {whom}{most}."


def _callers(n: int, top: int) -> str:
    if not top:
        return ""
    if n == 1:
        return ", at the top"
    some = every(n) if top == n else in_words(top)
    return f", {some} of them at the top"
