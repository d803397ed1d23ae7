"""The main event beside a break: one of its year or the year before of which the kind may change the record, and that is no part of it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.weighty_events import GROUPS, weighty_events
from relations.exhibits.indicator import Indicator

_OF_ANY = ("leadership-change", "recognition")  # kinds of events that may change any record, up or down
_NO_REASON = GROUPS["United Nations"]  # votes and vetoes count them, and they change no other record
_OWN = {"visits": ("visit",)}  # kinds of events that a record counts itself
_MOMENT = pd.Timedelta(days=400)


def events_beside(dossier: Dossier, found: pd.DataFrame, names: Mapping[str, Indicator]) -> list[pd.Series | None]:
    """Return for each break (`series`, `year`, `moved`) the main event of its year, or else of the year before, that fits it; None where there is none.

    A rise may go with any event that the chronicle of all years names, and with those of the kinds by which the record rises; a fall with changes of
    government and recognition alone. Acts at the United Nations, and what the record itself counts, are none. Of several, those named for the chronicle come
    first, then those that most independent publishers carry.
    """
    events = weighty_events(dossier.whole)
    events = events[events["latest"] - events["earliest"] < _MOMENT]
    events = events.assign(named=events["event"].isin(dossier.chronicle))
    ranked = events.sort_values(["named", "publishers", "earliest"], ascending=[False, False, True])
    between = ranked["initiator"].isin(dossier.pair)

    def beside(row: Any) -> pd.Series | None:
        fits = ranked["kind"].isin(_OF_ANY)
        if row.moved == "rose":
            fits |= ranked["named"] | (ranked["kind"].isin(names[row.series].kinds) & between)
        fits &= ~ranked["kind"].isin([*_NO_REASON, *_OWN.get(row.series, ())])
        for year in (row.year, row.year - 1):
            of_year = ranked[fits & (ranked["earliest"].dt.year == year)]
            if len(of_year):
                return of_year.iloc[0]
        return None

    return [beside(row) for row in found.itertuples()]
