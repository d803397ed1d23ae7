"""Table: what changed, each number in the time of the report and in the time before it."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.change_rows import Comparison, change_rows
from relations.exhibits.overview.changes_note import changes_note
from relations.exhibits.overview.changes_title import changes_title
from relations.exhibits.overview.compared_periods import common_series, compared_periods, followed_by
from relations.exhibits.overview.span_summaries import span_summaries
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.periods import Period


def changes_between_periods(dossier: Dossier) -> Table | NoData:
    """Return one row per number that both spans have, the period of the report and the time before it; the data have all."""
    spans = compared_periods(dossier)
    if spans is None:
        return NoData("The data begin with this period, so there is no time before it to hold it against.")
    return _changes(dossier, spans, "changes-between-periods")


def changes_that_followed(dossier: Dossier) -> Table | NoData:
    """Return one row per number that both spans have, the declared period of the report and the one after it; the data have all."""
    spans = followed_by(dossier)
    if spans is None:
        return NoData("No declared period follows on this one.")
    return _changes(dossier, spans, "changes-that-followed")


def _changes(dossier: Dossier, spans: tuple[Period, Period], id_: str) -> Table | NoData:
    before, after = (dossier.whole.during(span) for span in spans)
    series = common_series(before, after)
    rows = change_rows(before, after, series)
    if not rows:
        return NoData("No record covers both this period and the time before it.")
    sources = listed_once(source for row in rows for source in row.sources)
    if not sources:  # zeros of whole records in both spans
        return NoData("No record has anything to show in this period or in the time before it.")
    named = all(span.id in {known.id for known in dossier.declared_periods} for span in spans)
    return Table(
        id=id_,
        title=changes_title(rows),
        subtitle=" against ".join(f"{span.name} ({span.span})" if named else span.span for span in spans),
        note=changes_note((before, after), rows),
        columns=[
            ("What is measured", "left"),
            ("Unit", "left"),
            (spans[0].short if named else "Before", "right"),
            (spans[1].short if named else "Period", "right"),
            ("Change", "right"),
        ],
        rows=[[_name(row, before, after), row.now.unit, row.then.written, row.now.written, row.change] for row in rows],
        sources=sources,
        data=_frame(spans, (before, after), series),
    )


def _name(row: Comparison, before: Dossier, after: Dossier) -> str:
    """Return the name of what is measured; that of a state which the two spans name differently stands for both."""
    if row.then.name == row.now.name or before.period is None or after.period is None:
        return row.now.name
    end = after.period.end or after.known_until
    both = before.whole.during(f"{before.period.start.isoformat()}/{end.isoformat()}")
    return row.now.name.replace(after.short(after.first), both.short(both.first))


def _frame(spans: tuple[Period, Period], dossiers: tuple[Dossier, Dossier], series: str) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "indicator": one.id,
                "unit": own.unit,
                "span": span.id,
                "start": span.start.isoformat(),
                "value": own.value,
                "low": own.low,
                "high": own.high,
            }
            for span, dossier in zip(spans, dossiers, strict=True)
            for one in span_summaries(dossier, series=series)
            if (own := one.summary)
        ]
    )
