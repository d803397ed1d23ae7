"""The finding on sites: the last count of a monitor, after the one before it."""

from collections.abc import Sequence

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed
from relations.exhibits.presence.sites_counted import sites_counted
from relations.exhibits.presence.sites_words import counted_sites
from relations.exhibits.words.column_words import labels_of, units_of


def sites_finding(dossier: Dossier, sites: Sequence[str], foreign: Sequence[str]) -> list[KeyFigure]:
    """Return the finding for the dossier's period; none without a count. `sites` and `foreign` are those of `sites_compared`."""
    frame = sites_counted(dossier, sites, foreign)
    if frame.empty:
        return []
    last = frame.iloc[-1]
    return [
        KeyFigure(
            id="sites-counted",
            title="Sites that a monitor counts",
            subtitle="Sites of every size as one monitor counts them, and their share of those of all foreign forces",
            statement=f"{counted_sites(dossier, frame, '**')}.",
            value=float(last["value"]),
            low=float(last["low"]),
            high=float(last["high"]),
            unit="sites",
            formatted=claimed(last),
            exhibit="sites-compared",
            sources=claim_sources(dossier, frame),
            data=frame[["quantity", "name", "as_of", "value", "all", "of_all"]],
            units=units_of(["all", "of_all"], sites_counted),
            labels=labels_of(["as_of"], chosen_claims) | labels_of(["all"], sites_counted),
        )
    ]
