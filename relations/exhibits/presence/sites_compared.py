"""Table: sites as a monitor counts them beside the bases and posts that sources name one by one."""

from collections.abc import Sequence

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.chosen_claims import check_quantities, chosen_claims, claim_sources, claimed, when
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.sites_counted import sites_counted
from relations.exhibits.sourcing.nearest_source import linked
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of
from relations.exhibits.words.numbers import spread
from relations.exhibits.words.states import state_in

_SHOWN = ["quantity", "name", "as_of", "value", "low", "high", "certain", "possible", "source"]


def sites_compared(dossier: Dossier, patterns: Sequence[str], foreign: Sequence[str] = ()) -> Table | NoData:
    """Return a row for each count of sites whose quantity fits `patterns`; `foreign` are patterns of counts of all foreign sites."""
    check_quantities(dossier, foreign)
    frame = sites_counted(dossier, patterns)
    if frame.empty:
        return NoData("No monitor of the data counts sites in this period.")
    every_site = sites_counted(dossier, foreign)
    every = (
        {str(row.as_of)[:4]: claimed(row) for row in every_site.itertuples(index=False, name="Claim")}
        if len(every_site)
        else {}
    )
    known = dossier.declared_sources
    low, high = int(frame["certain"].min()), int(frame["possible"].max())
    year = int(frame["latest"].max().year)
    whose = dossier.declared_states.short_in(dossier.first, year)
    return Table(
        id="sites-compared",
        title=f"One monitor counted {spread(frame['low'].min(), frame['high'].max())} sites; sources name {spread(low, high)} bases and posts one by one",
        subtitle=f"Sites of {state_in(dossier, dossier.first, year)} in {dossier.prose(dossier.partner)} by the count of one monitor, and bases and "
        "posts in the "
        "table of facilities on the last day of the same time",
        note="The monitor counts points of every size; the table has only what sources describe by name, certain to possible. Neither is a count of the other.",
        columns=[
            ("Time", "left"),
            (f"Sites of {whose}", "right"),
            ("Sites of all foreign forces", "right"),
            ("Named here", "right"),
            ("Source", "left"),
        ],
        rows=[
            [
                when(row),
                claimed(row),
                every.get(str(row.as_of)[:4], ""),
                spread(row.certain, row.possible),
                linked(known[row.source]),
            ]
            for row in frame.itertuples(index=False, name="Count")
        ],
        sources=[
            own_table(dossier, "presence"),
            *claim_sources(dossier, frame),
            *(
                one
                for one in (claim_sources(dossier, every_site) if len(every_site) else [])
                if one not in claim_sources(dossier, frame)
            ),
        ],
        data=frame[_SHOWN],
        units={"certain": "bases and posts", "possible": "bases and posts"},
        labels=labels_of(["as_of", "source"], chosen_claims)
        | {"certain": "Named, certain", "possible": "Named, possible"},
    )
