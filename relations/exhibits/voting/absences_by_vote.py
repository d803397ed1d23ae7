"""Table: on which votes of one state the other cast none, and how often the two voted alike on the rest, around the last change."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.absence_words import inferred_absences, on_complete_lists
from relations.exhibits.voting.around_change import DAYS, VOTES, around_change, change_in
from relations.exhibits.voting.topic_votes import joint_on, votes_of_both
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, listed, number, percent, percent_interval
from relations.exhibits.words.wording import capital, in_words, possessive
from relations.measures import median_pair
from relations.periods import day_text, span_text

_SPANS = ("year before", "since")
_COUNTS = ["n", "without", "joint", "same"]
_FEW = 5  # roll calls, of fewer of which no share is given


def absences_by_vote(dossier: Dossier, a: str, b: str) -> Table | NoData:
    """Return a row for each vote of `a` and one for all: the roll calls, those on which `b` cast no vote, and the same votes among those that both cast.

    The spans are the 365 days before the start of the last declared period and all days since.
    """
    dossier.check_names("states", "state", (a, b))
    start = change_in(dossier)
    found = around_change(dossier, a, b, start) if start else None
    if found is None:
        return NoData("There are no joint votes on both sides of the latest change.")
    spans = [dossier.whole.during(span).ga_votes for span in found.spans]
    frames = [_by_vote(votes, a, b) for votes in spans]
    frame = pd.concat([one.assign(span=words) for one, words in zip(frames, _SPANS, strict=True)], ignore_index=True)
    now = dossier.during(f"{found.start.isoformat()}/..")
    first, second = now.short(a), now.short(b)
    return Table(
        id="absences-by-vote",
        title=_title(frames, capital(now.prose(b)), now.prose(a), day_text(found.start)),
        subtitle=f"Roll calls of the UN General Assembly by the vote of {now.prose(a)}, {span_text(found.spans[0].start, found.spans[0].end)} "
        f"({DAYS} days) and {span_text(found.spans[1].start, found.spans[1].end)}",
        note=f"Same vote: of those that both cast.{_held_fixed(found.fixed, found.agreement)}{_median(now, a, b)}"
        + inferred_absences(now, found.votes, (b,))
        + on_complete_lists(now, found.votes, b),
        columns=[
            (f"{possessive(first)} vote", "left"),
            *(
                (f"{words}, {span}", "right")
                for span in _SPANS
                for words in ("Roll calls", f"No vote of {second}", "Same vote")
            ),
        ],
        rows=[
            [VOTES.get(vote, "all"), *(cell for one in frames for cell in _cells(one, vote))]
            for vote in (*VOTES, "")
            if any((one["vote"] == vote).any() for one in frames)
        ],
        sources=found.sources,
        data=frame[["span", "vote", "n", "without", "joint", "same"]],
        units=dict.fromkeys(("n", "without"), "roll calls")
        | units_of(["joint", "same"], dossier.package.table("ga_partners")),
        labels={"vote": f"Vote of {first}, none for all", "without": f"Without a vote of {second}"},
    )


def _by_vote(votes: pd.DataFrame, a: str, b: str) -> pd.DataFrame:
    """Return `n` roll calls by `vote` of `a` (empty for all), those `without` a vote of `b`, the `joint` ones, and the `same` votes."""
    both = votes_of_both(votes, a, b)
    rows = both[["same"]].assign(
        vote=both["vote_a"], n=1, without=both["vote_b"] == "X", joint=both.index.isin(joint_on(both).index)
    )
    counts = rows.groupby("vote")[_COUNTS].sum().reset_index()
    every = counts[_COUNTS].sum().to_frame().T.assign(vote="")
    return pd.concat([counts, every], ignore_index=True)


def _cells(frame: pd.DataFrame, vote: str) -> list[str]:
    own = frame[frame["vote"] == vote]
    if own.empty:
        return ["0", "", ""]
    row = own.iloc[0]
    without = number(row["without"])
    if row["n"] >= _FEW:
        without += f" ({percent(row['without'] / row['n'], 0)})"
    same = f"{number(row['same'])} of {number(row['joint'])}" if row["joint"] else ""
    return [number(row["n"]), without, same]


def _title(frames: Sequence[pd.DataFrame], who: str, whom: str, day: str) -> str:
    """Say on how many of the noes of the one the other voted no too, before and since; a no is rarer than a yes, and seldom that of all."""
    counts = [one[one["vote"] == "N"][["same", "n"]].sum() for one in frames]
    before, since = ((int(one["same"]), int(one["n"])) for one in counts)
    if not since[1]:
        return f"{capital(whom)} has cast no vote against a text since {day}"
    joined = f"{who} joined {in_words(since[0])} of {possessive(whom)} {counted(since[1], 'no', 'noes')} since {day}"
    return f"{joined}, after {in_words(before[0])} of {number(before[1])} in the year before" if before[1] else joined


def _held_fixed(fixed: pd.DataFrame, both: pd.DataFrame) -> str:
    """Return the shares of the same vote with their intervals, and what they are with the mix of topics of all years."""
    shares = [f"{percent(row.agreement)} ({percent_interval(row.low, row.high)})" for row in both.itertuples()]
    even = [
        f"{percent(row.standardised)} ({percent_interval(row.low, row.high)}) in {row.year}"
        for row in fixed.itertuples()
    ]
    said = f" In all the two cast the same vote on {shares[0]} of them in the year before and {shares[1]} since."
    return f"{said} With the mix of topics of all years {listed(even)}." if len(even) > 1 else said


def _median(dossier: Dossier, a: str, b: str) -> str:
    """Return what the median member did in the last two years, which tells whether `b` moved alone."""
    frame = median_pair(dossier.whole.ga_partners, a, b).tail(2)
    if len(frame) < len(_SPANS):
        return ""
    years = listed([f"{percent(row.median, 0)} in {row.year}" for row in frame.itertuples()])
    return f" The median member cast the same vote as {dossier.short(a)} on {years}."
