"""Table: which members voted more often with a state than the partner did, year by year."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.full_years import full_years, part_told
from relations.exhibits.voting.on_same_votes import on_same_votes
from relations.exhibits.voting.part_years import known_whole, left_out
from relations.exhibits.voting.rank_moves import above, all_years_together
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, number, ordinal, percent, year_span
from relations.exhibits.words.wording import capital, possessive
from relations.measures import partner_rank

_RENAMED = 1998  # in the years before, members bore other names, such as Zaire to 1997


def closest_members(dossier: Dossier, state: str, partner: str, *, years: int = 10, named: int = 5) -> Table | NoData:
    """Return the last `years` of the period: the rank of the partner by agreement with `state`, and the members above it, the closest `named` by name.

    The rank of a year in which the partner took part in far fewer votes than the median member stands in brackets, and in no title.
    """
    frame = known_whole(dossier, partner_rank(dossier.ga_partners, state, partner))
    if frame.empty:
        return NoData("There are too few joint votes in this period to rank the members.")
    if len(frame) == 1:
        return NoData(_of_one_year(dossier, state, partner, frame.iloc[0], named))
    shown = frame.tail(years)
    full = full_years(shown)
    states = dossier.declared_states
    rows = []
    for row in shown.iloc[::-1].itertuples():
        codes = above(dossier, state, partner, int(row.year))
        names = [states.short_in(code, int(row.year)) for code in codes[:named]]
        more = len(codes) - len(names)
        if more > 0:
            names.append(f"{more} more")
        place = f"{ordinal(int(row.rank))} of {row.members}"
        rows.append(
            [
                f"{row.year}",
                place if row.year in full["year"].to_list() else f"({place})",
                percent(row.agreement),
                percent(row.median),
                listed(names) or "none",
            ]
        )
    span = year_span(int(frame["year"].min()), int(frame["year"].max()))
    together = float(all_years_together(dossier, state)["agreement"].median())
    rows.append([span, "–", "–", percent(together), "all these years together"])
    who = dossier.prose(partner)
    return Table(
        id="closest-members",
        title=_title(dossier, state, partner, full if len(full) else shown),
        subtitle=f"Members above {who} by the share of joint votes in the UN General Assembly that were the same as those of {dossier.prose(state)}"
        + (f", the latest {number(len(shown))} years" if len(shown) < len(frame) else ""),
        note="The closest first. Members with fewer than ten joint votes in the year, or with less than a third of those of the member with the most, are not "
        "ranked; each is ranked on the votes in which it took part."
        + _part(shown)
        + "".join(f" {told}" for told in left_out(dossier))
        + (
            " Members bear their present names or, where they are no more, their last."
            if int(shown["year"].min()) < _RENAMED
            else ""
        ),
        columns=[
            ("Year", "left"),
            ("Rank", "right"),
            ("Agreement", "right"),
            ("Median member", "right"),
            ("Above it", "left"),
        ],
        rows=rows,
        sources=dossier.cite(dossier.ga_partners),
        data=shown.reset_index(drop=True),
        units=units_of(shown, partner_rank),
        labels=labels_of(shown, partner_rank),
    )


def _part(shown: pd.DataFrame) -> str:
    told = part_told(shown)
    return f" In brackets, since the votes were far fewer: {told}." if told else ""


def _title(dossier: Dossier, state: str, partner: str, shown: pd.DataFrame) -> str:
    """Name the year of the best rank, and every other with as few members above the partner."""
    best = shown.loc[shown["percentile"].idxmax()]
    n = len(above(dossier, state, partner, int(best["year"])))
    years = [int(year) for year in shown["year"] if len(above(dossier, state, partner, int(year))) == n]
    then = dossier.during(f"{years[0]}-01-01/{years[-1]}-06-30")
    did = f"voted more often with {then.prose(state)} than {then.prose(partner)} did"
    if len(years) > 1:
        some = f"only {counted(n, 'member')}" if n else "no member"
        return f"In {listed([str(year) for year in years])} {some} {did}"
    return f"In {years[0]}, when {then.prose(partner)} ranked highest, {counted(n, 'member')} voted more often with {then.prose(state)}"


def _of_one_year(dossier: Dossier, state: str, partner: str, row: pd.Series, named: int) -> str:
    """Return in a sentence what a table of one row would show; on the same votes where the partner took part in far fewer than the median member."""
    year = int(row["year"])
    then = dossier.during(f"{year}-01-01/{year}-06-30")
    who, whom, codes = then.prose(partner), then.prose(state), above(dossier, state, partner, year)
    if full_years(row.to_frame().T).empty:
        place = f"{possessive(who)} place among all members, {ordinal(int(row['rank']))} of {row['members']:.0f}, rests on these votes alone"
        votes = f"the median member and {whom} both voted on {number(row['median_n'])}"
        return f"{on_same_votes(dossier, state, partner, year)}. {capital(place)}; {votes}."
    more = f"{number(len(codes))} members"
    if len(codes) <= named:
        more = listed([then.prose(code) for code in codes]) or "no member"
    start = f"In {year} {more} voted more often with {whom} than {who} did"
    own = f"{percent(row['agreement'])} of the votes of {who} were the same"
    return f"{start}: {own}, of those of the median member {percent(row['median'])}."
