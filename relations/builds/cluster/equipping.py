"""Workers that have come to a scheduler are made ready for a build: asked what they have installed, sent what they lack, and told what it makes.

The scheduler gives reports to those alone that offer what `Order.token` names; a worker that came in place of one that died is a new one.
"""

from typing import Any

from relations.builds.cluster.address import Cluster, ClusterError
from relations.builds.cluster.bench import Order, room
from relations.builds.cluster.errands import arrive, begin, take
from relations.builds.cluster.freight import Freight
from relations.builds.cluster.installation import installed
from relations.errors import RelationsError

_PART = 16_000_000  # bytes that are sent at a time


class Equipping:
    """The workers of a scheduler, as a build knows them. `sent` counts the bytes of files that went to them."""

    def __init__(self, client: Any, cluster: Cluster, order: Order, freight: Freight) -> None:
        self._client, self._cluster, self._order, self._freight = client, cluster, order, freight
        self._here = installed()
        self._refused: set[tuple[str, str]] = set()
        self.refusals: dict[str, str] = {}
        self.ready: dict[
            tuple[str, str], int
        ] = {}  # by address and folder, how many reports each has in work at a time, and one that waits there
        self.sent = 0
        self._has_been_ready = False

    def look(self) -> None:
        """Make those ready that have come, and forget those that have gone. Raises ClusterError where all refuse."""
        # Not `scheduler_info`: what that returns can be the short form that Dask keeps by itself, without any worker.
        there = self._client.sync(self._client.scheduler.identity, n_workers=-1)["workers"]
        # A folder belongs to one worker alone; an address can be that of the next one.
        known = {(address, about["local_directory"]): about["nthreads"] for address, about in there.items()}
        for gone in self.ready.keys() - known.keys():
            del self.ready[gone]
            self._cluster.say(f"the worker {gone[0]} is gone; what it had in work is made by another")
        new = {one[0]: one for one in known if one not in self.ready and one not in self._refused}
        if new:
            fit = self._equipped([*new])
            self.ready |= {new[address]: room(known[new[address]]) + 1 for address in fit}
            self._refused |= {one for one in new.values() if one not in self.ready}
            self._has_been_ready = self._has_been_ready or bool(fit)
        if self.refusals and not self.ready and not self._has_been_ready:
            told = "".join(f"\n  {address}: {why}" for address, why in self.refusals.items())
            raise ClusterError(f"no worker of {self._cluster.address} can make these reports:{told}")

    def _equipped(self, new: list[str]) -> list[str]:
        """Make workers ready, and return those that are."""
        lacking: dict[tuple[str, ...], list[str]] = {}
        for address, answer in self._on(new, arrive, self._here, [*self._freight.places.values()]).items():
            if isinstance(answer, str):
                self._refuse(address, answer)
            else:
                lacking.setdefault(tuple(answer), []).append(address)
        fit: list[str] = []
        for digests, addresses in lacking.items():
            for contents in self._freight.contents(digests, _PART):
                addresses = [*self._on(addresses, take, contents)]
                self.sent += sum(map(len, contents.values())) * len(addresses)
            fit += self._on(addresses, begin, self._order)
        return fit

    def _on(self, addresses: list[str], function: Any, *values: Any) -> dict[str, Any]:
        """Call a function on workers, and return what it returned on those that could."""
        if not addresses:
            return {}
        answers = self._client.run(function, *values, workers=addresses, on_error="return")
        for address, answer in answers.items():
            if isinstance(answer, Exception):
                self._refuse(address, _words(answer))
        return {address: answer for address, answer in answers.items() if not isinstance(answer, Exception)}

    def _refuse(self, address: str, why: str) -> None:
        self.refusals[address] = why
        self._cluster.say(f"the worker {address} makes no reports: {why}")


def _words(error: Exception) -> str:
    if isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] == "relations":
        return "it has no relations of this version; install the same there"
    return str(error) if isinstance(error, RelationsError) else f"{type(error).__name__}: {error}"
