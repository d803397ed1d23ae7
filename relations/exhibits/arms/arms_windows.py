"""The window over which shares of arms are taken: deliveries of single years are lumpy, and SIPRI advises five years."""

WINDOW = 5


def window_text(last: float) -> str:
    """Return the years of the window that ends with `last`, such as `1970–1974`."""
    return f"{last - WINDOW + 1:.0f}–{last:.0f}"
