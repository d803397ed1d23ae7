"""The yearly indicators of the relationship, in the order of a board or a table; each is told in the room of its subject."""

from relations.dossier import Dossier
from relations.exhibits.arms.indicators import arms_share, deliveries
from relations.exhibits.council.indicators import vetoes
from relations.exhibits.diplomacy.indicators import acts, visits
from relations.exhibits.economy.indicators import trade
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.presence.indicators import standing
from relations.exhibits.voting.indicators import votes


def indicators(dossier: Dossier, *, series: str = "") -> list[Indicator]:
    """Return the indicators that have a value for a year of the dossier's period.

    `series` names the series that stands for trade; without it that with the most years in the period does.
    """
    return [one for one in every_indicator(dossier, series=series) if not one.frame.empty]


def summaries(dossier: Dossier, *, series: str = "") -> dict[str, Summary]:
    """Return the number of each indicator for the whole of the dossier's period, by its id; those without one are absent.

    Votes, deliveries and vetoes come from whole records, where no row is a zero; visits and acts are those reported.
    Rates are per year of the span up to the day of the data. `series` as in `indicators`.
    """
    return {one.id: one.summary for one in every_indicator(dossier, series=series) if one.summary}


def every_indicator(dossier: Dossier, *, series: str = "") -> list[Indicator]:
    """Return all indicators, also those without a value in the dossier's period. `series` as in `indicators`."""
    before, after = dossier.once_in_period(_of_no_series)
    return [*before, dossier.once_in_period(_of_series, series), *after]


def _of_no_series(dossier: Dossier) -> tuple[list[Indicator], list[Indicator]]:
    """Return the indicators before and after that of trade: most periods are compared with others by several series of that alone."""
    before, after = (votes, deliveries, arms_share, vetoes, visits, standing), (acts,)
    return [make(dossier) for make in before], [make(dossier) for make in after]


def _of_series(dossier: Dossier, series: str) -> Indicator:
    return trade(dossier, series=series)
