"""Where a report of all subjects shows its findings: the names that its notebook gives, held against those that there are."""

from collections.abc import Iterable, Mapping

from relations.faces import offered
from relations.suggest import check_known


def check_shown_in(shown_in: Mapping[str, str], what: str, known: Iterable[str]) -> None:
    """Raise UsageError for a key that is none of the `known`, of which each is a `what`, and for an exhibit that `relations.exhibits` does not have."""
    check_known(what, shown_in, known)
    check_known("exhibit", shown_in.values(), [name.replace("_", "-") for name in offered("relations.exhibits")])
