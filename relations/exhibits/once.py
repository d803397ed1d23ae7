"""Results over all years that several exhibits of a report rest on, computed once for each data package."""

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

from relations.dossier import Dossier
from relations.package import Package

F = TypeVar("F", bound=Callable[..., Any])  # of a dossier and arguments that are hashable


def once(compute: F) -> F:
    """Return the function so that it is called with the whole dossier, and only once for the same package and arguments.

    What it reads counts as read by every dossier that asks. The result is shared: callers must not change it.
    """

    @lru_cache(maxsize=2)
    def computed(package: Package, *args: Hashable) -> tuple[Any, frozenset[str]]:
        whole = Dossier(package)
        return compute(whole, *args), frozenset(whole.reads)

    @wraps(compute)
    def found(dossier: Dossier, *args: Hashable) -> Any:
        result, reads = computed(dossier.package, *args)
        dossier.reads.update(reads)
        return result

    return cast(F, found)
