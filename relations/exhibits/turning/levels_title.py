"""The title of the chart of levels: the firm break that several records have in common, or how many there are."""

from relations.exhibits.words.numbers import counted, listed, noun

_NAMED = 3  # breaks that a title names


def levels_title(per_series: dict[str, list[int]], n: int, period: tuple[int, int] | None) -> str:
    """Name the firm break in or next to the period that most series, given by name, have in common, or say how many of the `n` breaks are firm."""
    years = [year for found in per_series.values() for year in found]
    if not n:
        return "No record changed its level in or next to this period"
    if not years:
        return (
            "One break in or next to the period, and it is weak"
            if n == 1
            else f"{counted(n, 'break').capitalize()}, all weak"
        )
    near = {
        year: {name: min(abs(other - year) for other in found) for name, found in per_series.items() if found}
        for year in years
    }
    shared = {year: [name for name, distance in those.items() if distance <= 1] for year, those in near.items()}
    best = max(years, key=lambda year: (len(shared[year]), -sum(near[year][name] for name in shared[year])))
    if len(shared[best]) > 1:
        names = listed(shared[best]).capitalize()
        where = "in all" if period is None else "here"
        return f"{names} broke within a year of {best}; {counted(n, 'break')} {where}"
    pairs = [(name, year) for name, found in per_series.items() for year in found]
    named = _in_years(pairs)
    if len(years) <= _NAMED:
        within = [pair for pair in pairs if period is None or period[0] <= pair[1] <= period[1]]
        beside = [pair for pair in pairs if pair not in within]
        if within and beside:
            return f"Firm {noun(len(within), 'break')} of the period: {_in_years(within)}; just outside it: {_in_years(beside)}"
        return f"Firm {noun(len(years), 'break')}: {named}"
    return f"{counted(len(years), 'firm break').capitalize()}, no two within a year of one another"


def _in_years(pairs: list[tuple[str, int]]) -> str:
    return listed([f"{name} in {year}" for name, year in pairs])
