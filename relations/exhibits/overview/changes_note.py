"""The note of a comparison of two spans of time: what it leaves out, why a change is not claimed, and how far the records reach."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.council.list_ends import early_end
from relations.exhibits.diplomacy.frames import pair_visits
from relations.exhibits.overview.change_rows import Comparison, few_joint, took_part
from relations.exhibits.presence.facilities import facilities
from relations.exhibits.presence.units import bases
from relations.exhibits.voting.fixed_agenda import fixed_agenda
from relations.exhibits.words.numbers import counted, listed, number, percent
from relations.exhibits.words.wording import capital, was
from relations.measures import participation
from relations.periods import day_text

_SAID = {"deliveries": "arms", "trade": "trade"}  # known by year, so that a span of a few years may have none


def changes_note(spans: tuple[Dossier, Dossier], rows: Sequence[Comparison]) -> str:
    """Return the sentences that the rows of the comparison call for."""
    shown = {row.id for row in rows}
    parts = [
        _rates(shown),
        "Trade: one series for both spans, and in parentheses the years that it has." if "trade" in shown else "",
        _without(shown),
        _chance(rows),
        _topics(spans) if "votes" in shown and few_joint(*spans) else "",
        _inferred(spans[1]) if "voted" in shown else "",
        _left(spans) if "bases" in shown else "",
        _reach(spans[1], shown),
    ]
    return " ".join(part for part in parts if part)


def _rates(shown: set[str]) -> str:
    counted = "Rates are per year of each span." if shown & {"deliveries", "vetoes", "visits"} else ""
    stood = "Bases: those that stood for certain, and those that may have." if "bases" in shown else ""
    return " ".join(part for part in (counted, stood) if part)


def _without(shown: set[str]) -> str:
    missing = [noun for name, noun in _SAID.items() if name not in shown]
    return f"Left out, since one of the spans has no figure: {listed(missing)}." if missing else ""


def _chance(rows: Sequence[Comparison]) -> str:
    if not any(row.change == "may be chance" for row in rows):
        return ""
    return "May be chance: so large a difference comes by chance in more than one case of twenty."


def _topics(spans: tuple[Dossier, Dossier]) -> str:
    """Tell what agreement is with the topics held fixed, in the last year of the time before and of the time of the report."""
    shares = [percent(took_part(span), 0) for span in spans]
    said = f"Topics differ: both voted on {shares[0]} of roll calls before and {shares[1]} after"
    whole = spans[0].whole
    fixed = fixed_agenda(whole, *whole.pair).dropna(subset=["standardised"]).set_index("year")["standardised"]
    own = [max((year for year in fixed.index if year <= one.last_day.year), default=None) for one in spans]
    if None in own or own[0] == own[1]:
        return f"{said}."
    mixed = [f"{percent(fixed[year])} in {year}" for year in own]
    return f"{said}; with the mix of topics of all years agreement was {mixed[0]} and {mixed[1]}."


def _left(spans: tuple[Dossier, Dossier]) -> str:
    """Name the bases that stood for certain at the end of the first span and may not have at the end of the second, and those that did."""
    then, now = (bases(facilities(one)) for one in spans)
    still = set(now.loc[now["standing"] | now["possible"], "facility"])
    gone = then[then["standing"] & ~then["facility"].isin(still)]
    kept = now[now["standing"]]
    if gone.empty:
        return ""
    stayed = f"; {_places(kept)} {was(len(kept))} kept" if len(kept) else ""
    return f"Of the bases known for certain, {_places(gone)} {was(len(gone))} given up{stayed}."


def _places(rows: pd.DataFrame) -> str:
    return listed([str(name) for name in rows["place_name"]])


def _inferred(span: Dossier) -> str:
    """Tell how many roll calls without a vote of the partner are inferred, and on how many it voted where all lists are complete; nothing where none is."""
    votes, who = span.ga_votes, span.prose(span.partner)
    every = participation(votes, span.partner).iloc[0]
    complete = participation(votes[votes["non_voters"] != "unlisted"], span.partner).iloc[0]
    if not every["inferred"] or not complete["n"]:
        return ""
    return (
        f"Of the {counted(int(every['absent']), 'roll call')} without a vote of {who} {number(every['inferred'])} are inferred from lists of those that voted; "
        f"on complete lists alone {who} voted on {percent(complete['share'], 0)}."
    )


def _reach(span: Dossier, shown: set[str]) -> str:
    """Tell how far the records of the last span reach, where it lasts to the present."""
    if span.is_over:
        return ""
    votes, visits = span.ga_votes["date"], pair_visits(span)["earliest"]
    listed_to = early_end(span, span.whole.sc_vetoes) if "vetoes" in shown else None
    said = [f"the votes end on {_day(votes)}"] if "votes" in shown and len(votes) else []
    said += [f"the list of vetoes ends on {day_text(listed_to)}"] if listed_to else []
    said += [f"the last visit known is of {_day(visits)}"] if "visits" in shown and len(visits) else []
    if not said:
        return ""
    vetoes = ", that of vetoes up to the end of their list" if listed_to else ""
    return f"{capital(listed(said))}. Rates are of the time up to the last event known, of {day_text(span.last_day)}{vetoes}."


def _day(days: pd.Series) -> str:
    return day_text(pd.Timestamp(days.max()).date())
