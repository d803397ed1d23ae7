"""The period of a dossier as a subtitle has it, and a declared one by its years, for readers who do not know its name."""

from relations.dossier import Dossier
from relations.exhibits.words.numbers import year_span
from relations.periods import Period


def period_words(dossier: Dossier) -> str:
    """Return the period in words, `all years` for all of them."""
    return "all years" if dossier.period is None or dossier.period.id == "all" else dossier.period.span


def dated_name(period: Period) -> str:
    """Return the name of a period with its years, for the row of a table: `Intervention, 2015–2024`; one of which the name has them as it is."""
    end = period.end.year if period.end else None
    years = f"since {period.start.year}" if end is None else year_span(period.start.year, end)
    return period.name if years in period.name else f"{period.name}, {years}"


def years_of(period: Period) -> str:
    """Return when a period was, as the end of a clause: `in 1970–1991`, `since December 2024`."""
    if period.end is None:
        return f"since {period.start:%B %Y}"
    return f"in {year_span(period.start.year, period.end.year)}"
