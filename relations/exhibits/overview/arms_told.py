"""Key finding: in which year most arms were delivered, and how little or that nothing came at the end."""

from relations.exhibits.base import KeyFigure
from relations.exhibits.overview.finding_words import last_delivered
from relations.exhibits.overview.given import Given
from relations.exhibits.words.numbers import number

_LITTLE = 0.1  # of what came in the year with most
_SEVERAL = 5  # years with deliveries, of which one can be called the largest


def arms_told(given: Given) -> KeyFigure | None:
    """Return the finding; None where deliveries came in few years."""
    if "deliveries" not in given.found:
        return None
    dossier, one = given.dossier, given.found["deliveries"]
    frame = one.frame
    if len(frame) < _SEVERAL:
        return None
    peak = frame.loc[frame["value"].idxmax()]
    end = one.record[-1] if one.record else 0
    last = min(end, dossier.last_day.year)
    ended = last_delivered(frame, last, ends=last == end)
    final = frame.iloc[-1]
    little = not ended and final["year"] > peak["year"] and final["value"] <= _LITTLE * peak["value"]
    against = f", against {number(final['value'])} in {final['year']:.0f}" if little else ""
    return KeyFigure(
        id="arms-told",
        title="The year of most arms deliveries",
        subtitle=f"Major arms that {dossier.prose(dossier.partner)} received from {dossier.prose(dossier.first)} (SIPRI trend-indicator values)",
        statement=f"Arms deliveries were largest in **{peak['year']:.0f}**, {number(peak['value'])} million in SIPRI’s measure of volume"
        f"{against}{ended}.",
        value=float(peak["year"]),
        unit="year",
        formatted=f"{peak['year']:.0f}",
        exhibit=given.shown_in("deliveries"),
        sources=one.sources,
        data=frame,
    )
