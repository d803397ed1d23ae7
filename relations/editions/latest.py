"""The one step by which an edition becomes the latest, and with it the index of editions and the feed at the top of the target.

Where there are links, `latest` is moved by one rename, and the two files at the top are links into it. Elsewhere `latest.json` is written, and then the
two, which the next publication writes anew if it did not come to that.
"""

import json

from relations.editions.list_page import FEED, LIST
from relations.editions.store import LATEST, POINTER, Store, path_of
from relations.editions.target import LinkedTarget, Target

# At the top of the target, and in the edition.
_AT_THE_TOP = {"index.html": LIST, FEED: FEED}


def prepare(target: Target) -> None:
    """Lay the links at the top of the target. Raises TargetError where something else is in their place."""
    if not isinstance(target, LinkedTarget):
        return
    for link, file in _AT_THE_TOP.items():
        if target.pointed(link) != f"{LATEST}/{file}":
            target.point(link, f"{LATEST}/{file}")


def make_latest(store: Store, name: str) -> None:
    """Let an edition be the latest."""
    if isinstance(store.target, LinkedTarget):
        store.target.point(LATEST, path_of(name))
        return
    store.target.write(POINTER, (json.dumps({"edition": name}) + "\n").encode())
    settle(store, name)


def settle(store: Store, name: str) -> None:
    """Let the files at the top be those of the latest edition, also after a publication that broke off before the last of them."""
    if isinstance(store.target, LinkedTarget):
        return
    for file, within in _AT_THE_TOP.items():
        content = store.target.read(f"{path_of(name)}/{within}")
        if content is not None and content != store.target.read(file):
            store.target.write(file, content)
