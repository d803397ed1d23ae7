"""How often leaders of one state went to the other, in words: of a person where all visits were of one."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.diplomacy.frames import visitors_named
from relations.exhibits.words.wording import times


def travelled(dossier: Dossier, top: pd.DataFrame, sender: str, receiver: str, went: str) -> str:
    """Say how often leaders of one state went to the other; where all visits were of one person, who that was."""
    who, where = dossier.declared_states.demonym(sender, dossier.period), dossier.prose(receiver)
    people = visitors_named(dossier, top[top["sender"] == sender])
    n, names = len(people), set(people)
    if len(names) == 1 and "" not in names:
        return f"{names.pop()} {went} to {where} {times(n)}"
    if not n:
        return f"no {who} leader {went} to {where}"
    if n == 1:
        one = "one" if went == "came" else "One"
        return f"{one} {who} leader {went} to {where}"
    return f"{who} leaders {went} to {where} {times(n)}"
