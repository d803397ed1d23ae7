"""What is known and what is inferred of absences: the sentence that stands under exhibits that count them."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.words.numbers import counted, listed, number, percent
from relations.measures import participation


def on_complete_lists(dossier: Dossier, votes: pd.DataFrame, state: str) -> str:
    """Return the share of absences where the producer lists all non-voters, as a sentence with a space before it; nothing where none is inferred."""
    every = participation(votes, state).iloc[0]
    complete = participation(votes[votes["non_voters"] != "unlisted"], state).iloc[0]
    if not every["inferred"] or not complete["n"]:
        return ""
    share = percent(complete["absent"] / complete["n"], 0)
    return f" On the {counted(int(complete['n']), 'roll call')} with complete lists alone {dossier.short(state)} was absent on {share}."


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
