"""The headline of the report of two pages: what changed and what stayed, or how things stood at the end of a past period."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.few import FEW
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.indicators import every_indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.headline import main_event
from relations.exhibits.overview.now_headlines import ended_and_left, latest_turn, since_the_change
from relations.exhibits.presence.facilities import bases_standing
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted, percent
from relations.exhibits.words.wording import capital, possessive
from relations.measures import agreement

_MANY = 5  # vetoes from which they lead


def briefing_headline(dossier: Dossier) -> Headline | NoData:
    """Return the headline for the dossier's period; a statement where the data hold nothing of it."""
    found = strongest(
        [
            lambda: latest_turn(dossier),
            lambda: ended_and_left(dossier),
            lambda: since_the_change(dossier),
            lambda: _vetoes_and_places(dossier),
            lambda: _arms_and_places(dossier),
            lambda: _votes(dossier),
            lambda: main_event(dossier),
        ]
    )
    return found or NoData("The data hold too few votes, and no delivery or main event, of this period.")


def _vetoes_and_places(dossier: Dossier) -> Headline | None:
    """Return what was given in place of arms: votes in the Council, and forces."""
    vetoes = dossier.sc_vetoes
    low = bases_standing(dossier)
    on = vetoes[vetoes["concerns"] != "no"]
    if len(on) < _MANY or not low:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return Headline(
        id="headline",
        title=f"{capital(who)} vetoed {counted(len(on), 'draft')} on {whom} and had at least {counted(low, 'base')} there at the end",
        subtitle=f"Vetoes of {who} on drafts that concerned {whom}, and bases of its forces there on the last day",
        sources=[*dossier.cite(vetoes), own_table(dossier, "presence")],
        data=on,
        beside={"vetoes": len(on), "bases": low},
    )


def _arms_and_places(dossier: Dossier) -> Headline | None:
    share = next(one for one in every_indicator(dossier) if one.id == "share")
    if share.summary is None or not share.summary.value:
        return None
    low = bases_standing(dossier)
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    kept = f" and kept at least {counted(low, 'base')} there to the end" if low else ""
    return Headline(
        id="headline",
        title=f"{capital(who)} supplied {percent(share.summary.value, 0)} of {possessive(whom)} major arms{kept}",
        subtitle=f"Part of {who} in the volume of major arms that {whom} received, and bases of its forces there on the last day",
        sources=[*share.sources, own_table(dossier, "presence")] if low else share.sources,
        data=share.frame if len(share.frame) else pd.DataFrame({"share": [share.summary.value]}),
        beside={"share": share.summary.value, "bases": low},
    )


def _votes(dossier: Dossier) -> Headline | None:
    frame = agreement(dossier.ga_votes, *dossier.pair, by=None)
    row = frame.iloc[0]
    if row["n"] < FEW:
        return None
    who, whom = dossier.prose(dossier.partner), dossier.prose(dossier.first)
    return Headline(
        id="headline",
        title=f"{capital(who)} and {whom} cast the same vote on {row['same']:.0f} of {row['n']:.0f} resolutions of the General Assembly",
        subtitle="Adopted resolutions of the General Assembly on which both voted",
        sources=dossier.cite(dossier.ga_votes),
        data=frame,
    )
