"""A connection to a Dask scheduler, which one build at a time has to itself: a worker has files, workers and a nursery for one."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from socket import create_connection
from typing import Any

from distributed import Client, Lock
from distributed.comm.addressing import get_address_host_port

from relations.builds.cluster.address import ClusterError
from relations.file_lock import Busy

_CONNECT = 10  # seconds in which a scheduler answers
_LOCK = "relations-build"
_GOES_ON = "what was finished is published, and the same command goes on from there"


@contextmanager
def connected(address: str) -> Iterator[Any]:
    """Keep a client of the scheduler. Raises ClusterError where none answers, and Busy where another build is at work there."""
    _hush()
    try:
        _reach(address)
        client = Client(address, timeout=_CONNECT, set_as_default=False, name=_LOCK)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        words = str(error).partition("\n")[0]
        raise ClusterError(f"no scheduler answers at {address} ({words}); `dask scheduler` starts one") from None
    try:
        with client.as_current():
            lock = Lock(_LOCK)  # type: ignore[no-untyped-call]
        if not lock.acquire(timeout=1):  # type: ignore[no-untyped-call]
            free = "where it was killed, its place is free after half a minute"
            raise Busy(f"{address}: another build is at work there; try again when it has done ({free})")
        try:
            yield client
        finally:
            quietly(client, lock.release)
    finally:
        with suppress(Exception):
            client.close()  # type: ignore[no-untyped-call]


def _reach(address: str) -> None:
    """Raise OSError where nothing listens at an address.

    A client that finds nobody there is left half made, and to clear it away while the next one starts can wait for ever.
    """
    create_connection(get_address_host_port(address), timeout=_CONNECT).close()


def is_there(client: Any) -> bool:
    """Tell whether the scheduler has not been lost."""
    return bool(client.status == "running")


def lost(address: str) -> ClusterError:
    """Return the error for a scheduler that does not answer any more."""
    return ClusterError(f"the scheduler at {address} is lost; {_GOES_ON}")


def deserted(address: str, seconds: float) -> ClusterError:
    """Return the error for a scheduler to which no worker has come for so long."""
    return ClusterError(f"{address} has had no worker for {seconds:.0f} s; `dask worker` starts one; {_GOES_ON}")


def quietly(client: Any, function: Callable[..., Any], *values: Any, **named: Any) -> None:
    """Call what tells the scheduler of a client that something has ended; where it is lost, nobody needs to know."""
    if is_there(client):
        with suppress(Exception):
            function(*values, **named)


def _hush() -> None:
    """Keep Dask from telling by itself, with tracebacks, what is told in a line here."""
    for name in [*logging.root.manager.loggerDict]:
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL)
