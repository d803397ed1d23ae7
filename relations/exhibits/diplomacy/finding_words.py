"""The sentences of the key findings on diplomacy: each case in its own words, one breath long."""

from collections.abc import Sequence
from datetime import date

from relations.exhibits.diplomacy.at_odds import AtOdds
from relations.exhibits.diplomacy.attention_years import ShareMoved
from relations.exhibits.diplomacy.quarrel_periods import QuarrelSpan
from relations.exhibits.diplomacy.quarrels import kind_said
from relations.exhibits.words.numbers import counted, listed, number, per_cent
from relations.exhibits.words.wording import all_of, capital, every, in_words, times, was
from relations.periods import day_text

_SMALL = 20  # cases below which a count says more than a share
_FEW = 2  # of them, which are counted all the same


def lower_visits_said(n: int, back: int, to: str, other: str, *, top: tuple[int, int]) -> str:
    """Say how many of `n` visits below the top went to the partner (`to`), beside the share at the `top` (all, and to the partner) if any."""
    n_top, back_top = top
    where = to if back else other
    if n == 1:
        return f"**One visit** below the top is known, to {where}."
    beside = f"; at the top {in_words(back_top)} of {in_words(n_top)} did" if n_top > 1 and back and back_top else ""
    if 0 < back < n:
        return f"Below presidents and premiers **{in_words(back)} of {in_words(n)}** visits went to {where}{beside}."
    return f"**{capital(all_of(n))}** known visits below the top went to {where}{beside}."


def visitor_said(name: str, n: int, first: str, partner: str) -> str:
    """Say who of the `first` state came to its partner most often."""
    return f"Of the visitors whom {first} sent to {partner}, {name} came most often: **{times(n)}**."


def latest_said(n: int, since: str, when: str, doubt: str, what: str) -> str:
    """Say which of `n` agreements is the latest and what was told of it; `doubt` tells what is not sure of it, if anything."""
    known = f" ({doubt})" if doubt else ""
    begun = f" {since}" if since else ""
    if n == 1:
        return f"**One agreement** is known{begun}, of {when}{known}: {what}."
    return f"The latest of {n} agreements and contracts{begun} is of **{when}**{known}: {what}."


def treaty_said(when: str, term: str, subject: str, *, renewable: bool) -> str:
    """Say what a treaty of the period was about, for how long it bound the two, and whether that could be renewed."""
    again = ", renewable" if renewable else ""
    lasting = f" for {term}{again}" if term else ""
    return f"The treaty of **{when}** bound the two states{lasting}: {subject}."


def obtained_said(who: str, when: str, what: list[str], term: int) -> str:
    """Say what the first state and its firms obtained for long, and in which years."""
    return f"In {when} {who} and its firms obtained {listed(what)} for **{term} years**."


def at_odds_said(found: AtOdds) -> str:
    """Say who called past agreements what, and who something else how many days later."""
    (first, second), (one, other) = found.who, found.what
    later = f"**{counted(found.days, 'day')}** later" if found.days else "**the same day**"
    return f"In {found.month} {first} called past agreements {one}; {later} {second} called them {other}."


def open_said(found: AtOdds) -> str:
    """Say since when it is open which agreements stand."""
    first, second = found.what
    return f"Which past agreements stand is open: in **{found.month}** {found.capital} called them both {first} and {second}."


def first_said(visitor: str, when: str, before: str) -> str:
    """Say which visit at the top was the first in years."""
    whose = f"The visit of {visitor} in" if visitor else "A visit in"
    return f"{whose} **{when}** was the first known at the top since {before}."


def hosts_said(host: str, n: int, leaders: str, second: str, of_second: int, *, unsure: tuple[int, int]) -> str:
    """Say who received the leaders of the partner most often, and who came next; `unsure` of the visits to each are not confirmed."""
    doubts = [f", {in_words(one)} of them not confirmed" if one else "" for one in unsure]
    most = doubts[0] or ", more often than any other"
    return f"{host} received {leaders} **{times(n)}**{most}; {second} did {times(of_second)}{doubts[1]}."


