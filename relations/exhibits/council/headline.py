"""The headline on the Security Council: when vetoes fell on the partner, the first in a long time, what they stopped, or what passed."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.council.list_ends import list_end
from relations.exhibits.council.others_vetoes import drafts_vetoed_by_others
from relations.exhibits.council.own_votes import abstained, adopted_with_vote
from relations.exhibits.council.resolution_words import voted_to
from relations.exhibits.council.seats_of_the_pair import elected_terms, how_often, permanent_of
from relations.exhibits.council.veto_turn import veto_turn
from relations.exhibits.council.vetoed_drafts import subjects, vetoed_drafts
from relations.exhibits.few import FEW
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, listed, number, year_span
from relations.exhibits.words.shares import share_in_words
from relations.exhibits.words.wording import all_of, capital, every, in_words, possessive, was
from relations.measures import council_terms
from relations.measures.council.vetoes import vetoers
from relations.periods import day_text

_YEARS = 10  # without a veto on the partner, after which one is a first in a long time
_SILENCE = 365  # days without one before the end of the lists, which a headline tells


def council_headline(dossier: Dossier) -> Headline | NoData:
    """Return the headline for the dossier's period; one statement that there is none where the Council did nothing that bears on the pair."""
    found = strongest(
        [
            lambda: _turn(dossier),
            lambda: _after_long(dossier),
            lambda: _very_first(dossier),
            lambda: _stopped(dossier),
            lambda: _others(dossier),
            lambda: _singled_out(dossier),
            lambda: _passed(dossier),
            lambda: _elsewhere(dossier),
            lambda: _elected(dossier),
        ]
    )
    none = "The data hold no veto and no draft in the Security Council in this period that concerned either of the two."
    return found or NoData(none)


def headline_counts_vetoes(dossier: Dossier) -> bool:
    """Tell whether the headline says how many vetoes fell on the partner, so that no finding has to."""
    if _turn(dossier):
        return True
    return _after_long(dossier) is None and any(find(dossier) for find in (_very_first, _stopped, _others))


def headline_tells_what_passed(dossier: Dossier) -> bool:
    """Tell whether the headline says how the first state voted on all that passed, so that no finding has to."""
    before = (_turn, _after_long, _very_first, _stopped, _others, _singled_out)
    return _passed(dossier) is not None and not any(find(dossier) for find in before)


def _turn(dossier: Dossier) -> Headline | None:
    """Vetoes on the partner became a larger part of all from the start of a declared period on."""
    turn = veto_turn(dossier)
    if turn is None:
        return None
    rows, since, hit = dossier.sc_vetoes, turn.since, turn.on
    named = dossier.during(f"{turn.start:%Y-%m-%d}/..")
    who, whom = named.prose(dossier.first), named.prose(dossier.partner)
    some = share_in_words(len(hit) / len(since)) or number(len(hit))
    return _of(
        dossier,
        rows,
        title=f"{capital(some)} of {possessive(who)} {number(len(since))} vetoes since {turn.start:%B %Y} were on {whom}{_last_of_all(dossier, hit)}",
        subtitle=f"Vetoes in the Security Council that concerned {whom}",
        data=rows[["date", "symbol", "topic", "concerns"]],
        beside={"vetoes since": len(since), "on the partner since": len(hit)},
    )


def _last_of_all(dossier: Dossier, hit: pd.DataFrame) -> str:
    """Return when the last was cast, where the lists go on for long without one; vetoes on other subjects may have followed it."""
    last, end = hit["earliest"].max(), list_end(dossier, dossier.whole.sc_vetoes)
    until = min(end, dossier.last_day) if end is not None else last.date()
    silent = (until - last.date()).days > _SILENCE
    return f", the last of them in {last:%B %Y}" if silent else ""


