"""What is known and what is inferred of absences: the sentence that stands under exhibits that count them."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.words.numbers import counted, listed, number
from relations.measures import participation


def inferred_absences(dossier: Dossier, votes: pd.DataFrame, states: Sequence[str]) -> str:
    """Return the sentence, with a space before it; nothing where the producer lists all non-voters."""
    parts = []
    for state in states:
        row = participation(votes, state).iloc[0]
        if row["inferred"]:
            parts.append(f"{number(row['inferred'])} of {number(row['absent'])} of {dossier.short(state)}")
    if not parts:
        return ""
    rollcalls = votes.loc[votes["non_voters"] == "unlisted", "rollcall"].nunique()
    return (
        f" For {counted(rollcalls, 'roll call')} the producer lists only the members that voted; a member without a vote "
        f"there is taken as absent or not voting. Absences inferred so: {listed(parts)}."
    )
