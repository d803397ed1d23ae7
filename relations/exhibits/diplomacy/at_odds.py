"""Two statements that one state made of its past agreements, the one against the other: they leave open which of these stand."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.errors import UsageError

Said = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class AtOdds:
    """The two statements in order of time: `who` spoke, `what` the agreements were called, the `events` with their days, the `capital` they came from."""

    who: tuple[str, str]
    what: tuple[str, str]
    events: pd.DataFrame
    capital: str

    @property
    def month(self) -> str:
        """Month and year of the first, such as `October 2025`."""
        return f"{self.events['earliest'].iloc[0]:%B %Y}"

    @property
    def days(self) -> int:
        """Days from the first to the second."""
        first, second = self.events["earliest"]
        return int((second - first).days)


def at_odds(dossier: Dossier, said: Said) -> AtOdds | None:
    """Return the statements where both were made in the period; `said` gives for each event who spoke, and what they called past agreements.

    Raises UsageError for an event that the data do not have, and for any number of events but two or none.
    """
    dossier.check_names("events", "event", said)
    if len(said) not in (0, 2):
        raise UsageError(f"statements at odds are two; there are {len(said)}")
    events = dossier.events
    found = events[events["event"].isin(list(said))].sort_values(["earliest", "event"], ignore_index=True)
    if len(found) < 2:
        return None
    first, second = (said[event] for event in found["event"])
    capital = _capital(dossier, str(found["initiator"].iloc[1]))
    return AtOdds((first[0], second[0]), (first[1], second[1]), found, capital)


def _capital(dossier: Dossier, state: str) -> str:
    """Return the capital of a state for a sentence; its name where none is declared."""
    labels = dossier.whole.state_labels
    places = labels.loc[labels["state"] == state, "capital"].dropna()
    if places.empty:
        return dossier.prose(state)
    return str(dossier.whole.places.set_index("place").loc[places.iloc[-1], "name"])
