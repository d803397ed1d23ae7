"""The finding on the dead of the first state: those whom somebody counted one by one, beside those whom its ministry confirmed."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed
from relations.exhibits.presence.frames import HARM_UNITS
from relations.exhibits.presence.strength import group_of
from relations.exhibits.sourcing.origin import origin_of
from relations.exhibits.words.numbers import number
from relations.periods import ALL

_SHOWN = ["quantity", "name", "as_of", "value", "low", "high"]


def loss_findings(dossier: Dossier, losses: Mapping[str, str], exhibit: str) -> list[KeyFigure]:
    """Return a finding for each count of the dead; `losses` gives for its quantity that of a part of them.

    The lowest claim on the quantity is the number that the ministry confirmed. A period of its own tells the part, since the report on all years has
    the whole.
    """
    found = []
    for quantity, part in losses.items():
        frame = chosen_claims(dossier, [quantity, part], category="harm").set_index("quantity", drop=False)
        if {quantity, part} <= set(frame.index) and not _of_before(dossier, frame.loc[quantity]):
            found.append(_finding(dossier, frame, quantity, part, exhibit))
    return found


def _of_before(dossier: Dossier, whole: pd.Series) -> bool:
    """Tell whether a count was made, by its date, of the time before the period."""
    return dossier.period is not None and whole["earliest"] < pd.Timestamp(dossier.period.start)


def _finding(dossier: Dossier, frame: pd.DataFrame, quantity: str, part: str, exhibit: str) -> KeyFigure:
    in_all = dossier.period is None or dossier.period.id == ALL
    whole, among = frame.loc[quantity], frame.loc[part]
    told = whole if in_all else among
    who, where = group_of(whole, dossier), dossier.prose(dossier.partner)
    years = str(whole["name"]).partition(", ")[2]
    span = f" ({years})" if years else ""
    counter = _the(origin_of(dossier, whole["source"]))
    said = f"{counter} named **{claimed(whole)}** {who} in {where}{span}; the defence ministry had confirmed {number(whole['low'])} servicemen"
    if not in_all:
        kind = str(among["name"]).removesuffix(" among them")
        named = number(whole["stated_low"] if pd.isna(whole["value"]) else whole["value"])
        said = f"**{claimed(among)}** of {named} {who} in {where} whom {counter} could name were {kind}"
    return KeyFigure(
        id="losses" if in_all else "losses-part",
        title="Own dead" if in_all else "Own dead outside the army",
        subtitle="Persons counted one by one, a lower bound; the ministry counts servicemen alone",
        statement=f"{said[:1].upper()}{said[1:]}.",
        value=None if pd.isna(told["value"]) else float(told["value"]),
        low=float(told["low"]),
        high=float(told["high"]),
        unit="persons",
        formatted=claimed(told),
        exhibit=exhibit,
        sources=claim_sources(dossier, frame),
        data=frame[_SHOWN].reset_index(drop=True),
        units=HARM_UNITS,
    )


def _the(name: str) -> str:
    """Return the name of a publisher with its article, where it is written in capitals alone."""
    return f"the {name}" if name.isupper() else name
