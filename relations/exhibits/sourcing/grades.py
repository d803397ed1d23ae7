"""How sure an event is, in words: its grade, and of one that sources dispute what they differ on."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier


def graded(dossier: Dossier, events: pd.DataFrame) -> list[str]:
    """Return the grade of each event of the frame (columns `event` and `confidence`): `confirmed`, `reported`, `disputed: who attacked`.

    What is disputed is known of main events; of others the grade stands alone.
    """
    points: Mapping[str, str] = dossier.whole.event_disputes.set_index("event")["disputed"].to_dict()
    return [
        f"{row.confidence}: {points[row.event]}"
        if row.confidence == "disputed" and row.event in points
        else str(row.confidence)
        for row in events.itertuples()
    ]
