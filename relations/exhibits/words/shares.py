"""Shares as one says them: `half`, `two-thirds`."""

_NAMED = {1 / 4: "a quarter", 1 / 3: "a third", 1 / 2: "half", 2 / 3: "two-thirds", 3 / 4: "three-quarters"}
_NEAR = 0.02  # a share nearer than this to a named one is called so


def share_in_words(share: float) -> str | None:
    """Return the name of the simple fraction that a share from 0 to 1 is within two points of, such as `half`; None where there is none."""
    nearest = min(_NAMED, key=lambda one: abs(one - share))
    return _NAMED[nearest] if abs(nearest - share) <= _NEAR else None
