"""Which two editions of a target are compared where a person names one of them, or none."""

from relations.editions.clearing import latest_there
from relations.editions.names import is_name
from relations.editions.store import LATEST, Store
from relations.errors import UsageError

_OR_WORKING = "compare it with the working tree: relations diff --working"


def looks_like_one(text: str) -> bool:
    """Tell whether a text can only mean an edition of a target: the name of one, or `latest`."""
    return is_name(text) or text == LATEST


def the_latest(store: Store) -> str:
    """Return the name of the latest edition. Raises UsageError where nothing is published, DataError where `latest` leads nowhere."""
    if (latest := latest_there(store)) is not None:
        return latest
    raise UsageError(f"{store.target.shown}: nothing is published there yet; name two folders, or another target")


def last_two(store: Store) -> tuple[str, str]:
    """Return the latest edition and the one that it followed, that first; where that was removed, the one that stands before it.

    Raises UsageError where there are no two, DataError as `the_latest` does.
    """
    latest, names = the_latest(store), store.names()
    before = store.edition(latest).before
    earlier = names[: names.index(latest)]
    if before in names:
        return str(before), latest
    if earlier:
        return earlier[-1], latest
    raise UsageError(f"{store.target.shown}: there is only one edition, {latest}; {_OR_WORKING}")


def until_latest(store: Store, text: str) -> tuple[str, str]:
    """Return the edition that a person names, and the latest. Raises UsageError where it is that itself, or there is none, with what was meant."""
    name, latest = store.named(text), the_latest(store)
    if name == latest:
        raise UsageError(f"{store.target.shown}: {name} is the latest edition; name an earlier one, or {_OR_WORKING}")
    return name, latest
