"""The sentences of the key findings on diplomacy: each case in its own words."""

from relations.exhibits.words.numbers import counted, interval, per_cent
from relations.exhibits.words.wording import all_of, capital, every, in_words, was

_SMALL = 20  # cases below which a count says more than a share
_STANDING = {"unknown": "not known", "disputed": "disputed"}


def visits_said(n: int, there: int, to: str, back: str) -> str:
    """Say how many visits the sources report, and how many of them went `there`, which is `to` the first state."""
    if n == 1:
        where = to if there else back
        return f"The sources report **one visit** between the two states, to {where}."
    share = f" ({per_cent(there / n, 0)})" if n > 9 and 0 < there < n else ""
    ways = _ways(n, there, to, back, share)
    return f"The sources report **{counted(n, 'visit')}** between the two states{ways}."


def top_said(n: int, there: int, to: str, back: str) -> str:
    """Say how many of the visits were at the top, and where they went."""
    if not n:
        return "**None** of these visits is known to have been by a head of state or government."
    if n == 1:
        where = to if there else back
        return f"**One** of these visits was by a head of state or government, to {where}."
    ways = _ways(n, there, to, back)
    return f"**{capital(in_words(n))}** of these visits were by heads of state or government{ways}."


def calls_said(n: int, top: int, last_year: int) -> str:
    """Say how many calls there were, how many of them at the top, and when the last was."""
    callers = _callers(n, top)
    if n == 1:
        return f"**One call** between the two states is in the data{callers}, in {last_year}."
    return f"**{capital(counted(n, 'call'))}** between the two states are in the data{callers}; the last was in {last_year}."


def standing_said(unknown: int, disputed: int, n: int) -> str:
    """Say of how many of several agreements the standing is not known or disputed."""
    if not unknown and not disputed:
        return "the standing today of all is known"
    if not unknown:
        return f"the standing today of **{_of(disputed, n)}** is disputed"
    others = f" and that of {in_words(disputed)} is disputed" if disputed else ""
    return f"the standing today of **{_of(unknown, n)}** is not known from the sources{others}"


def one_standing_said(what: str, title: str, status: str) -> str:
    """Say what the one agreement or contract of the period is, and how it stands."""
    standing = _STANDING.get(status, "known")
    return f"**One {what}** belongs to the period ({title}); its standing today is {standing}."


def undated_said(n: int, kind: str) -> str:
    """Say how many texts are left out for want of a date, as the rest of a sentence; nothing where none is."""
    if not n:
        return ""
    if n == 1:
        return f"; one more {kind} without a date of signature is left out"
    return f"; {counted(n, f'more {kind}')} without a date of signature are left out"


def conflict_said(bad: int, n: int, low: float, high: float) -> str:
    """Say how much of what happened was conflictual."""
    if n == 1 and bad:
        return "**One event** between the two states is dated to the period; it was conflictual."
    if n == 1:
        return "**One event** between the two states is dated to the period; it was not conflictual."
    events = f"of the {counted(n, 'event')} between the two states"
    within = f"(95 per cent interval {interval(low, high)})"
    if bad and n > _SMALL:
        return f"**{per_cent(bad / n, 0)}** {events} were conflictual {within}."
    return f"**{capital(in_words(bad))}** {events} {was(bad)} conflictual {within}."


def _ways(n: int, there: int, to: str, back: str, share: str = "") -> str:
    if there == n:
        return f", {every(n)} to {to}"
    if not there:
        return f", {every(n)} to {back}"
    return f": {in_words(there)}{share} to {to}, {in_words(n - there)} to {back}"


def _callers(n: int, top: int) -> str:
    if not top:
        return ""
    if n == 1:
        return ", by a head of state or government"
    some = every(n) if top == n else in_words(top)
    return f", {some} of them by heads of state or government"


def _of(some: int, n: int) -> str:
    return all_of(n) if some == n > 1 else in_words(some)
