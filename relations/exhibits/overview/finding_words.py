"""The sentences of the key findings at a glance: each case in its own words."""

import pandas as pd

from relations.exhibits.words.numbers import counted, listed, noun, number, spread
from relations.exhibits.words.wording import in_digits

NAMED = 3  # events that are named rather than counted by group


def most_delivered(frame: pd.DataFrame) -> str:
    """Name the year of the most deliveries, as the rest of a sentence; nothing where the frame has one year."""
    if len(frame) == 1:
        return ""
    peak = frame.loc[frame["value"].idxmax()]
    if peak["value"] > frame["value"].sum() / 2:
        return f", most of it in {peak['year']:.0f} ({number(peak['value'])})"
    return f", in {peak['year']:.0f} more than in any other year ({number(peak['value'])})"


def vetoes_concerned(on: int, n: int) -> str:
    """Say how many of the vetoes concerned the partner, in digits."""
    vetoes = noun(n, "veto", "vetoes")
    if not on:
        return f"None of the {number(n)} {vetoes}"
    return f"{number(on)} of {number(n)} {vetoes}"


def visits_said(total: int, heads: int, frame: pd.DataFrame) -> str:
    """Say how many visits sources report, how many of them at the top, and the year that has the most."""
    if total == 1:
        return "Sources report **one visit** between the two states."
    peak = frame.loc[frame["value"].idxmax()]
    most = f"; the most in {peak['year']:.0f} ({number(peak['value'])})" if peak["value"] > 1 and len(frame) > 1 else ""
    top = f"{in_digits(heads)} of them by a head of state or government"
    return f"Sources report **{counted(total, 'visit')}** between the two states, {top}{most}."


def facilities_stood(low: int, high: int, where: str) -> str:
    """Say how many facilities there were, and how many of them for certain."""
    if low == high:
        return f"**{counted(low, 'facility', 'facilities')}** in or off {where}"
    return f"**{spread(low, high)} facilities** in or off {where}, {in_digits(low)} for certain"


def events_said(events: pd.DataFrame) -> str:
    """Name the events where they are few; else say which groups have the most, and how many sources dispute."""
    count = f"**{counted(len(events), 'main event')}**"
    if len(events) <= NAMED:
        return f"The data hold {count}: {'; '.join(events['title'])}."
    groups = events["group"].value_counts().head(2)
    leading = listed([f"{_within(str(name))} ({number(n)})" for name, n in groups.items()])
    disputed = int((events["confidence"] == "disputed").sum())
    return f"The data hold {count}, the most in {leading}; sources dispute {in_digits(disputed)}."


def _within(group: str) -> str:
    """Return the name of a group of events within a sentence."""
    return f"the {group}" if group == "United Nations" else group[0].lower() + group[1:]
