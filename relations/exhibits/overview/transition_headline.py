"""The headline of the report on the last period alone: how votes and visits went, which is the tension of the time."""

from relations.dossier import Dossier
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.headline import overview_headline
from relations.exhibits.overview.now_headlines import votes_and_visits


def transition_headline(dossier: Dossier) -> Headline | NoData:
    """Return the headline for the dossier's period; that of the report on all subjects where no topic of the votes parted the two, or no leader travelled."""
    return strongest([lambda: votes_and_visits(dossier)]) or overview_headline(dossier)
