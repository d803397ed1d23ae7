"""The sentences of the key findings at a glance: each case in its own words, one breath long."""

from datetime import date

import pandas as pd

from relations.exhibits.indicator import Summary
from relations.exhibits.words.numbers import counted, noun, number, per_cent, spread
from relations.exhibits.words.wording import capital, in_words
from relations.periods import day_text

NAMED = 3  # events that are named rather than counted by group
_MANY = 0.2  # roll calls without a joint vote, from which the agreement on the others needs that beside it
_LATELY = 2  # years before the end of a record from which its last value is past


def agreed_said(who: str, whom: str, share: float, n: int, then: Summary | None, missed: float = 0.0) -> str:
    """Say on how many of the joint votes the two agreed, and on how many in the time before; `missed` is the share of roll calls without a joint vote."""
    before = f", after {per_cent(then.value, 0)} before" if then else ""
    said = f"{capital(who)} voted as {whom} did on **{per_cent(share)}** of {counted(n, 'joint vote')}"
    if missed < _MANY:
        return f"{said}{before}."
    short = f", after {number(then.value * 100)} before" if then else ""
    return f"{said}{short}; {per_cent(missed, 0)} of roll calls had none."


def last_delivered(frame: pd.DataFrame, last: int) -> str:
    """Name the last year with a delivery where the record goes on, as the rest of a sentence; nothing where it does not."""
    latest = int(frame["year"].max())
    return f"; none is recorded since {latest}" if last - latest >= _LATELY else ""


def vetoes_said(on: int, n: int, who: str, whom: str, concerned: pd.Series) -> str:
    """Say how many of the vetoes concerned the partner, in digits, and when the last one was."""
    vetoes = noun(n, "veto", "vetoes")
    if n == 1:
        did = "concerned" if on else "did not concern"
        return f"The **one veto** of {who} {did} {whom}."
    if not on:
        return f"**None of the {number(n)} {vetoes}** of {who} concerned {whom}."
    last = f"; the last was in {concerned.max():%B %Y}" if on > 1 else f", in {concerned.max():%B %Y}"
    return f"**{number(on)} of {number(n)} {vetoes}** of {who} concerned {whom}{last}."


def visits_said(total: int, heads: int) -> str:
    """Say how many visits are known, and how many of them were at the top."""
    if total == 1:
        return "Sources report **one visit** between the two states."
    return f"Sources report **{counted(total, 'visit')}** between the two states, {in_words(heads)} of them by a head of state or government."


def facilities_said(
    day: date, who: str, whom: str, now: tuple[int, int], then: tuple[pd.Timestamp, tuple[int, int]] | None
) -> str:
    """Say how many facilities there were, certain to possible, and how many on the last day of the time before."""
    before = ""
    if then:
        was = "as" if then[1] == now else f"after {spread(*then[1])}"
        before = f", {was} on {day_text(then[0].date())}"
    many = f"**{spread(*now)}** {noun(now[1], 'facility', 'facilities')}"
    return f"On {day_text(day)} {who} had {many} in or off {whom}{before}."


def events_said(events: pd.DataFrame) -> str:
    """Name the events where they are few; else say how many of them sources dispute."""
    count = f"**{counted(len(events), 'main event')}**"
    if len(events) <= NAMED:
        return f"There are {count}: {'; '.join(events['title'])}."
    disputed = int((events["confidence"] == "disputed").sum())
    if not disputed:
        return f"Sources dispute none of the {count}."
    return f"Sources dispute **{in_words(disputed)} of {in_words(len(events))}** main events."