def _after_long(dossier: Dossier) -> Headline | None:
    """The first veto on the partner after many years without one."""
    drafts, every_one = vetoed_drafts(dossier), vetoed_drafts(dossier.whole)
    if drafts.empty:
        return None
    first = drafts.iloc[0]
    earlier = every_one[every_one["earliest"] < first["earliest"]]
    years = first["earliest"].year - earlier["earliest"].max().year if len(earlier) else 0
    if years < _YEARS:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return _of(
        dossier,
        drafts,
        title=f"In {first['earliest']:%B %Y} {who} cast its first veto on {whom} in {number(years)} years{_company(dossier, drafts)}",
        subtitle=f"Drafts on {whom} that the Security Council did not adopt because of a veto",
        data=drafts[["date", "symbol", "title", "topic", "vetoed_by"]],
        beside={"years": years},
    )


def _company(dossier: Dossier, drafts: pd.DataFrame) -> str:
    joint = vetoers(drafts).map(lambda codes: tuple(code for code in codes if code != dossier.first))
    if len(drafts) > 1 and len(set(joint)) == 1 and joint.iloc[0]:
        others = listed([dossier.prose(code) for code in joint.iloc[0]])
        return f"; {others} joined {all_of(len(drafts))}"
    more = len(drafts) - 1
    return f"; {in_words(more)} followed" if more else ""


def _very_first(dossier: Dossier) -> Headline | None:
    """The first veto of all was on the partner."""
    listed_all, rows = dossier.whole.sc_vetoes, dossier.sc_vetoes
    if rows.empty or rows["earliest"].min() > listed_all["earliest"].min():
        return None
    first = rows.sort_values("earliest").iloc[0]
    more = int((rows["concerns"] != "no").sum()) - 1
    if first["concerns"] == "no":
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return _of(
        dossier,
        rows,
        title=f"{possessive(capital(who))} first veto, on {date_words(first['date'])}, was on {whom}; of the next {number(len(rows) - 1)}, {in_words(more)} "
        f"{was(more)}",
        subtitle=f"Vetoes in the Security Council that concerned {whom}",
        data=rows[["date", "symbol", "topic", "concerns"]],
        beside={"vetoes after the first": len(rows) - 1},
    )


def _stopped(dossier: Dossier) -> Headline | None:
    """How many drafts the veto stopped, and on what."""
    drafts = vetoed_drafts(dossier)
    if drafts.empty:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    parts = subjects(dossier, drafts)
    first, last = (int(drafts["earliest"].dt.year.agg(end)) for end in ("min", "max"))
    what = f"{in_words(parts['n'].iloc[0])} on {parts['prose'].iloc[0]}"
    if len(drafts) == 1:
        what = f"on {parts['prose'].iloc[0]}"
    elif _more_than_all_else(dossier, len(drafts)):
        what = "more than on all other subjects together"
    elif len(drafts) >= FEW and len(parts) > 1:
        what += f" and {in_words(parts['n'].iloc[1])} on {parts['prose'].iloc[1]}"
    return _of(
        dossier,
        drafts,
        title=f"{capital(who)} vetoed {counted(len(drafts), 'draft')} on {whom} in {year_span(first, last)}, {what}",
        subtitle=f"Drafts on {whom} that the Security Council did not adopt because of a veto, by subject",
        data=drafts[["date", "symbol", "title", "topic", "vetoed_by"]],
    )


def _more_than_all_else(dossier: Dossier, drafts: int) -> bool:
    rows = dossier.sc_vetoes
    on = int((rows["concerns"] != "no").sum())
    return on == drafts and on > len(rows) - on > 0


def _others(dossier: Dossier) -> Headline | None:
    """Others vetoed drafts on the partner, the first state none."""
    drafts = drafts_vetoed_by_others(dossier)
    codes = {code for draft in vetoers(drafts) for code in draft}
    if len(codes) != 1:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return _of(
        dossier,
        drafts,
        title=f"{capital(who)} vetoed no draft on {whom}{_from_to(dossier)}; {dossier.prose(codes.pop())} vetoed {in_words(len(drafts))}",
        subtitle=f"Drafts on {whom} put to the vote in the Security Council",
        data=drafts[["date", "symbol", "title", "topic", "vetoed_by"]],
    )


