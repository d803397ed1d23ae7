"""The finding on the agreements by which forces stand there."""

from collections.abc import Sequence

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.presence.rights import agreed, rights_said
from relations.exhibits.sourcing.nearest_source import listed_once, nearest_sources
from relations.exhibits.words.numbers import number


def rights_finding(dossier: Dossier, rights: Sequence[str]) -> list[KeyFigure]:
    """Say how many agreements let the forces stay and of how many it is open whether they stand, for a report on the time since the last change alone."""
    change = dossier.declared_periods[-1].start
    if dossier.period is None or dossier.period.start < change:
        return []
    frame = agreed(dossier, rights)
    if frame.empty:
        return []
    events = dossier.whole.events
    named = nearest_sources(dossier, events[events["event"].isin(frame["event"])])
    return [
        KeyFigure(
            id="agreements-on-forces",
            title="Agreements on the stay of forces",
            subtitle="Agreements signed by the end of the period, with their standing today",
            statement=f"{rights_said(dossier, frame, '**')}.",
            value=float(len(frame)),
            unit="agreements",
            formatted=number(len(frame)),
            exhibit="basing-rights",
            sources=listed_once(named.values()),
            data=frame[["agreement", "title", "signed", "term", "renewal", "status"]],
        )
    ]
