"""Cells of SIPRI that may be marked as uncertain: `24`, `24?`, `(24)`, `?`, or with a `?` in the column that follows."""

import re

_NUMBER = r"\d+(?:\.\d+)?"


def marked_number(text: str, mark: str) -> tuple[float | None, bool]:
    """Return the number (None where the cell is empty or only `?`) and whether it is marked. Raises ValueError for other text."""
    value, uncertain = _unmarked(text)
    if value and not re.fullmatch(_NUMBER, value):
        point = "; decimals take a point, thousands nothing" if re.fullmatch(r"\d+,\d+", value) else ""
        raise ValueError(f"'{text}' is not a number such as 24, 24? or (24){point}")
    return (float(value) if value else None), uncertain or _is_marked(mark)


def marked_years(text: str, mark: str) -> tuple[list[int], bool]:
    """Return the years of a cell such as `1977; 1978` or `(1977); 1978`, and whether any of them is marked.

    Raises ValueError for other text. A span such as `1977-1980` is refused, since it does not say which years had deliveries.
    """
    years, marks = [], [_is_marked(mark)]
    whole, uncertain = _unmarked(text)
    for part in whole.split(";") if whole else []:
        value, uncertain_part = _unmarked(part)
        if not re.fullmatch(r"\d{4}", value):
            raise ValueError(f"'{text}' is not a list of years such as 1977; 1978")
        years.append(int(value))
        marks.append(uncertain_part)
    return sorted(set(years)), uncertain or any(marks)


def _unmarked(text: str) -> tuple[str, bool]:
    value = text.strip()
    bracketed = re.fullmatch(r"\(([^()]*)\)", value)
    value = bracketed[1].strip() if bracketed else value
    return value.removesuffix("?").strip(), bool(bracketed) or value.endswith("?")


def _is_marked(mark: str) -> bool:
    if mark.strip() not in ("", "?"):
        raise ValueError(f"'{mark}' is not a mark of uncertainty ('?' or empty)")
    return mark.strip() == "?"
