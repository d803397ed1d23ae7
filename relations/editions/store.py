"""The editions of a target: which there are, which is the latest, and one of them as a folder of this machine.

    TARGET/
      editions/2026-11-22/    the output tree of a build with edition.json and what else tells of the edition; never changed
      latest                  a link to editions/NAME; where there are no links latest.json, {"edition": NAME}
      index.html, feed.xml    links to latest/editions.html and latest/feed.xml; where there are no links, copies of these
      runs.jsonl              a line for each publish

An edition is there once its edition.json is, which is put last.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from relations.editions.edition_file import EDITION, EditionFile, parsed_edition
from relations.editions.names import is_name, place_in_time
from relations.editions.target import LinkedTarget, Target
from relations.errors import DataError, UsageError
from relations.suggest import did_you_mean

EDITIONS = "editions"
LATEST = "latest"
POINTER = "latest.json"  # of targets without links


@dataclass(frozen=True)
class Store:
    """The editions of a target."""

    target: Target

    def names(self) -> list[str]:
        """Return the names of the editions, the earliest first."""
        found = self.taken()
        if isinstance(self.target, LinkedTarget):
            return found
        latest = self.latest()
        # Where names cannot be given, one that is being put is seen; it comes after all others.
        return [name for i, name in enumerate(found) if latest in found[i:] or self.has(name)]

    def taken(self) -> list[str]:
        """Return the names that something has, be it no edition."""
        return sorted(filter(is_name, self.target.names(EDITIONS)), key=place_in_time)

    def has(self, name: str) -> bool:
        """Tell whether there is an edition of that name, with all that belongs to it."""
        return EDITION in self.target.names(path_of(name))

    def latest(self) -> str | None:
        """Return the name of the latest edition, None where nothing is published yet. Raises DataError where that cannot be told."""
        if isinstance(self.target, LinkedTarget):
            found = self.target.pointed(LATEST)
            name = found and found.removeprefix(f"{EDITIONS}/")
        else:
            name = self._in_pointer()
        if name is not None and not is_name(name):
            raise DataError(
                f"{self.target.shown}: 'latest' leads to no edition; let it lead to one of {EDITIONS}/ again"
            )
        return name

    def edition(self, name: str) -> EditionFile:
        """Return what the edition.json of an edition says. Raises DataError where there is none, or none that can be read."""
        path = f"{path_of(name)}/{EDITION}"
        content = self.target.read(path)
        if content is None:
            raise DataError(f"{self.target.shown}: no edition {name}, or one without {EDITION}")
        return parsed_edition(content, f"{self.target.shown}: {path}")

    def named(self, text: str) -> str:
        """Return the name of the edition that a person asks for: its own, or `latest`. Raises UsageError where there is none."""
        names = self.names()
        name = self.latest() if text == LATEST else text
        if name in names:
            return str(name)
        if not names:
            raise UsageError(f"{self.target.shown}: nothing is published there yet")
        raise UsageError(f"{self.target.shown}: no edition '{text}'{did_you_mean(text, [*names, LATEST])}")

    @contextmanager
    def folder(self, name: str, wanted: Callable[[str], bool] = lambda _: True) -> Iterator[Path]:
        """Give the folder of an edition; one that lies elsewhere is fetched into a folder that goes at the end, as far as its files are `wanted`."""
        here = self.target.local(path_of(name))
        if here is not None:
            yield here
            return
        edition = self.edition(name)
        with TemporaryDirectory(prefix="relations-edition-") as temporary:
            root = Path(temporary)
            names = [*filter(wanted, edition.files), EDITION]
            files = {f"{path_of(name)}/{path}": root / path for path in names}
            for file in files.values():
                file.parent.mkdir(parents=True, exist_ok=True)
            self.target.fetch(files)
            yield root

    def _in_pointer(self) -> str | None:
        content = self.target.read(POINTER)
        if content is None:
            return None
        try:
            return str(json.loads(content)["edition"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return ""


def path_of(name: str) -> str:
    """Return the path of an edition in its target."""
    return f"{EDITIONS}/{name}"
