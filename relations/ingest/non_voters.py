"""Members that did not vote on roll calls of which the producer lists only those that did.

The UN Digital Library lists every member, with X for one that was absent or did not vote. For some roll calls it lists voters alone (156 of
159 of session 80), so that a member without a row looks like no member at all. Takes the ballots of a file and returns them with a
row X for each member that is missing, and says of each roll call whether its non-voters were listed.

Who was a member is taken from the last roll call of the term that lists its non-voters, or the next one where none came before.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from relations.ingest.ballots import VOTES, Ballots
from relations.package import Package

LISTED, UNLISTED = "listed", "unlisted"
COUNTS = ("yes", "no", "abstain", "absent", "members", "listed", "non_voters")  # columns of a table of roll calls


@dataclass(frozen=True)
class Gap:
    """Days on which a state held no seat of its own."""

    state: str
    start: str
    end: str


def seat_gaps(package: Package, table: str) -> list[Gap]:
    """Return the declared gaps of single states in a table of votes."""
    if "gaps" not in package.tables:
        return []
    rows = (row for _, row in package.table("gaps").rows())
    return [Gap(row["state"], row["start"], row["end"]) for row in rows if row["resource"] == table and row["state"]]


def with_non_voters(
    ballots: Ballots,
    *,
    gaps: Collection[Gap] = (),
    term: Callable[[str], str] = lambda _: "",
    seats: int | None = None,
) -> Ballots:
    """Return the ballots with the missing members as X, and `listed`, `non_voters`, `absent`, `members` of each roll call.

    `listed` counts the rows of the producer. A roll call is unlisted when the producer counts no absence and has fewer rows than there were
    members; its `absent` and `members` then count the members inferred. `term` gives the part of time, for a day, within which
    members stay the same (a calendar year for the Security Council), `seats` the number of rows beyond which none can be missing.
    """
    rollcalls = ballots.rollcalls
    days = rollcalls["date"].tolist()
    has_row = np.zeros((len(days), len(ballots.states)), dtype=bool)
    has_row[ballots.rollcall, ballots.state] = True
    order = sorted(range(len(days)), key=lambda i: (days[i], int(rollcalls["undl_id"].iloc[i])))
    members = _members(ballots, has_row, order, gaps, term, seats)

    missing = members & ~has_row
    rollcall, state = np.nonzero(missing)
    absences = np.full(len(rollcall), VOTES.index("X"), dtype="int64")
    inferred = missing.sum(axis=1)
    counts = rollcalls.assign(
        listed=rollcalls["members"],
        non_voters=np.where(inferred > 0, UNLISTED, LISTED),
        absent=rollcalls["absent"] + inferred,
        members=rollcalls["members"] + inferred,
    )
    return replace(
        ballots,
        rollcalls=counts,
        rollcall=np.concatenate([ballots.rollcall, rollcall.astype("int64")]),
        state=np.concatenate([ballots.state, state.astype("int64")]),
        vote=np.concatenate([ballots.vote, absences]),
    )


def _members(
    ballots: Ballots,
    has_row: npt.NDArray[np.bool_],
    order: list[int],
    gaps: Collection[Gap],
    term: Callable[[str], str],
    seats: int | None,
) -> npt.NDArray[np.bool_]:
    """Return who was a member on each roll call: those with a row, and where non-voters are not listed those of the roll call to go by."""
    days = ballots.rollcalls["date"].tolist()
    whole = ballots.rollcalls["absent"].to_numpy() > 0
    if seats is not None:
        whole |= ballots.rollcalls["members"].to_numpy() >= seats
    positions = {state: i for i, state in enumerate(ballots.states)}
    members = has_row.copy()
    # Forwards, then backwards for roll calls of a term that come before its first whole list.
    for walk in (order, order[::-1]):
        known: dict[str, npt.NDArray[np.bool_]] = {}
        for i in walk:
            part = term(days[i])
            before = known.get(part, np.zeros(len(ballots.states), dtype=bool))
            away = np.zeros_like(before)
            away[
                [positions[gap.state] for gap in gaps if gap.state in positions and gap.start <= days[i] <= gap.end]
            ] = True
            if not whole[i]:
                members[i] |= before & ~away
            known[part] = members[i] | (before & away)  # who is away for a while comes back
        if not term(days[order[0]]):
            break  # one term without end: who came later was no member before
    return members
