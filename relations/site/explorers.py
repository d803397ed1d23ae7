"""Which explorers there are, and from which tables each is made.

Nothing that renders is loaded here: a build that changes no table makes no page.
"""

from dataclasses import dataclass

from relations.package import Package

_STATES = ("states", "state_labels")


@dataclass(frozen=True)
class Explorer:
    """A page over whole tables: without one of those that it `needs` there is no page; others add to it where they are there."""

    file: str
    title: str
    words: str  # for a link to it
    needs: tuple[str, ...]
    uses: tuple[str, ...] = ()

    def tables(self, package: Package) -> list[str]:
        """Return the tables of a package that the page is made from."""
        return [name for name in (*self.needs, *self.uses) if name in package.tables]


@dataclass(frozen=True)
class Imprint:
    """What a page says of the edition: its title and day, that to which the data reach, and what was found wrong with the data, if anything."""

    title: str
    edition: str
    data_to: str
    warning: str | None = None


EVENTS = Explorer(
    "events.html", "Events", "all events", ("events", "event_sources", "sources", "periods", *_STATES), ("places",)
)
VOTES = Explorer(
    "votes.html",
    "Roll calls",
    "all roll calls",
    ("ga_rollcalls", "ga_votes", "ga_topics", *_STATES),
    ("sc_rollcalls", "sc_votes", "sc_drafts", "sc_topics"),
)
EXPLORERS = (EVENTS, VOTES)


def possible(package: Package) -> list[Explorer]:
    """Return the explorers for which a package has the tables."""
    return [one for one in EXPLORERS if all(name in package.tables for name in one.needs)]
