"""Table: the terms of two elected members on the Council, and how each voted in them."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.council.seats_of_the_pair import elected_terms, how_often, permanent_of
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, percent
from relations.measures import council_terms

_VOTES = {"yes": "Y", "abstained": "A", "against": "N", "absent": "X"}


def terms_listed(dossier: Dossier) -> Table | NoData:
    """Return one row per term of either state where neither has a permanent seat: resolutions adopted, and how the state voted on them."""
    if permanent_of(dossier):
        return NoData("One of the two has a permanent seat on the Security Council.")
    terms = elected_terms(dossier)
    if terms.empty:
        return NoData("Neither of the two sat on the Security Council in this period, as far as the votes tell.")
    votes = dossier.sc_votes
    rows = votes[votes["state"].isin(terms["state"])]
    counts = [_counts(rows, term) for term in terms.to_dict("records")]
    frame = pd.concat([terms[["state", "term", "n"]], pd.DataFrame(counts)], axis=1)
    return Table(
        id="terms-listed",
        title=_title(dossier, terms),
        subtitle="Elected terms on the Security Council, and votes on the resolutions that it adopted in them",
        note="Neither state has a permanent seat, so that neither can veto. Terms are the years in which the state has votes. Drafts that failed are not in "
        "these data.",
        columns=[
            ("State", "left"),
            ("Term", "left"),
            ("Resolutions", "right"),
            ("Yes", "right"),
            ("Abstained", "right"),
            ("No", "right"),
            ("Absent", "right"),
        ],
        rows=[
            [
                dossier.short(str(row.state)),
                row.term,
                number(row.n),
                *(percent(getattr(row, name) / row.n, 0) for name in _VOTES),
            ]
            for row in frame.itertuples(index=False)
        ],
        sources=dossier.cite(rows),
        data=frame,
        units=units_of(frame, council_terms) | dict.fromkeys(_VOTES, "votes"),
    )


def _title(dossier: Dossier, terms: pd.DataFrame) -> str:
    years = [set(range(row.first, row.last + 1)) for row in terms.itertuples()]
    states = list(terms["state"])
    together = any(
        one & other and states[at] != states[after]
        for at, one in enumerate(years)
        for after, other in enumerate(years[at + 1 :], at + 1)
    )
    apart = not together and terms["state"].nunique() == len(dossier.pair)
    return how_often(dossier, terms) + "; never both at once" * apart


def _counts(rows: pd.DataFrame, term: dict[str, object]) -> dict[str, int]:
    within = rows["date"].dt.year.between(int(str(term["first"])), int(str(term["last"])))
    votes = rows.loc[(rows["state"] == term["state"]) & within, "vote"]
    return {name: int((votes == vote).sum()) for name, vote in _VOTES.items()}
