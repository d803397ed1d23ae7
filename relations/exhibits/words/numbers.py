"""Numbers as readers see them: one place for rounding, units, thousands and ranges.

A missing number is said in words. Rounding is half away from zero on the decimal value, as a reader with a pencil would.
"""

from decimal import ROUND_HALF_UP, Decimal

NARROW = "\u202f"  # narrow no-break space, between a number and its unit
MISSING = "not known"


def number(value: float | None, digits: int = 0) -> str:
    """Return a number with thousands separated by commas, such as `3,420` or `0.955`; `not known` for a missing one."""
    if value is None or value != value:
        return MISSING
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{rounded + 0:,f}".replace("-", "\u2212")


def percent(share: float | None, digits: int = 1) -> str:
    """Return a share for charts and tables, such as `95.5 %`."""
    text = number(None if share is None else _hundredfold(share), digits)
    return text if text == MISSING else f"{text}{NARROW}%"


def per_cent(share: float | None, digits: int = 1) -> str:
    """Return a share for prose, such as `95.5 per cent`."""
    text = number(None if share is None else _hundredfold(share), digits)
    return text if text == MISSING else f"{text} per cent"


def interval(low: float | None, high: float | None, digits: int = 0) -> str:
    """Return an interval of a share, such as `90 to 98 per cent`."""
    return _between(low, high, digits, " per cent")


def percent_interval(low: float | None, high: float | None, digits: int = 0) -> str:
    """Return an interval of a share for charts and tables, such as `90 to 98 %`."""
    return _between(low, high, digits, f"{NARROW}%")


def spread(low: float, high: float, digits: int = 0) -> str:
    """Return two numbers as a range, such as `1.0 to 4.1`; one number where they round to the same."""
    first, last = number(low, digits), number(high, digits)
    return first if first == last else f"{first} to {last}"


def points(difference: float | None, digits: int = 1) -> str:
    """Return a difference of shares in percentage points, such as `3.2 points`."""
    text = number(None if difference is None else _hundredfold(difference), digits)
    return text if text == MISSING else f"{text} points"


def signed_points(difference: float | None, digits: int = 1) -> str:
    """Return a difference of shares in percentage points with its sign, such as `+3.2 points`; `0.0 points` has none."""
    text = points(difference, digits)
    unsigned = text == MISSING or not text.split()[0].strip("0.") or text[0] == chr(0x2212)
    return text if unsigned else f"+{text}"


def signed(value: float, digits: int = 0) -> str:
    """Return a difference with its sign, such as `+3`; one that rounds to `0` has none."""
    text = number(value, digits)
    return text if value < 0 or not text.strip("0.") else f"+{text}"


def noun(n: int, one: str, many: str | None = None) -> str:
    """Return the form of a noun that goes with a count: `vote` for one, `votes` for any other."""
    return one if n == 1 else many or f"{one}s"


def counted(n: int, one: str, many: str | None = None) -> str:
    """Return a count with its noun, such as `one vote`, `two votes` or `1,200 votes`; small numbers are words."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    text = words[n] if 0 <= n < len(words) else number(n)
    return f"{text} {noun(n, one, many)}"


def ordinal(n: int) -> str:
    """Return a rank, such as `1st` or `12th`."""
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n:,}{suffix}"


def years(values: list[int]) -> str:
    """Return years with runs joined, such as `1958–1960, 1964`."""
    runs: list[list[int]] = []
    for value in sorted(values):
        if runs and value == runs[-1][1] + 1:
            runs[-1][1] = value
        else:
            runs.append([value, value])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)


def year_span(first: int, last: int) -> str:
    """Return a span of years, such as `1971–1991` or `1993`."""
    return f"{first}–{last}" if last > first else str(first)


def listed(items: list[str]) -> str:
    """Return items as a list in words, such as `China, France and India`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def _between(low: float | None, high: float | None, digits: int, unit: str) -> str:
    if low is None or high is None or low != low or high != high:
        return MISSING
    return f"{number(_hundredfold(low), digits)} to {number(_hundredfold(high), digits)}{unit}"


def _hundredfold(share: float) -> float:
    # Through decimals, since 100 * 0.285 is 28.499999999999996 in binary.
    return float(Decimal(repr(float(share))) * 100) if share == share else share
