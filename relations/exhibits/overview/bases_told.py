"""Key findings on the bases of the first state's forces: which stood at the end of a past period, and which were given up since the last change."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.presence.facilities import facilities, facility_sources
from relations.exhibits.presence.units import bases
from relations.exhibits.words.numbers import counted, listed, number
from relations.exhibits.words.wording import capital, in_words
from relations.periods import day_text

_COLUMNS = ["facility", "name", "place_name", "kind", "start", "end", "status", "standing", "possible"]


def bases_at_the_end(dossier: Dossier, *, brief: bool, report: str | None = None) -> KeyFigure | None:
    """Return which bases stood for certain on the last day of a past period, and how many more may have; None where none did for certain.

    `brief` words it for the report of two pages.
    """
    frame = bases(facilities(dossier))
    if frame.empty or not frame["standing"].any() or not dossier.is_over:
        return None
    sure = frame[frame["standing"]]
    more = int((frame["possible"] & ~frame["standing"]).sum())
    n, day = len(sure), dossier.last_day
    if brief:
        may = f", and perhaps {in_words(more)} more" if more else ""
        who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
        said = f"On {day_text(day)} {who} held **{counted(n, 'base')}** in {whom} for certain, {_places(sure)}{may}."
    else:
        may = f"; {in_words(more)} more may have stood" if more else ""
        said = f"By {day:%B %Y} {dossier.demonym(dossier.first)} forces had **{counted(n, 'base')}** for certain, {_places(sure)}{may}."
    return KeyFigure(
        id="bases-at-the-end",
        title="Bases at the end of the period",
        subtitle=f"Bases that stood for certain on {day_text(dossier.last_day)}, and those that may have",
        statement=said,
        value=float(n),
        unit="bases",
        formatted=number(n),
        report=report,
        sources=facility_sources(dossier, frame),
        data=frame[_COLUMNS],
        beside={"possible besides": more},
    )


def bases_given_up(dossier: Dossier, *, report: str | None = None) -> KeyFigure | None:
    """Return how many of the bases that stood for certain when the last declared period began are left, and which is not; None where none or all were
    given up, or the period does not reach the present.
    """
    change = dossier.declared_periods[-1].start
    if dossier.is_over:
        return None
    frame = bases(facilities(dossier.whole.during(f"{change.isoformat()}/..")))
    then = frame[frame["certain_first"].dt.date.le(change) & frame["certain_last"].dt.date.ge(change)]
    gone = then[~then["standing"] & ~then["possible"]]
    if gone.empty or len(gone) == len(then):
        return None
    who, by = dossier.during(f"{change.isoformat()}/..").prose(dossier.first), gone["possible_last"].max().date()
    return KeyFigure(
        id="bases-given-up",
        title="Bases given up since the last change",
        subtitle=f"Bases that stood for certain on {day_text(change)}, by what became of them",
        statement=f"{capital(who)} had given up **{in_words(len(gone))}** of {counted(len(then), 'base')} that stood for certain in {change:%B %Y}, "
        f"{_places(gone)}, by {day_text(by)}.",
        value=float(len(gone)),
        unit="bases",
        formatted=number(len(gone)),
        report=report,
        sources=facility_sources(dossier, then),
        data=then[_COLUMNS],
        beside={"bases then": len(then)},
    )


def _places(frame: pd.DataFrame) -> str:
    return listed([str(name) for name in frame["place_name"]])
