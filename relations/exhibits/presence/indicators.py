"""The indicator of presence: how many facilities the first state's forces had in its partner, for certain and possibly."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.presence.facilities import facilities, standing_count
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import number, spread
from relations.exhibits.words.wording import possessive
from relations.measures import facilities_standing


def standing(dossier: Dossier) -> Indicator:
    """Return the facilities that stood at the end of each year: `low` for certain, `high` and `value` possibly."""
    table = facilities_standing(dossier.whole.presence, dossier.first, until=dossier.last_day)
    if dossier.period is not None:
        table = table[table["day"] >= pd.Timestamp(dossier.period.start)]
    frame = table.assign(value=lambda x: x["high"].astype("float64"))
    name = f"Facilities of {possessive(dossier.short(dossier.first))} forces in {dossier.short(dossier.partner)}"
    return Indicator(
        id="facilities",
        noun="facilities",
        name=name,
        unit="at the end of the year, certain to possible",
        form="range",
        frame=frame[["year", "value", "n", "low", "high"]],
        sources=[own_table(dossier, "presence")],
        written=number,
        summary=_on_the_last_day(dossier, name),
    )


def _on_the_last_day(dossier: Dossier, name: str) -> Summary | None:
    frame = facilities(dossier)
    if frame.empty:
        return None
    low, high = map(float, standing_count(frame))
    return Summary(name, "on the last day, certain to possible", low, spread(low, high), low, high)