def last_said(day: date, who: str, where: str, *, open_: bool) -> str:
    """Say since when no leader of the first state came to its partner; `open_` where that is so to the present."""
    if open_:
        return f"No leader of {who} is known to have come to {where} since **{day:%B %Y}**."
    return f"From **{day:%B %Y}** to the end of the period no leader of {who} is known to have come to {where}."


def last_before_said(day: date, visitor: str, who: str, where: str, end: date) -> str:
    """Say who of the first state's leaders came last to its partner, before a period in which none did."""
    return f"By {end:%B %Y} the last leader of {who} known to have come to {where} was {visitor}, in **{day:%B %Y}**."


def calls_said(n: int, top: int, last_year: int) -> str:
    """Say how many calls there were, how many of them at the top, and when the last was."""
    callers = _callers(n, top)
    if n == 1:
        return f"**One call** between the two states is known{callers}, in {last_year}."
    return f"**{capital(counted(n, 'call'))}** between the two states are known{callers}; the last was in {last_year}."


def conflict_said(bad: int, n: int, peak: tuple[int, int] | None, about: str) -> str:
    """Say how many of what the two states did were quarrels, how many in the year that had most (`peak`: year, count), and over what, where known."""
    over = f" over {about}" if about else ""
    if n == 1:
        tone = "a quarrel" if bad else "no quarrel"
        return f"**One act** between the two states is dated to the period; it was {tone}."
    if bad > _FEW and n > _SMALL and bad * 2 <= n:
        matter = f",{over}" if over else ""
        most = f"; {in_words(peak[1])} fell in {peak[0]}{matter}" if peak else ""
        return f"**{capital(in_words(bad))}** of {counted(n, 'act')} between the two states were quarrels{most}."
    acts = f"of {counted(n, 'act')} between the two states, from aid to protests,"
    why = f",{over}" if over else ""
    return f"**{capital(in_words(bad))}** {acts} {was(bad)} {kind_said(bad)}{why}."


def risen_said(
    bad: int, n: int, when: str, about: str, before: tuple[int, int], when_before: str, *, disputed: int = 0
) -> str:
    """Say how many acts of the period were quarrels, how many of them disputed or else over what, beside those of the period before (quarrels, acts)."""
    over = f", over {about}" if about else ""
    what = (
        f"are counted as quarrels, {in_words(disputed)} of them disputed"
        if disputed
        else f"{was(bad)} {kind_said(bad)}{over}"
    )
    bad_before, n_before = before
    return (
        f"**{capital(in_words(bad))}** of {counted(n, 'act')} between the two states {when} {what}; "
        f"{when_before} {in_words(bad_before)} of {number(n_before)} {was(bad_before)}."
    )


def attention_said(named: int, n: int, what: str, whom: str) -> str:
    """Say in how much of what an outlet published (`what`, such as `posts of the ministry`) the partner is named."""
    return f"Of {number(n)} {what} **{per_cent(named / n)}** named {whom}."


def attention_moved_said(found: ShareMoved, what: str, whom: str) -> str:
    """Say how much of what an outlet published named the partner in the last year, and how much in the first."""
    last, before = per_cent(found.share), number(found.before * 100, 1)
    return f"**{capital(last)}** of {what} named {whom} in {found.last}, after {before} in {found.first}."


def ended_said(day: date, n: int) -> str:
    """Say since when none of `n` known acts was a quarrel."""
    return (
        f"After **{day_text(day)}** no quarrel between the two states is recorded; {counted(n, 'other act')} followed."
    )


def told_by_period(spans: Sequence[QuarrelSpan], *, bold: bool) -> str:
    """Say how many acts were quarrels in periods in order of time; `bold` marks the last number."""
    counts = [f"{in_words(one.bad)} of {number(one.n)}" for one in spans]
    if bold:
        counts[-1] = f"**{counts[-1]}**"
    counts[0] = f"{counts[0]} acts"
    return f"Quarrels were {listed([f'{some} {one.when}' for some, one in zip(counts, spans, strict=True)])}"


def _callers(n: int, top: int) -> str:
    if not top:
        return ""
    if n == 1:
        return ", at the top"
    some = every(n) if top == n else in_words(top)
    return f", {some} of them at the top"
