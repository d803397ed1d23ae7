"""The indicator of presence: how many bases the first state's forces had in its partner, for certain and possibly.

Posts, units at sea and advisers are no bases: what remains of them is told in the reports on the presence, and one number for all says little.
"""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.presence.facilities import facilities, standing_count
from relations.exhibits.presence.units import bases
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import number, spread
from relations.exhibits.words.wording import possessive
from relations.measures import facilities_standing


def standing(dossier: Dossier) -> Indicator:
    """Return the bases that stood at the end of each year: `low` for certain, `high` and `value` possibly."""
    table = facilities_standing(bases(dossier.whole.presence), dossier.first, until=dossier.last_day)
    if dossier.period is not None:
        table = table[table["day"] >= pd.Timestamp(dossier.period.start)]
    frame = table.assign(value=lambda x: x["high"].astype("float64"))
    name = f"Bases of {possessive(dossier.short(dossier.first))} forces in {dossier.short(dossier.partner)}"
    return Indicator(
        id="bases",
        noun="bases",
        name=name,
        unit="at the end of the year, certain to possible",
        form="range",
        frame=frame[["year", "value", "n", "low", "high"]],
        sources=[own_table(dossier, "presence")],
        written=number,
        summary=_on_the_last_day(dossier, name),
    )


def _on_the_last_day(dossier: Dossier, name: str) -> Summary | None:
    frame = bases(facilities(dossier))
    if frame.empty:
        return None
    low, high = map(float, standing_count(frame))
    return Summary(name, "on the last day, certain to possible", low, spread(low, high), low, high)
