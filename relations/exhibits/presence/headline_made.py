"""A headline on facilities, with what it rests on."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.headline import Headline
from relations.exhibits.presence.facilities import facility_sources
from relations.sources import Source

_SHOWN = ["facility", "name", "kind", "start", "end", "status"]


def made_headline(
    dossier: Dossier,
    title: str,
    frame: pd.DataFrame,
    *,
    beside: Mapping[str, float] | None = None,
    sources: list[Source] | None = None,
) -> Headline:
    """Return the headline with the facilities in its data and how many these are; `beside` and `sources` are what it says of other things."""
    own = facility_sources(dossier, frame)
    return Headline(
        id="presence-headline",
        title=title,
        subtitle=f"Bases, posts and deployments of {dossier.prose(dossier.first)} in and off {dossier.prose(dossier.partner)}",
        sources=[*own, *(one for one in sources or [] if one not in own)],
        data=frame[_SHOWN],
        beside={"facilities": float(len(frame)), **(beside or {})},
    )
