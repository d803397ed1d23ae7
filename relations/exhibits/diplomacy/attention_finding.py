"""Key finding on attention: how much of what the densest outlet of the first state published named the partner, last and first."""

import numpy as np

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.attention_years import dense, moved, whole_years
from relations.exhibits.diplomacy.finding_words import attention_moved_said, attention_said
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import percent
from relations.exhibits.words.terms import terms
from relations.exhibits.words.wording import small
from relations.measures import attention_share
from relations.measures.intervals import wilson


def attention(dossier: Dossier) -> list[KeyFigure]:
    """Return the share of the last whole year beside that of the first, where their intervals lie apart; otherwise the share of all texts.

    Nothing where no outlet is collected densely enough, or none of its texts names the partner.
    """
    rows, every = dossier.attention, dossier.whole.attention
    if rows.empty:
        return []
    collected = dense(attention_share(every, dossier.partner, by="month"))
    yearly = attention_share(rows, dossier.partner)
    names = terms(dossier, "outlet")
    outlet = next((outlet for outlet in names if outlet in collected and outlet in set(yearly["outlet"])), None)
    if outlet is None:
        return []
    frame = yearly[yearly["outlet"] == outlet]
    n, named = int(frame["n"].sum()), int(frame["named"].sum())
    if not named:
        return []
    whom, what = dossier.prose(dossier.partner), small(names[outlet].long)
    found = moved(whole_years(rows, frame))
    told = found is not None and found.apart
    share, of = (found.share, found.n) if found and told else (named / n, n)
    low, high = wilson(np.array([round(share * of)]), np.array([of]))
    return [
        KeyFigure(
            id="attention-in-texts",
            title="Attention in official texts" + (f" in {found.last}" if found and told else ""),
            subtitle=f"{names[outlet].long} that name {whom}, share of all",
            statement=attention_moved_said(found, what, whom)
            if found and told
            else attention_said(named, n, what, whom),
            value=share,
            low=float(low[0]),
            high=float(high[0]),
            unit="share",
            formatted=percent(share),
            exhibit="attention-by-year",
            sources=dossier.cite(rows[rows["outlet"] == outlet]),
            data=frame,
            units=units_of(frame, attention_share),
            labels=labels_of(frame, attention_share),
            beside={f"in {found.first}": found.before} if found and told else {},
        )
    ]
