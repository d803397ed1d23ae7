"""Findings of the rooms of their subjects that the report on the time since the last change takes over, each with the report that shows it."""

from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.findings import diplomacy_findings
from relations.exhibits.overview.from_room import from_room
from relations.exhibits.overview.given import Given
from relations.exhibits.presence.findings import presence_findings
from relations.exhibits.voting import change_findings
from relations.exhibits.voting.findings import voting_findings
from relations.exhibits.words.numbers import number, per_cent
from relations.periods import ALL

_ANY_GROUP = {"of any group": ["*"]}


def given_up(given: Given) -> KeyFigure | None:
    found = presence_findings(given.dossier.whole.during(ALL), _ANY_GROUP)
    return from_room(found, "facilities-given-up", report=given.told_in.get("presence"))


def absent(given: Given) -> KeyFigure | None:
    """Return the finding on the roll calls without a vote, with the word that absences are inferred where many are."""
    found = from_room(
        voting_findings(given.dossier, *given.dossier.pair), "absent-since-change", report=given.told_in.get("voting")
    )
    if found is None or found.value is None or not found.beside.get("inferred"):
        return found
    dossier, before = given.dossier, found.beside["before"]
    return found.but(
        statement=f"Since {dossier.declared_periods[-1].start:%B %Y} {dossier.prose(dossier.partner)} cast no vote on "
        f"**{per_cent(found.value, 0)}** of roll calls, after {number(before * 100)} in the year before; part of it is inferred."
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