def _from_to(dossier: Dossier) -> str:
    """Return the months of the period; nothing where the report is about all years."""
    period = dossier.period
    if period is None:
        return ""
    last = period.end or dossier.last_day
    start, end = f"{period.start:%B %Y}", f"{last:%B %Y}"
    return f" in {start}" if start == end else f" from {start} to {end}"


def _singled_out(dossier: Dossier) -> Headline | None:
    """Few resolutions were adopted: the one on which the Council did not vote as one, with the vote of the first state."""
    adopted = adopted_with_vote(dossier)
    divided = adopted[~adopted["unanimous"]]
    if len(adopted) >= FEW or len(divided) != 1 or divided["vote"].iloc[0] != "Y":
        return None
    row, who, whom = divided.iloc[0], dossier.prose(dossier.first), dossier.prose(dossier.partner)
    title = f"{capital(who)} voted on {day_text(row['earliest'])} {voted_to(row['title'])}{abstained(dossier, row)}"
    if len(adopted) == 1:
        title = f"{capital(who)} voted for the one resolution on {whom}, of {day_text(row['earliest'])}: {row['title']}"
    return _of(
        dossier,
        adopted,
        title=title,
        subtitle=f"Resolutions on {whom} that the Security Council adopted",
        data=adopted[["date", "resolution", "title", "vote", "yes", "no", "abstain"]],
    )


def _passed(dossier: Dossier) -> Headline | None:
    """All that was put to the vote passed."""
    adopted = adopted_with_vote(dossier)
    if adopted.empty:
        return None
    who, whom, n = capital(dossier.prose(dossier.first)), dossier.prose(dossier.partner), len(adopted)
    first, last = (int(adopted["earliest"].dt.year.agg(end)) for end in ("min", "max"))
    some = f"all {number(n)}" if n > 2 else every(n) if n == 2 else "the one"
    resolutions = "resolution" if n == 1 else "resolutions"
    aside = adopted[adopted["vote"] == "A"]
    topics = subjects(dossier, aside)
    end = (
        f"; it abstained on {in_words(len(aside))}"
        if len(aside)
        else " and voted for each"
        if n > 1
        else " and voted for it"
    )
    over = f", over {topics['prose'].iloc[0]}" if len(topics) == 1 else ""
    return _of(
        dossier,
        adopted,
        title=f"{who} let {some} {resolutions} on {whom} pass in {year_span(first, last)}{end}{over}",
        subtitle=f"Resolutions on {whom} that the Security Council adopted",
        data=adopted[["date", "resolution", "title", "topic", "vote"]],
    )


def _elsewhere(dossier: Dossier) -> Headline | None:
    rows = dossier.sc_vetoes
    if rows.empty:
        return None
    who, whom = capital(dossier.prose(dossier.first)), dossier.prose(dossier.partner)
    return _of(
        dossier,
        rows,
        title=f"{who} cast {counted(len(rows), 'veto', 'vetoes')}, none of them on {whom}",
        subtitle=f"Vetoes in the Security Council that concerned {whom}",
        data=rows[["date", "symbol", "topic", "concerns"]],
    )


def _elected(dossier: Dossier) -> Headline | None:
    """Neither has a permanent seat: how often each was elected."""
    terms = elected_terms(dossier)
    if permanent_of(dossier) or terms.empty:
        return None
    votes = dossier.sc_votes
    return Headline(
        id="council-headline",
        title=how_often(dossier, terms),
        subtitle="Elected terms on the Security Council",
        sources=dossier.cite(votes[votes["state"].isin(terms["state"])]),
        data=terms,
        units=units_of(terms, council_terms),
    )


def _of(dossier: Dossier, rows: pd.DataFrame, **fields: object) -> Headline:
    return Headline(id="council-headline", sources=chief_sources(dossier, rows), **fields)  # type: ignore[arg-type]
