"""editions.json: the editions that there are as of an edition, from which the index of editions and the feed are made.

    {"format": 1, "feed": "urn:uuid:…", "editions": [{"name", "made", "summary"}]}

The latest comes first. Each edition takes over what the one before it says, so that nothing else has to be read; `feed` names the feed for ever.
"""

import json
import uuid
from collections.abc import Collection
from dataclasses import asdict, dataclass

from relations.editions.names import is_name
from relations.errors import DataError

CHRONICLE = "editions.json"
_FORMAT = 1


@dataclass(frozen=True)
class Listed:
    """An edition as lists tell it: its name, the moment when it was made, what is new in it."""

    name: str
    made: str
    summary: str


@dataclass(frozen=True)
class Chronicle:
    """The editions, the latest first, and the identity of the feed of them."""

    feed: str
    editions: tuple[Listed, ...] = ()

    def with_latest(self, latest: Listed, there: Collection[str]) -> "Chronicle":
        """Return the chronicle with another edition; of those before only such as are there."""
        return Chronicle(self.feed, (latest, *(one for one in self.editions if one.name in there)))

    def text(self) -> str:
        """Return the text of the file."""
        content = {"format": _FORMAT, "feed": self.feed, "editions": [asdict(one) for one in self.editions]}
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"

    def identity(self, name: str) -> str:
        """Return what names an edition in the feed, the same for ever and on whatever host."""
        return uuid.uuid5(uuid.UUID(self.feed.removeprefix("urn:uuid:")), name).urn


def first_chronicle() -> Chronicle:
    """Return a chronicle without an edition."""
    return Chronicle(uuid.uuid4().urn)


def parsed_chronicle(content: bytes, where: str) -> Chronicle:
    """Return what the bytes of the file say; `where` names it for people. Raises DataError for bytes that are no such file."""
    damaged = DataError(f"{where}: damaged; publish to another target, or mend it from a copy")
    try:
        read = json.loads(content)
        version = read["format"]
        feed = uuid.UUID(read["feed"].removeprefix("urn:uuid:")).urn
        editions = tuple(Listed(one["name"], one["made"], one["summary"]) for one in read["editions"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise damaged from None
    if version != _FORMAT:
        raise DataError(f"{where}: of another version; use the version of relations that wrote it, or a newer one")
    words = [word for one in editions for word in (one.name, one.made, one.summary)]
    if not editions or not all(isinstance(word, str) for word in words) or not all(map(is_name, words[::3])):
        raise damaged
    return Chronicle(feed, editions)
