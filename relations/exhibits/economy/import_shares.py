"""Chart: the share of the first state in its partner's imports beside those of others who sell to it, as one source states them."""

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.economy.import_shares_frame import import_shares_frame
from relations.exhibits.economy.state_bars import FRAME_MM, ROW_MM, state_bars
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of
from relations.exhibits.words.numbers import NARROW, listed, number
from relations.exhibits.words.states import state_in


def import_shares(dossier: Dossier, shares: Mapping[str, str], *, note: str = "") -> Figure | NoData:
    """Return bars of the shares; `shares` gives for each code of a state the quantity of its share, `note` what the source leaves open."""
    frame = import_shares_frame(dossier, shares)
    if len(frame) < 2:
        return NoData(
            f"No source of the data compares the shares of those who sell to {dossier.prose(dossier.partner)} in this period."
        )
    year = str(frame["as_of"].iloc[0])
    names = [dossier.declared_states.short_in(one, int(year)) for one in frame["state"]]

    def draw(axes: Axes) -> None:
        state_bars(
            axes,
            names,
            frame["value"].tolist(),
            [f"{number(value, 1)}{NARROW}%" for value in frame["value"]],
            first=(frame["state"] == dossier.first).tolist(),
            tick=lambda value: f"{number(value)}{NARROW}%",
        )

    own = frame[frame["state"] == dossier.first]
    return figure(
        draw,
        id="import-shares",
        height_mm=FRAME_MM + ROW_MM * len(frame),
        title=_title(dossier, frame, year),
        subtitle=f"Shares of the imports of {dossier.prose(dossier.partner)} in {year}, as one source states them",
        note=note or None,
        alt=f"Bars: shares of the imports of {dossier.prose(dossier.partner)} in {year}. "
        + "; ".join(f"{name} {number(value, 1)} per cent" for name, value in zip(names, frame["value"], strict=True))
        + ("." if len(own) else f"; {dossier.declared_states.short_in(dossier.first, int(year))} is not among them."),
        sources=claim_sources(dossier, frame),
        data=frame[["state", "quantity", "as_of", "value", "source"]],
        units={"value": "per cent"},
        labels=labels_of(["as_of", "source"], chosen_claims),
    )


def _title(dossier: Dossier, frame: pd.DataFrame, year: str) -> str:
    own = frame[frame["state"] == dossier.first]
    if own.empty:
        return (
            f"In {year} {dossier.prose(frame['state'].iloc[0])} supplied the most to {dossier.prose(dossier.partner)}"
        )
    share = float(own["value"].iloc[0])
    above = [dossier.prose(one) for one in frame.loc[frame["value"] > share, "state"]]
    if not above:
        return f"In {year} {state_in(dossier, dossier.first, int(year))} supplied more than each of the others: {number(share, 1)}{NARROW}% of imports"
    return f"In {year} {listed(above)} each supplied more than {state_in(dossier, dossier.first, int(year))}, at {number(share, 1)}{NARROW}% of imports"
