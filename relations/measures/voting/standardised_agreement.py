"""Agreement with the agenda held fixed: what the share of identical votes would be if every year had voted on the same mix of topics.

Agreement moves for two reasons: the two change their minds, or the Assembly votes on other things. Direct standardisation takes the
second away:

    standardised = sum over topics of weight · agreement on the topic in the year,   weights summing to 1

The default weights are the shares of the topics in all joint votes of the frame. A roll call with k topics counts 1/k in each, one without
a topic counts in the topic "none", so that with a year's own mix for weights the standardised value is the plain one. Topics on which a
year has no joint vote lend their weight to the others in proportion; `covered` is the weight of those that it has, and below
`least_covered` no value is given. agenda effect = agreement - standardised: what the year's mix of topics adds to agreement, from -1 to 1.

The interval draws the roll calls of each session again, with the weights as given (see `resampled_tables`).
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from relations.errors import UsageError
from relations.measures.columns import check_columns, check_names
from relations.measures.intervals import BOUND_LABELS
from relations.measures.voting.joint_tables import Values
from relations.measures.voting.joint_votes import joint_votes
from relations.measures.voting.resampled_tables import percentile_interval

NO_TOPIC = "none"
UNITS: Mapping[str, str] = {
    "n": "joint votes",
    **dict.fromkeys(("agreement", "standardised", "low", "high", "agenda_effect", "covered"), "share"),
}
LABELS: Mapping[str, str] = {"n": "Joint votes", **BOUND_LABELS, "covered": "Weight of topics covered"}


def standardised_agreement(
    votes: pd.DataFrame,
    a: str,
    b: str,
    *,
    weights: Mapping[str, float] | None = None,
    least_covered: float = 0.5,
    draws: int = 2000,
    seed: int = 1,
) -> pd.DataFrame:
    """Return one row per year: `year`, `n` joint roll calls, `agreement`, `standardised`, its 95 % interval `low`, `high`,
    `agenda_effect`, `covered` (share of the weights).

    `weights` gives the weight of each topic that counts, in any unit; other topics are left out. Years without a joint vote are absent.
    Raises UsageError for weights that are negative or all zero, DataError for votes that `joint_votes` refuses or without `topics`.
    """
    check_columns(votes, ("topics",), "votes")
    if weights is not None and (min(weights.values(), default=0) < 0 or sum(weights.values()) <= 0):
        raise UsageError("the weights of topics must be 0 or more, and one of them above 0")
    check_names(votes, "topic", weights or (), table="ga_topics")
    joint = joint_votes(votes, a, b)
    same = (joint["vote_a"] == joint["vote_b"]).to_numpy("float64")
    shares = _topic_shares(joint)
    total = pd.Series(weights, dtype="float64") if weights is not None else shares.sum()
    standard = (total.reindex(shares.columns, fill_value=0.0) / total.sum()).to_numpy("float64")
    years = pd.to_datetime(joint["date"]).dt.year.to_numpy("int64")
    sessions = joint["session"].to_numpy() if "session" in joint else years
    chance = np.random.default_rng(seed)
    rows = []
    for year in np.unique(years):
        own = years == year
        counts = np.hstack([shares[own].to_numpy("float64"), shares[own].to_numpy("float64") * same[own, None]])
        value, covered = (float(found[0]) for found in _weighted(counts.sum(axis=0)[None], standard))
        low = high = np.nan
        if covered < least_covered:
            value = np.nan
        else:
            drawn = _resampled(counts, sessions[own], draws, chance)
            low, high = (float(end[0]) for end in percentile_interval(_weighted(drawn, standard)[0][:, None]))
        agreed = float(same[own].mean())
        rows.append((int(year), int(own.sum()), agreed, value, low, high, agreed - value, covered))
    columns = ["year", "n", "agreement", "standardised", "low", "high", "agenda_effect", "covered"]
    return pd.DataFrame(rows, columns=columns).astype(
        {"year": "int64", "n": "int64"} | dict.fromkeys(columns[2:], "float64")
    )


def _topic_shares(joint: pd.DataFrame) -> pd.DataFrame:
    """Return the share of each roll call in each topic: rows sum to 1."""
    topics = [text.split() if isinstance(text, str) and text.strip() else [NO_TOPIC] for text in joint["topics"]]
    names = sorted({topic for found in topics for topic in found})
    shares = np.zeros((len(topics), len(names)))
    for row, found in zip(shares, topics, strict=True):
        for topic in found:
            row[names.index(topic)] += 1 / len(found)
    return pd.DataFrame(shares, columns=names, index=joint.index)


def _weighted(counts: Values, standard: Values) -> tuple[Values, Values]:
    """Return the standardised agreement, and the weight that it covers, of counts (draws x joint votes, then same votes, by topic)."""
    n, same = np.split(counts, 2, axis=1)
    held = (n > 0) * standard
    with np.errstate(divide="ignore", invalid="ignore"):
        agreed = np.where(n > 0, same / n, 0.0)
        return (agreed * held).sum(axis=1) / held.sum(axis=1), held.sum(axis=1)


def _resampled(counts: Values, sessions: np.ndarray, draws: int, chance: np.random.Generator) -> Values:
    """Return draws x columns: sums of the rows (roll calls) drawn again within each session."""
    total = np.zeros((draws, counts.shape[1]))
    for session in pd.unique(sessions):
        # Roll calls that count alike are drawn together.
        kinds, number = np.unique(counts[sessions == session], axis=0, return_counts=True)
        total += chance.multinomial(number.sum(), number / number.sum(), size=draws) @ kinds
    return total
