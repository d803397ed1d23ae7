"""Chart: the last stated trade of the pair beside the last stated sales of other states to the partner."""

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed, claimed_range, when
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.economy.partner_sales_frame import WHOLE_YEAR, last_of_each
from relations.exhibits.economy.state_bars import FRAME_MM, ROW_MM, state_bars
from relations.exhibits.economy.stated_headlines import no_more
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of
from relations.exhibits.words.numbers import listed, number
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital

_SHOWN = ["state", "quantity", "as_of", "value", "low", "high", "source"]


def partner_sales(
    dossier: Dossier, sales: Mapping[str, Sequence[str]], turnover: Sequence[str], *, note: str = ""
) -> Figure | NoData:
    """Return bars of the last sums; `sales` gives patterns of quantities for each state, `turnover` those of the pair's trade both ways.

    One or two sums make a sentence.
    """
    frame = last_of_each(dossier, sales, turnover)
    whom = dossier.prose(dossier.partner)
    if frame.empty:
        return NoData(f"No source of the data states what others sold to {whom} in this period.")
    said = [f"{_whose(dossier, row)} {claimed(row)} million dollars ({when(row)})" for _, row in frame.iterrows()]
    if len(frame) < 3:
        return NoData(f"Of this period few sums are stated: {listed(said)}.")
    names = [_row_name(dossier, row) for _, row in frame.iterrows()]

    def draw(axes: Axes) -> None:
        state_bars(
            axes,
            names,
            frame["most"].tolist(),
            [_words(row) for _, row in frame.iterrows()],
            first=(frame["state"] == dossier.first).tolist(),
            tick=number,
        )

    return figure(
        draw,
        id="partner-sales",
        height_mm=FRAME_MM + ROW_MM * len(frame),
        title=_title(dossier, frame),
        subtitle=f"Last stated sales to {whom} of each state, and trade both ways of "
        f"{state_in(dossier, dossier.first, frame['latest'].max().year)}, million US dollars of the year",
        note=f"{note} In brackets: the range of other claims.".strip()
        if any("to" in claimed_range(row) for _, row in frame.iterrows())
        else note,
        alt=f"Bars: {'; '.join(said)}.",
        sources=claim_sources(dossier, frame),
        data=frame[_SHOWN],
        units=dict.fromkeys(("value", "low", "high"), "million USD"),
        labels=labels_of(["as_of", "source"], chosen_claims),
    )


def _whose(dossier: Dossier, row: pd.Series) -> str:
    name = dossier.prose(row["state"])
    return f"trade with {name} both ways" if row["state"] == dossier.first else f"sales of {name}"


def _row_name(dossier: Dossier, row: pd.Series) -> str:
    name = capital(dossier.declared_states.short_in(row["state"], row["latest"].year))
    flow = " (trade both ways)" if row["state"] == dossier.first else ""
    return f"{name}{flow}, {_for_when(dossier, row)}"


def _for_when(dossier: Dossier, row: pd.Series) -> str:
    """Return the time of a sum: a year, up to when it runs, or for the pair when it was stated."""
    if len(str(row["as_of"])) == WHOLE_YEAR:
        return when(row)
    return f"stated in {when(row)}" if row["state"] == dossier.first else f"to {when(row)}"


def _words(row: pd.Series) -> str:
    others = claimed_range(row)
    return f"{claimed(row)} ({others.split(' (')[0]})" if "to" in others else claimed(row)


def _title(dossier: Dossier, frame: pd.DataFrame) -> str:
    whom, top = dossier.prose(dossier.partner), frame.iloc[0]
    own = frame[frame["state"] == dossier.first]
    name = capital(dossier.prose(top["state"]))
    if own.empty or top["state"] == dossier.first:
        return f"{name} states the largest sum: {claimed(top)} million dollars ({when(top)})"
    return (
        f"{name} sold {whom} {claimed(top)} million dollars ({_for_when(dossier, top)}); all trade with "
        f"{state_in(dossier, dossier.first, own.iloc[0]['latest'].year)} was put at "
        f"{no_more(own.iloc[0])} million ({when(own.iloc[0])})"
    )
