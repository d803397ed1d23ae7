"""Participation of a state, or of two at once, in the roll calls on which it was a member.

participation = votes cast / roll calls, from 0 to 1, where a vote cast is a yes, a no or an abstention. A roll call on which a member was
absent or did not vote counts against it. Where the producer of the records lists voters alone (`non_voters` of the roll call is
`unlisted`), a member without a vote is inferred from who was a member; such absences are counted apart as `inferred`. An agreement rests on
the roll calls on which both states voted; their share tells how much of the agenda it speaks of.

Literature: Voeten, Strezhnev and Bailey (2009), United Nations General Assembly Voting Data, Harvard Dataverse, for absence as a category
of its own; the inference is ours.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.measures.columns import check_states
from relations.measures.voting.joint_votes import CAST, check_votes
from relations.suggest import check_known

UNITS: Mapping[str, str] = {**dict.fromkeys(("n", "cast", "absent", "inferred"), "roll calls"), "share": "share"}


def participation(votes: pd.DataFrame, *states: str, by: str | None = None) -> pd.DataFrame:
    """Return one row per group: the group, `n` roll calls on which all of the states were members, `cast` on which all voted, `absent` on
    which one or more did not, of these `inferred` on which the producer lists no non-voters, and `share`, cast / n.

    `by` is "year" or None for a single row. Groups without a roll call are absent; with `by=None` the share is NaN for n = 0. A frame
    without the column `non_voters` has no inferred absences. Raises DataError for frames that `joint_votes` refuses.
    """
    check_votes(votes)
    check_states(votes, *states)
    check_known("span", [] if by is None else [by], ("year",))
    own = votes[votes["state"].isin(states)]
    unlisted = own["non_voters"].eq("unlisted") if "non_voters" in own else pd.Series(False, index=own.index)
    own = own.assign(voted=own["vote"].isin(CAST), unlisted=unlisted)
    calls = own.groupby("rollcall").agg(
        date=("date", "first"), present=("state", "size"), cast=("voted", "all"), unlisted=("unlisted", "first")
    )
    calls = calls[calls["present"] == len(set(states))]
    calls = calls.assign(n=1, cast=calls["cast"].astype("int64"), absent=1 - calls["cast"].astype("int64"))
    calls["inferred"] = calls["absent"] * calls["unlisted"].astype("int64")
    counts = _grouped(calls, by, ("n", "cast", "absent", "inferred"))
    return counts.assign(share=(counts["cast"] / counts["n"].where(counts["n"] > 0)).astype("float64"))


def _grouped(calls: pd.DataFrame, by: str | None, columns: Sequence[str]) -> pd.DataFrame:
    if by is None:
        return calls[list(columns)].sum().astype("int64").to_frame().T
    years = pd.to_datetime(calls["date"]).dt.year.astype("int64").rename("year")
    return calls.groupby(years)[list(columns)].sum().reset_index()
