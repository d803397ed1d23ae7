"""Key findings that are one number each that a source states, in words that the texts of a report give."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claimed, unit_words
from relations.exhibits.chronicle.claim_finding import claim_finding

_SUBTITLE = "As stated by the source that is preferred"


def claims_told(dossier: Dossier, claims: Mapping[str, str], *, exhibit: str | None = None) -> list[KeyFigure]:
    """Return a finding for each quantity in `claims` of the period, in their order: a sentence without its stop, with `{number}` for what is claimed.

    What happened where sources differ on it says so. Raises UsageError for a quantity that the data do not have.
    """
    grades = dossier.whole.events.set_index("event")["confidence"].to_dict()
    found = []
    for quantity, words in claims.items():
        frame = chosen_claims(dossier, [quantity])
        if frame.empty:
            continue
        row = frame.iloc[0]
        found.append(
            _told(dossier, row, frame, words, disputed=grades.get(row["event"]) == "disputed", exhibit=exhibit)
        )
    return found


def _told(
    dossier: Dossier, row: pd.Series, frame: pd.DataFrame, words: str, *, disputed: bool, exhibit: str | None
) -> KeyFigure:
    said = words.replace("{number}", f"**{claimed(row)}**")
    doubt = "; other accounts differ" if disputed else ""
    return claim_finding(
        dossier,
        row,
        frame,
        id=f"claim-{row['quantity']}",
        title=str(row["name"]),
        subtitle=_SUBTITLE,
        statement=f"{said}{doubt}.",
        unit=unit_words(str(row["unit"])),
        exhibit=exhibit,
    )
