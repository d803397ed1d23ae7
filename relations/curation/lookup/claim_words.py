"""A number as sources state it: a value, bounds, or both."""

from collections.abc import Sequence

from relations.package import Row


def figure_words(claim: Row) -> str:
    """Return the number of a claim in words: `13.4`, `13.4 (13 to 14.5)`, `13 to 14.5`, `at least 13`; with thousands apart."""
    value, low, high = (_apart(claim[name]) for name in ("value", "low", "high"))
    bounds = f"{low} to {high}" if low and high else f"at least {low}" if low else f"at most {high}" if high else ""
    if value:
        return f"{value} ({bounds})" if bounds else value
    return bounds or "no number"


def claims_range(claims: Sequence[Row]) -> tuple[str, str] | None:
    """Return the lowest and highest number that the claims of one quantity state, None where they do not differ."""
    numbers = [claim[name] for claim in claims for name in ("value", "low", "high") if claim[name]]
    low, high = min(numbers, key=float, default=""), max(numbers, key=float, default="")
    return (_apart(low), _apart(high)) if low and float(low) != float(high) else None


def _apart(number: str) -> str:
    """Return a number with its thousands apart, otherwise as it is written."""
    whole, point, rest = number.removeprefix("-").partition(".")
    sign = "-" if number.startswith("-") else ""
    return f"{sign}{int(whole):,}{point}{rest}" if number else ""
