"""How often other states vote as the first state does: over two spans of time, and on the topic on which it and its partner parted."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.few import FEW
from relations.exhibits.overview.parted_topic import Parted
from relations.exhibits.voting.seats import Seat, seats_of
from relations.measures.voting.ballot_matrix import ballot_matrix
from relations.measures.voting.joint_votes import CAST

UNITS: Mapping[str, str] = {
    "before": "share",
    "now": "share",
    "n": "joint votes",
    "joint_before": "roll calls",
    "alike_before": "roll calls",
    "alike": "roll calls",
}
LABELS: Mapping[str, str] = {
    "before": "Agreement in the span before",
    "now": "Agreement in the span",
    "n": "Joint votes in the span",
    "joint_before": "Roll calls on the topic on which both voted, before the two parted on it",
    "alike_before": "Same vote on the topic before the two parted on it",
    "alike": "Same vote on the topic since the two parted on it",
}


def beside_others_frame(before: Dossier | None, now: Dossier, topic: Parted | None) -> pd.DataFrame:
    """Return a row for the partner and each state compared, those with the highest agreement first.

    Columns: `state`, `name` of the holder of its seat and `prose` for a sentence, agreement with the first state `before` (missing without votes) and
    `now`, `n` joint votes now, and on how many roll calls on the `topic` since it parted the two the vote was `alike`; of the `joint_before` ones
    before on which the state and the first voted, it was so on `alike_before`.

    A state with fewer than ten joint votes now is absent, and so are the counts on a topic without one.
    """
    first, partner = now.pair
    seats = [seat for state in (partner, *now.benchmarks) if state != first for seat in seats_of(now, state)]
    seats = list({seat.short: seat for seat in seats}.values())
    own, earlier = _agreement(now, seats), _agreement(before, seats) if before else {}
    rows = [
        {
            "state": seat.state,
            "name": seat.short,
            "prose": seat.prose,
            "before": earlier.get(seat.short, (0, None))[1],
            "now": share,
            "n": n,
        }
        for seat in seats
        for n, share in [own.get(seat.short, (0, None))]
        if n >= FEW
    ]
    frame = pd.DataFrame(rows, columns=["state", "name", "prose", "before", "now", "n"])
    if topic:
        counts = {name: frame["state"].map(own).fillna(0).astype("int64") for name, own in _alike(now, topic).items()}
        frame = frame.assign(**counts)
    return frame.sort_values(["now", "name"], ascending=[False, True], ignore_index=True)


def _agreement(dossier: Dossier, seats: Sequence[Seat]) -> dict[str, tuple[int, float]]:
    """Return joint votes with the first state and the share of the same ones, by the name of the seat's holder; those without a joint vote are absent."""
    votes = dossier.ga_votes
    if votes.empty:
        return {}
    ballots = ballot_matrix(votes)
    counts = {
        seat.short: ballots.alike(dossier.first, seat.state, seat.held(ballots.rollcalls["date"])) for seat in seats
    }
    return {name: (n, same / n) for name, (n, same) in counts.items() if n}


def _alike(dossier: Dossier, topic: Parted) -> dict[str, dict[str, int]]:
    """Return by the name of its column, for each state, on how many roll calls on the topic it voted before, and on how many as the first state did."""
    votes = dossier.whole.ga_votes
    votes = votes[votes["rollcall"].isin(topic.votes["rollcall"]) & votes["vote"].isin(CAST)]
    first = votes[votes["state"] == dossier.first].set_index("rollcall")["vote"].astype(str)
    votes = votes[votes["rollcall"].isin(first.index)]
    same = votes["vote"].astype(str) == votes["rollcall"].map(first)
    since = votes["date"] >= pd.Timestamp(topic.start)
    states = votes["state"].astype(str)
    found = {"joint_before": ~since, "alike_before": same & ~since, "alike": same & since}
    return {
        name: {str(state): int(n) for state, n in which.groupby(states).sum().items()} for name, which in found.items()
    }
