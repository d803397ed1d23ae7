"""Which of the states compared agreed with a state more often than the partner did, on the roll calls on which the partner voted too."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.words.numbers import listed, number, percent
from relations.exhibits.words.wording import none_of
from relations.measures import agreement, joint_votes


def on_same_votes(dossier: Dossier, state: str, partner: str, year: int) -> str:
    """Return the comparison of a calendar year as the beginning of a sentence; to whole per cent, as it says the share."""
    frame = same_votes(dossier, state, partner, year)
    named = dossier.during(f"{year}-01-01/{year}-06-30")
    who, whom = named.prose(partner), named.prose(state)
    own = frame.loc[frame["other"] == partner].iloc[0]
    others = frame[frame["other"] != partner]
    level = others["agreement"].map(_whole)
    more = sorted(named.prose(other) for other in others.loc[level > _whole(own["agreement"]), "other"])
    same = sorted(named.prose(other) for other in others.loc[level == _whole(own["agreement"]), "other"])
    start = f"On the {number(own['n'])} votes of {year} that {who} and {whom} both cast"
    above = listed(more) or f"{none_of(len(others))} of the others compared"
    said = f"{start}, {above} agreed with {whom} more often than {who} did"
    share = percent(own["agreement"], 0)
    return f"{said}, and {listed(same)} as often, on {share}" if same else f"{said}, on {share}"


def same_votes(dossier: Dossier, state: str, partner: str, year: int) -> pd.DataFrame:
    """Return a row for the partner and each state compared: `other`, and `n`, `same`, `agreement`, `low` and `high` with the state, on these votes."""
    votes = dossier.whole.ga_votes
    joint = joint_votes(votes[votes["date"].dt.year == year], state, partner)
    votes = votes[votes["rollcall"].isin(joint["rollcall"])]
    others = [partner, *(code for code in dossier.benchmarks if code not in (state, partner))]
    rows = [agreement(votes, state, other, by=None).assign(other=other) for other in others]
    return pd.concat(rows, ignore_index=True)[["other", "n", "same", "agreement", "low", "high"]].query("n > 0")


def _whole(share: float) -> int:
    return int(number(share * 100))
