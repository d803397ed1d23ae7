"""Findings of the rooms of their subjects that the report on the time since the last change takes over, each with the report that shows it."""

from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.findings import diplomacy_findings
from relations.exhibits.overview.from_room import from_room
from relations.exhibits.overview.given import Given
from relations.exhibits.presence.findings import presence_findings
from relations.exhibits.voting import change_findings
from relations.exhibits.voting.findings import voting_findings
from relations.exhibits.words.numbers import counted, per_cent, percent
from relations.exhibits.words.wording import capital
from relations.measures import participation
from relations.periods import ALL

_ANY_GROUP = {"of any group": ["*"]}


def given_up(given: Given) -> KeyFigure | None:
    found = presence_findings(given.dossier.whole.during(ALL), _ANY_GROUP)
    return from_room(found, "facilities-given-up", report=given.told_in.get("presence"))


def absent(given: Given) -> KeyFigure | None:
    """Return the finding on the roll calls without a vote; where absences are inferred, that on the roll calls with complete lists alone."""
    found = from_room(
        voting_findings(given.dossier, *given.dossier.pair), "absent-since-change", report=given.told_in.get("voting")
    )
    if found is None or not found.beside.get("inferred"):
        return found
    dossier, start = given.dossier, given.dossier.declared_periods[-1].start
    votes = dossier.whole.during(f"{start.isoformat()}/..").ga_votes
    listed = participation(votes[votes["non_voters"] != "unlisted"], dossier.partner).iloc[0]
    n, absences = int(listed["n"]), int(listed["absent"])
    if not n:
        return found
    share, before = absences / n, found.beside["before"]
    return found.but(
        quantity="absent-on-complete-lists",
        subtitle=f"Share of the roll calls of the UN General Assembly since {start:%B %Y} for which the source lists those that did not vote",
        statement=f"{capital(dossier.prose(dossier.partner))} sat out **{per_cent(share, 0)}** of {counted(n, 'roll call')} with complete lists since "
        f"{start:%B %Y}, after {per_cent(before, 0)} in the year before.",
        value=share,
        formatted=percent(share, 0),
        beside={"before": before, "roll calls with complete lists": n},
    )


def visits(given: Given) -> KeyFigure | None:
    return from_room(diplomacy_findings(given.dossier), "visits-returned", report=given.told_in.get("diplomacy"))


def since_parting(given: Given) -> KeyFigure | None:
    """Return how the partner has voted on the topic on which the two parted, which the headline tells."""
    return from_room(
        change_findings.since_parting(given.dossier, *given.dossier.pair), "since-parting", exhibit="votes-on-topics"
    )


def turned(given: Given) -> KeyFigure | None:
    return from_room(
        change_findings.turned(given.dossier, *given.dossier.pair),
        "turned-on-topic",
        report=given.told_in.get("voting"),
    )
