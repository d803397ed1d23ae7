"""Claims: a number in each, bounds around it, and one preferred claim for each quantity."""

from collections import defaultdict
from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables, number


def check_claims(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each claim without a number or with bounds that do not hold it, and each quantity without just one preferred claim."""
    rows: defaultdict[str, list[tuple[int, dict[str, str]]]] = defaultdict(list)
    for line, row in tables.of("claims"):
        rows[row["quantity"]].append((line, row))
        numbers = [found for name in ("low", "value", "high") if (found := number(row[name])) is not None]
        if not any(row[name] for name in ("low", "value", "high")):
            yield tables.problem("claims", line, "value", "has neither value nor low nor high")
        if numbers != sorted(numbers):
            yield tables.problem("claims", line, "value", f"low, value, high are out of order: {numbers}")
    for quantity, claims in rows.items():
        preferred = [line for line, row in claims if row["preferred"] == "true"]
        if len(preferred) != 1:
            line = preferred[1] if preferred else claims[0][0]
            message = f"'{quantity}' has {len(preferred)} preferred claims; one of its {len(claims)} must be preferred"
            yield tables.problem("claims", line, "preferred", message)
        stated = {(row["value"], row["low"], row["high"]) for _, row in claims}
        for line, row in claims:
            if len(stated) > 1 and row["preferred"] == "true" and not row["reason"]:
                yield tables.problem(
                    "claims", line, "reason", "is preferred among rival numbers, but the reason is missing"
                )
