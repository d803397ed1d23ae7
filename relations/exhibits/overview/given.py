"""What every finding of the report on all subjects is made from, and which exhibit shows an indicator."""

from collections.abc import Mapping
from dataclasses import dataclass

from relations.dossier import Dossier
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.indicators import indicators, summaries
from relations.exhibits.overview.compared_periods import compared_periods

BOARD, _CHANGES = "indicator-board", "changes-between-periods"
_SHORT = 3  # years, in fewer of which a board by year shows little and the table of changes shows more


@dataclass(frozen=True)
class Given:
    """What every finding is made from; `before` is the dossier of the time before, if there is one."""

    dossier: Dossier
    found: Mapping[str, Indicator]
    summary: Mapping[str, Summary]
    before: Dossier | None
    told_in: Mapping[str, str]

    def shown_in(self, name: str) -> str | None:
        """Return the exhibit that shows an indicator: the board, for a short period the table of changes, or none."""
        period = self.dossier.period
        if self.before and period and self.dossier.last_day.year - period.start.year < _SHORT:
            return _CHANGES
        return BOARD if name in self.found else None


def given_for(dossier: Dossier, told_in: Mapping[str, str]) -> Given:
    """Return what the findings of a dossier's period are made from; `told_in` gives the titles of reports by their subject."""
    spans = compared_periods(dossier)
    before = dossier.whole.during(spans[0]) if spans else None
    return Given(dossier, {one.id: one for one in indicators(dossier)}, summaries(dossier), before, told_in)
