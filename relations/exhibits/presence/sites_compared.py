"""Table: sites as a monitor counts them, beside those of all foreign forces and the bases and posts that sources name one by one."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.chosen_claims import check_quantities, chosen_claims, claim_sources, claimed, when
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.sites_counted import sites_counted
from relations.exhibits.presence.sites_words import sites_changed
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.exhibits.sourcing.origin import linked_origin
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, percent, spread

_SHOWN = [
    "quantity",
    "name",
    "as_of",
    "monitor",
    "value",
    "low",
    "high",
    "all",
    "of_all",
    "certain",
    "possible",
    "source",
]


def sites_compared(dossier: Dossier, patterns: Sequence[str], foreign: Sequence[str] = ()) -> Table | NoData:
    """Return a row for each count of sites whose quantity fits `patterns`; `foreign` are patterns of counts of all foreign sites."""
    check_quantities(dossier, foreign)
    frame = sites_counted(dossier, patterns, foreign)
    if frame.empty:
        return NoData("No monitor of the data counts sites in this period.")
    known = dossier.declared_sources
    every = chosen_claims(dossier, foreign, units=("sites",)) if foreign else frame.head(0)
    whose = dossier.declared_states.short_in(dossier.first, int(frame["latest"].max().year))
    return Table(
        id="sites-compared",
        title=sites_changed(dossier, frame),
        subtitle=f"Military sites of every size in {dossier.prose(dossier.partner)}, and bases and posts in the table of facilities on the last day of the "
        "same time",
        note="The monitor counts points of every size; the last column but one has what sources describe by name, from those certain to those possible. "
        "Neither is a count of the other.",
        columns=[
            ("Time", "left"),
            ("Monitor", "left"),
            (f"Sites of {whose}", "right"),
            ("Of all foreign forces", "right"),
            ("Share", "right"),
            ("Named here", "right"),
            ("Source", "left"),
        ],
        rows=[
            [
                when(row),
                row.monitor,
                claimed(row),
                "" if pd.isna(row.all) else number(row.all),
                "" if pd.isna(row.of_all) else percent(row.of_all, 0),
                spread(row.certain, row.possible),
                linked_origin(dossier, known[row.source]),
            ]
            for row in frame.itertuples(index=False, name="Count")
        ],
        sources=[
            own_table(dossier, "presence"),
            *listed_once([*claim_sources(dossier, frame), *claim_sources(dossier, every)]),
        ],
        data=frame[_SHOWN],
        units=units_of(_SHOWN, sites_counted),
        labels=labels_of(["as_of", "source"], chosen_claims) | labels_of(_SHOWN, sites_counted),
    )
