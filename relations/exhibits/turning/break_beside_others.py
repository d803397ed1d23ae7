"""Table: the break that several records share, beside what the votes of other states and arms for them did at the time."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.others_at_break import MEDIAN, median_move, others_at_break
from relations.exhibits.words.numbers import listed, number, percent, year_span
from relations.exhibits.words.wording import capital

_STOPPED = 0.05  # of the deliveries of the years before, below which those of the years after all but stopped
_CLIENT = 0.1  # of the deliveries to the partner, from which a state was a client of weight


def break_beside_others(dossier: Dossier, others: Sequence[str] = ()) -> Table | NoData:
    """Return one row for the partner, the median member and each of `others`: votes with the first state and arms from it, five years before and after.

    Raises UsageError for a state that is not declared.
    """
    dossier.check_names("states", "state", others)
    frame = others_at_break(dossier, others)
    if frame.empty:
        return NoData("No break of this period is one that several records share.")
    year, whole = int(frame["year"].iloc[0]), dossier.whole
    named = dossier.during(f"{year}/{year}")
    then, now = year_span(year - WINDOW, year - 1), year_span(year, year + WINDOW - 1)
    return Table(
        id="break-beside-others",
        title=_title(named, frame),
        subtitle=f"Same vote as {named.prose(named.first)} in the General Assembly, and major arms from it in million TIV a year, "
        f"means of the {WINDOW} years before {year} and the {WINDOW} from it on",
        note="Votes: mean of the yearly shares of joint votes, of years with ten or more. Median member: the middle one of all members each year. Arms: by "
        "volume, which SIPRI advises to take over five years.",
        columns=[
            ("State", "left"),
            *((f"{what}, {span}", "right") for what in ("Votes", "Arms") for span in (then, now)),
        ],
        rows=[
            [
                "Median member" if row.state == MEDIAN else named.short(str(row.state)),
                percent(row.votes_before, 0),
                percent(row.votes_after, 0),
                "" if row.state == MEDIAN else number(row.arms_before),
                "" if row.state == MEDIAN else number(row.arms_after),
            ]
            for row in frame.itertuples()
        ],
        sources=dossier.cite(whole.ga_partners, whole.during(f"{year - WINDOW}/{year + WINDOW - 1}").arms_tiv),
        data=frame,
        units=dict.fromkeys(("votes_before", "votes_after"), "share")
        | dict.fromkeys(("arms_before", "arms_after"), "million TIV a year"),
    )


def _title(named: Dossier, frame: pd.DataFrame) -> str:
    """Say whether agreement with the first state moved for the median member as for the partner, and whose arms all but stopped."""
    partner = frame.set_index("state").loc[named.partner]
    who, whom, moved = named.prose(named.partner), named.prose(named.first), median_move(frame, named.partner)
    votes = f"the votes of the median member did not move with those of {who}"
    if moved is not None:
        way = "rose" if moved > 0 else "fell"
        votes = f"agreement with {whom} {way} for the median member as for {who}"
    clients = frame[frame["arms_before"] >= max(_CLIENT * partner["arms_before"], 1)]
    stopped = clients["arms_after"] < _STOPPED * clients["arms_before"]
    gone, kept = ([named.prose(str(state)) for state in clients.loc[which, "state"]] for which in (stopped, ~stopped))
    if not gone:
        return capital(votes)
    not_for = f", not for {listed(kept)}" if kept else ""
    return f"{capital(votes)}; arms all but stopped for {listed(gone)}{not_for}"
