"""Arms transfers: unit values against order values, years in order, one preferred edition for each year."""

from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables, number


def check_deals(tables: Tables) -> Iterator[Problem]:
    """Yield a problem where the value of an order or delivery is not number times unit value, or years run backwards.

    The source rounds unit values to two decimals, so the product may be off by half a hundredth for each item.
    """
    for line, row in tables.of("arms_deals"):
        unit = number(row["tiv_unit"])
        for count, value in (("ordered", "tiv_order"), ("delivered", "tiv_delivered")):
            n, stated = number(row[count]), number(row[value])
            if None not in (unit, n, stated) and abs(n * unit - stated) > 0.005 * n + 0.011:  # type: ignore[operator]
                message = f"is {row[value]}, but {row[count]} items of {row['tiv_unit']} are {n * unit:.2f}"  # type: ignore[operator]
                yield tables.problem("arms_deals", line, value, message)
        years = row["delivery_years"].split()
        if years != sorted(set(years)):
            yield tables.problem("arms_deals", line, "delivery_years", "the years are not in order, each once")
        if years and row["order_year"] and years[0] < row["order_year"] and row["order_year_estimated"] == "false":
            message = f"{years[0]} lies before the order of {row['order_year']}, which is not marked as uncertain"
            yield tables.problem("arms_deals", line, "delivery_years", message)


def check_editions(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each year with more than one preferred edition, and each transfer outside its edition's years."""
    taken: dict[int, str] = {}
    spans: dict[str, range] = {}
    for line, row in tables.of("arms_editions"):
        if not all(row[name].isdecimal() for name in ("first_year", "last_year")):
            continue  # the check of cells names it
        spans[row["edition"]] = range(int(row["first_year"]), int(row["last_year"]) + 1)
        if bool(row["preferred_from"]) != bool(row["preferred_to"]):
            yield tables.problem("arms_editions", line, "preferred_from", "preferred_from and preferred_to go together")
        elif row["preferred_from"].isdecimal() and row["preferred_to"].isdecimal():
            for year in range(int(row["preferred_from"]), int(row["preferred_to"]) + 1):
                if year in taken:
                    message = f"{year} is preferred from '{taken[year]}' already"
                    yield tables.problem("arms_editions", line, "preferred_from", message)
                    break
                taken[year] = row["edition"]
    for line, row in tables.of("arms_tiv"):
        if row["edition"] in spans and row["year"].isdecimal() and int(row["year"]) not in spans[row["edition"]]:
            yield tables.problem(
                "arms_tiv", line, "year", f"{row['year']} lies outside the years of '{row['edition']}'"
            )
