"""How many boundaries of the declared periods show in the series, in words."""

from relations.exhibits.words.numbers import counted, number


def boundaries_shown(seen: int, total: int) -> str:
    """Return in words how many of several boundaries show in a series."""
    those = (
        f"{number(seen)} of {number(total)} boundaries"
        if seen < total
        else "both boundaries"
        if total == 2
        else f"all {counted(total, 'boundary', 'boundaries')}"
    )
    return f"{those} that can be tested {'shows' if seen == 1 else 'show'} in at least one series"
