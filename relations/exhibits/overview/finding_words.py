"""The sentences of the key findings at a glance: each case in its own words, one breath long."""

from datetime import date

import pandas as pd

from relations.exhibits.indicator import Summary
from relations.exhibits.words.numbers import counted, noun, number, per_cent
from relations.exhibits.words.wording import capital, in_words

NAMED = 3  # events that are named rather than counted by group
_MANY = 0.2  # roll calls without a joint vote, from which the agreement on the others needs that beside it
_LATELY = 2  # years before the end of a record from which its last value is past


def agreed_said(
    who: str, whom: str, share: float, n: int, then: Summary | None, missed: float = 0.0, median: float | None = None
) -> str:
    """Say on how many of the joint votes the two agreed, and on how many in the time before, or else the `median` member; `missed` is the share of roll
    calls without a joint vote."""
    if not then and missed < _MANY and median is not None:
        return f"{capital(who)} voted as {whom} did on **{per_cent(share, 0)}** of joint votes; the median member did so on {number(median * 100)}."
    before = f", after {per_cent(then.value, 0)} before" if then else ""
    said = f"{capital(who)} voted as {whom} did on **{per_cent(share)}** of {counted(n, 'joint vote')}"
    if missed < _MANY:
        return f"{said}{before}."
    short = f", after {number(then.value * 100)} before" if then else ""
    return f"{said}{short}; {per_cent(missed, 0)} of roll calls had none."


def last_delivered(frame: pd.DataFrame, last: int, *, ends: bool) -> str:
    """Name the years without a delivery up to the `last`, as the rest of a sentence; `ends` where the record ends with it. Nothing for fewer than two."""
    latest = int(frame["year"].max())
    if last - latest < _LATELY:
        return ""
    return f"; none from {latest + 1} to {last}" + (", where the data end" if ends else "")


def vetoes_said(
    on: int, n: int, who: str, whom: str, concerned: pd.Series, *, so_far: bool = False, end: date | None = None
) -> str:
    """Say how many of the vetoes concerned the partner, and when the last one was; `so_far` where the period goes on, `end` where the lists do not."""
    vetoes = noun(n, "veto", "vetoes")
    if n == 1:
        did = "concerned" if on else "did not concern"
        return f"The **one veto** of {who} {did} {whom}."
    if not on:
        return f"**None of the {number(n)} {vetoes}** of {who} concerned {whom}."
    month = f"{concerned.max():%B %Y}"
    last = f"; the last was in {month}" if on > 1 else f", in {month}"
    if so_far:
        reach = "" if end is None else f", by lists to {end:%B %Y}"
        last = f"; none is on record since {month}{reach}"
    return f"**{number(on)} of {number(n)} {vetoes}** of {who} concerned {whom}{last}."


def events_said(events: pd.DataFrame) -> str:
    """Name the events where they are few; else say how many of them sources dispute."""
    count = f"**{counted(len(events), 'main event')}**"
    if len(events) <= NAMED:
        there = "There is" if len(events) == 1 else "There are"
        return f"{there} {count}: {'; '.join(events['title'])}."
    disputed = int((events["confidence"] == "disputed").sum())
    if not disputed:
        return f"Sources dispute none of the {count}."
    return f"Sources dispute **{in_words(disputed)} of {in_words(len(events))}** main events."
