"""The page of an explorer; what renders it is loaded when it is asked for."""

from relations.package import Package
from relations.site.explorers import EVENTS, Explorer, Imprint, possible


def explorer_page(explorer: Explorer, package: Package, imprint: Imprint) -> str:
    """Return the page of an explorer, with ways to the others. Raises DataError for a table that cannot be read."""
    others = [one for one in possible(package) if one is not explorer]
    if explorer is EVENTS:
        from relations.site.events_page import events_page

        return events_page(package, imprint, others)
    from relations.site.votes_page import votes_page

    return votes_page(package, imprint, others)
