"""Table: how the two voted in the year before and since the last period began."""

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.absence_words import inferred_absences, on_complete_lists
from relations.exhibits.voting.around_change import DAYS, VOTES, AroundChange, around_change, change_in
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import listed, number, percent, percent_interval
from relations.exhibits.words.wording import capital
from relations.measures import joint_votes
from relations.measures.voting.joint_votes import CAST
from relations.periods import day_text, span_text


def votes_around_change(dossier: Dossier, a: str, b: str, *, brief: bool = False) -> Table | NoData:
    """Return a column for the 365 days before the start of the last declared period and one for all days since: what both cast, and each.

    `brief` leaves out how each voted, but for how often `b` cast no vote; the data have all.
    """
    dossier.check_names("states", "state", (a, b))
    start = change_in(dossier)
    if start is None:
        return NoData(f"The change of {day_text(dossier.declared_periods[-1].start)} lies outside this period.")
    found = around_change(dossier, a, b, start)
    if found is None:
        return NoData(f"There are no joint votes on one side of {day_text(start)} to compare.")
    names = {code: dossier.declared_states.short_in(code, start.year) for code in (a, b)}
    sides = [row for _, row in found.agreement.iterrows()]
    rows = [
        ("Roll calls", *(number(n) for n in found.took_part["n"])),
        ("Joint votes", *(number(side["n"]) for side in sides)),
        ("Joint votes, share of roll calls", *(percent(share, 0) for share in found.took_part["share"])),
        ("Same vote", *(percent(side["agreement"]) for side in sides)),
        ("95 % interval", *(percent_interval(side["low"], side["high"]) for side in sides)),
        (
            "Same vote, mix of topics of all years",
            *(f"{percent(year.standardised)} in {year.year}" for year in found.fixed.itertuples()),
        ),
        ("95 % interval", *(percent_interval(year.low, year.high) for year in found.fixed.itertuples())),
    ]
    for state in (a, b):
        for vote, words in VOTES.items():
            if brief and (state, vote) != (b, "X"):
                continue
            cells = [
                f"{number(found.count(side, state, vote))} ({percent(found.share(side, state, vote), 0)})"
                for side in (0, 1)
            ]
            rows.append((f"{names[state]}: {words}", *cells))
    named = dossier.during(f"{start.isoformat()}/..")
    cast = [percent(1 - found.share(side, b, "X"), 0) for side in (0, 1)]
    return Table(
        id="votes-around-change",
        title=_title(capital(named.prose(b)), day_text(start), *cast),
        subtitle=f"Votes of {names[a]} and {names[b]} in the UN General Assembly, {DAYS} days before and all days since",
        note=("In brackets, absence as a share" if brief else "In brackets, yes, no, abstention and absence as shares")
        + " of all roll calls on which the state was a member. Mix of topics of all years: by calendar "
        "year, each topic with its weight in all votes of the data."
        + _first_on_joint(found, names[a], (a, b), brief=brief)
        + inferred_absences(dossier, found.votes, (a, b))
        + on_complete_lists(dossier, found.votes, b),
        columns=[("What is counted", "left"), *((span_text(span.start, span.end), "right") for span in found.spans)],
        rows=[list(row) for row in rows],
        sources=found.sources,
        data=found.data,
        units=units_of(found.data, around_change),
        labels=labels_of(found.data, around_change),
    )


def _first_on_joint(found: AroundChange, name: str, pair: tuple[str, str], *, brief: bool) -> str:
    """Return how the first state voted on the joint votes since, which the rows on all roll calls do not tell."""
    votes = joint_votes(found.votes, *pair)["vote_a"]
    some = listed([f"{words} {number((votes == vote).sum())}" for vote, words in VOTES.items() if vote in CAST])
    return "" if brief else f" {name} on the joint votes since: {some}."


def _title(who: str, day: str, before: str, since: str) -> str:
    if before == since:
        return f"{who} cast a vote on {before} of roll calls in the year before {day}, and on as many since"
    return f"{who} cast a vote on {before} of roll calls in the year before {day}, on {since} since"
