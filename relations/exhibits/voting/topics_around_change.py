"""Table: on how many roll calls of each topic the second state cast a vote, in the year before and since the last declared period began."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.absence_words import inferred_absences
from relations.exhibits.voting.around_change import DAYS, change_in
from relations.exhibits.voting.cast_by_topic import cast_by_topic, parted_topics
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, percent, percent_interval
from relations.exhibits.words.wording import capital
from relations.measures import participation
from relations.periods import day_text


def topics_around_change(dossier: Dossier, a: str, b: str) -> Table | NoData:
    """Return one row per topic with many roll calls since the change, those on which `b` voted most often first."""
    dossier.check_names("states", "state", (a, b))
    start = change_in(dossier)
    if start is None:
        return NoData(f"The change of {day_text(dossier.declared_periods[-1].start)} lies outside this period.")
    frame = cast_by_topic(dossier, a, b, start)
    if frame.empty:
        return NoData(f"No topic has enough roll calls since {day_text(start)} to compare.")
    named = dossier.during(f"{start.isoformat()}/..")
    who = named.prose(b)
    since = named.ga_votes
    return Table(
        id="topics-around-change",
        title=_title(capital(who), day_text(start), parted_topics(frame)),
        subtitle=f"Roll calls of the UN General Assembly on which {who} cast a vote, by topic, {DAYS} days before and all days since",
        note=f"Topics with {FEW} roll calls or more since; a roll call may have several topics or none."
        + inferred_absences(dossier, since, (a, b)),
        columns=[
            ("Topic", "left"),
            ("Roll calls before", "right"),
            ("Votes cast", "right"),
            ("Roll calls since", "right"),
            ("Votes cast", "right"),
            ("Share", "right"),
            ("95 % interval", "right"),
        ],
        rows=[
            [
                row.name,
                number(row.n_before),
                number(row.cast_before),
                number(row.n),
                number(row.cast),
                percent(row.share, 0),
                percent_interval(row.low, row.high),
            ]
            for row in frame.itertuples(index=False)
        ],
        sources=dossier.cite(since, dossier.ga_topics),
        data=frame,
        units=units_of(frame, participation, cast_by_topic),
        labels=labels_of(frame, cast_by_topic),
    )


def _title(who: str, day: str, parted: tuple[pd.Series, pd.Series] | None) -> str:
    if parted is None:
        return f"{who} has stayed away from no topic far more often than from others since {day}"
    top, foot = parted
    return (
        f"{who} has voted on {percent(top['share'], 0)} of roll calls on {top['prose']} since {day}, on {percent(foot['share'], 0)} of those on "
        f"{foot['prose']}"
    )
