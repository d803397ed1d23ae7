"""A table as a typed frame, and the rows of a frame that fall in a period.

Reads the CSV files of the package with pandas, by the types that the descriptor declares; `relations.dossier` hands the frames out.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from relations.edtf import Span, parse_edtf
from relations.fields import Field
from relations.package import DataTable
from relations.periods import Period


def read_table(table: DataTable) -> pd.DataFrame:
    """Return a table typed by its schema: int64 (Int64 where cells may be empty), float64, bool, datetime64, str.

    A column in EDTF that is the table's time gets two companions, `earliest` and `latest` (NaT where open, both where it is empty).
    """
    types = {f.name: _dtype(f) for f in table.fields}
    dates = [f.name for f in table.fields if f.kind == "date"]
    frame = pd.read_csv(
        table.file,
        dtype=types,
        parse_dates=dates,
        keep_default_na=False,
        na_values=[""],
        true_values=["true"],
        false_values=["false"],
    )
    if frame.empty:  # pandas knows dates by their values
        frame = frame.astype(dict.fromkeys(dates, "datetime64[us]"))
    time = table.time
    if any(f.edtf and f.name == time for f in table.fields):
        spans = [parse_edtf(text) if isinstance(text, str) else Span(None, None) for text in frame[time]]
        frame["earliest"] = pd.to_datetime([span.earliest for span in spans])
        frame["latest"] = pd.to_datetime([span.latest for span in spans])
    return frame


def clip(
    frame: pd.DataFrame, time: str | None, period: Period | None, *, span: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return the rows that fall in the period; all of them where the table has no time or there is no period.

    `span` names the columns with the first and last day of the part of its year that a row covers.
    """
    if time is None or period is None:
        return frame
    if span is not None:
        first, last = (_days(frame[column]) for column in span)
        keep: Iterable[bool] = [period.holds_span(*days) for days in zip(first, last, strict=True)]
    elif "earliest" in frame.columns:
        keep = [
            period.may_hold(earliest, latest)
            for earliest, latest in zip(_days(frame["earliest"]), _days(frame["latest"]), strict=True)
        ]
    elif pd.api.types.is_datetime64_any_dtype(frame[time]):
        start, end = pd.Timestamp(period.start), pd.Timestamp(period.end or pd.Timestamp.max.date())
        keep = frame[time].between(start, end)
    else:
        years = {int(year) for year in frame[time].dropna().unique() if period.holds_year(int(year))}
        # A row without a date may belong anywhere, so it is kept only where no row is left out.
        keep = frame[time].isin(years) | (frame[time].isna() & period.holds_undated)
    return frame[pd.Series(keep, index=frame.index, dtype=bool)].reset_index(drop=True)


def _dtype(field: Field) -> str:
    if field.kind == "integer":
        return "int64" if field.required else "Int64"
    return {"number": "float64", "boolean": "bool"}.get(field.kind, "str")


def _days(column: pd.Series) -> list[Any]:
    return [None if pd.isna(value) else value.date() for value in column]
