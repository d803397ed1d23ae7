"""How many boundaries of the declared periods show in the series, in words."""

from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import verb


def boundaries_shown(seen: int, total: int) -> str:
    """Return in words how many of several boundaries show in a series."""
    show = f"that can be tested {verb(seen, 'show')} in at least one series"
    if seen < total:
        return f"{number(seen)} of {number(total)} boundaries {show}"
    if total == 2:
        return f"both boundaries {show}"
    return f"all {counted(total, 'boundary', 'boundaries')} {show}"
