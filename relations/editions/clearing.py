"""What a publication that broke off has left. Who holds the lock of the target may clear it up, since nobody else is at work there.

Parts have names by which they are known. Before an edition gets its place, its name is noted as pending; it no longer is once it is the latest. So what
somebody else has put beside the editions stays, and an edition that was taken back by hand is not made the latest again.
"""

from relations.editions.latest import make_latest
from relations.editions.names import is_name
from relations.editions.store import EDITIONS, Store, path_of
from relations.errors import DataError

PART = ".part-"
_PENDING = f"{EDITIONS}/.pending"


def note_pending(store: Store, name: str) -> None:
    """Note that an edition gets its place."""
    store.target.write(_PENDING, name.encode())


def note_done(store: Store) -> None:
    """Note that the edition that was pending is the latest, or not there."""
    store.target.remove(_PENDING)


def clear(store: Store) -> str | None:
    """Remove parts of editions; let an edition that is whole, and only did not become the latest, be that, and return its name if there is one."""
    for name in store.target.names(EDITIONS):
        if name.startswith(".") and (PART in name or name.endswith(".new")):
            store.target.remove(path_of(name))
    name = (store.target.read(_PENDING) or b"").decode("utf-8", "replace")
    if not is_name(name):
        return None
    finished = None
    if not store.has(name):
        store.target.remove(path_of(name))
    elif store.edition(name).before == store.latest():
        make_latest(store, name)
        finished = name
    note_done(store)
    return finished


def latest_there(store: Store) -> str | None:
    """Return the latest edition, None where there is none at all. Raises DataError where it is gone, or the link to it."""
    latest, names = store.latest(), store.names()
    if latest in names or not (latest or names):
        return latest
    raise DataError(
        f"{store.target.shown}: 'latest' is gone, or the edition that it leads to; let it lead to one that is there"
    )
