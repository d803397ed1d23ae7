"""Table: what agreement becomes when absences count as abstentions."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.absence_words import inferred_absences
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, percent, points, signed_points
from relations.exhibits.words.period_words import dated_name, years_of
from relations.measures import agreement


def absences_counted(dossier: Dossier, a: str, b: str) -> Table | NoData:
    """Return one row per declared period: agreement with absences left out, with absences as abstentions, and the difference in points."""
    parts = []
    for period in dossier.declared_periods:
        votes = dossier.within(dossier.whole.during(period).ga_votes, "date")
        out, aside = (agreement(votes, a, b, by=None, absence=absence).iloc[0] for absence in ("dropped", "abstention"))
        if out["n"] > 0:
            dropped, counted = float(out["agreement"]), float(aside["agreement"])
            n, n_counted = int(out["n"]), int(aside["n"])
            parts.append((period.id, dated_name(period), n, dropped, n_counted, counted, counted - dropped))
    if not parts:
        return NoData("There are no joint votes in this period.")
    columns = ["period", "name", "n", "dropped", "n_counted", "counted", "difference"]
    frame = pd.DataFrame(parts, columns=columns)
    return Table(
        id="absences-counted",
        title=_title(frame, {period.id: years_of(period) for period in dossier.declared_periods}),
        subtitle=f"Same vote by {dossier.prose(b)} as by {dossier.prose(a)}, with absences left out and with absences taken for abstentions",
        note="A state that is a member but absent or not voting is taken for abstaining in the second count. Differences are percentage points before "
        "rounding." + inferred_absences(dossier, dossier.ga_votes, (a, b)),
        columns=[
            ("Period", "left"),
            ("Joint votes", "right"),
            ("Absences left out", "right"),
            ("With absences", "right"),
            ("As abstentions", "right"),
            ("Difference", "right"),
        ],
        rows=[
            [
                row.name,
                number(row.n),
                percent(row.dropped),
                number(row.n_counted),
                percent(row.counted),
                signed_points(row.difference),
            ]
            for row in frame.itertuples(index=False)
        ],
        sources=dossier.cite(dossier.ga_votes),
        data=frame,
        units=units_of(frame, agreement)
        | {"n_counted": "roll calls", **dict.fromkeys(("dropped", "counted", "difference"), "share")},
        labels=labels_of(frame, agreement),
    )


def _title(frame: pd.DataFrame, when: Mapping[str, str]) -> str:
    sizes = frame["difference"].abs()
    largest = frame.loc[sizes.idxmax()]
    size = points(abs(largest["difference"]))
    change = "lower" if largest["difference"] < 0 else "raise"
    counted = f"Counted as abstentions, absences {change} agreement by {size}"
    if len(frame) == 1:
        return counted
    rest = points(sizes.drop(sizes.idxmax()).max())
    return f"{counted} {when[largest['period']]}, by at most {rest} in the other periods"
