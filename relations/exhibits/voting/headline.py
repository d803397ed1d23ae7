"""The headline on votes in the General Assembly: a rank that moved, a topic on which the two parted, a change that holds, or the plain share."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.few import FEW
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.span_before import span_before
from relations.exhibits.voting.rank_moves import above, firm_ranks, largest_move
from relations.exhibits.voting.sharpest_change import sharpest_change
from relations.exhibits.voting.topic_votes import around_on_topics
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import listed, ordinal, percent, year_span
from relations.exhibits.words.wording import all_of, capital, in_words
from relations.measures import agreement, joint_votes, partner_rank
from relations.periods import day_text

_SWING, _MOVE = 0.75, 0.5  # of all members passed between two years
_TOP, _FOOT = 0.95, 0.05
_NAMED = 3  # states above that a headline names


def voting_headline(dossier: Dossier, a: str, b: str) -> Headline | NoData:
    """Return the headline for the dossier's period; one statement that there is none where the two never voted together."""
    whole = agreement(dossier.ga_votes, a, b, by=None)
    if not whole["n"].iloc[0]:
        return NoData("The data hold no vote of the General Assembly in this period in which both took part.")
    ranks = firm_ranks(dossier, a, b)
    found = strongest(
        [
            lambda: _moved(dossier, a, b, ranks, _SWING),
            lambda: _parted(dossier, a, b),
            lambda: _changed(dossier, a, b),
            lambda: _moved(dossier, a, b, ranks, _MOVE),
            lambda: _since_before(dossier, a, b, whole),
            lambda: _at_the_end(dossier, a, b, ranks),
        ]
    )
    return found or _plain(dossier, a, b, whole)


def _moved(dossier: Dossier, a: str, b: str, ranks: pd.DataFrame, least: float) -> Headline | None:
    move = largest_move(ranks)
    if move is None or abs(move.size) < least:
        return None
    first, last = move.first, move.last
    named = dossier.during(f"{first['year']:.0f}/{last['year']:.0f}")
    verb = "rose" if move.size > 0 else "fell"
    return _of(
        dossier.ga_partners,
        dossier,
        title=f"By agreement with {named.prose(a)}, {named.prose(b)} {verb} from {_place(first, ' states')} to {_place(last)}",
        subtitle="Rank among UN members by the share of joint votes in the General Assembly that were the same",
        data=ranks,
        units=units_of(ranks, partner_rank),
        labels=labels_of(ranks, partner_rank),
    )


def _parted(dossier: Dossier, a: str, b: str) -> Headline | None:
    topic = next((one for one in around_on_topics(dossier, a, b) if one.parted), None)
    if topic is None:
        return None
    named = dossier.during(f"{topic.start.isoformat()}/..")
    votes = topic.votes
    return _of(
        votes,
        dossier,
        title=f"{capital(named.prose(b))} stopped voting with {named.prose(a)} on {topic.name}: in {all_of(len(topic.joint_before))} votes before "
        f"{topic.start:%B %Y}, in none since",
        subtitle=f"Same vote in the General Assembly on {topic.name}",
        data=votes[["date", "symbol", "span", "vote_a", "vote_b", "yes", "no", "abstain"]],
        units=units_of(["yes", "no", "abstain"], dossier.package.table("ga_rollcalls")),
        beside={"same votes before": len(topic.joint_before)},
    )


def _changed(dossier: Dossier, a: str, b: str) -> Headline | None:
    by_year = agreement(dossier.ga_votes, a, b)
    change = sharpest_change(by_year)
    if change is None:
        return None
    start, end = change.before, change.after
    verb = "rose" if change.size > 0 else "fell"
    named = dossier.during(f"{start['year']:.0f}/{start['year']:.0f}")
    return _of(
        dossier.ga_votes,
        dossier,
        title=f"In {end['year']:.0f} agreement of {named.prose(b)} and {named.prose(a)} {verb} from {percent(start['agreement'], 0)} to "
        f"{percent(end['agreement'], 0)} of joint votes",
        subtitle="Same vote in the General Assembly, share of joint votes",
        data=by_year,
        units=units_of(by_year, agreement),
        labels=labels_of(by_year, agreement),
    )


def _since_before(dossier: Dossier, a: str, b: str, whole: pd.DataFrame) -> Headline | None:
    earlier = span_before(dossier)
    if earlier is None:
        return None
    before, now = agreement(earlier.ga_votes, a, b, by=None).iloc[0], whole.iloc[0]
    if min(before["n"], now["n"]) < FEW or (now["low"] <= before["high"] and now["high"] >= before["low"]):
        return None
    how = "more often" if now["agreement"] > before["agreement"] else "less often"
    frame = pd.concat([agreement(one.ga_votes, a, b, by=None) for one in (earlier, dossier)], ignore_index=True)
    frame.insert(0, "span", [_years(one, a, b) for one in (earlier, dossier)])
    return _of(
        pd.concat([earlier.ga_votes, dossier.ga_votes]),
        dossier,
        title=f"{capital(dossier.prose(b))} voted {how} with {dossier.prose(a)}: on {percent(now['agreement'], 0)} of joint votes in "
        f"{frame['span'].iloc[1]}, after {percent(before['agreement'], 0)} in {frame['span'].iloc[0]}",
        subtitle="Same vote in the General Assembly, share of joint votes",
        data=frame,
        units=units_of(frame, agreement),
        labels=labels_of(frame, agreement),
    )


def _at_the_end(dossier: Dossier, a: str, b: str, ranks: pd.DataFrame) -> Headline | None:
    if ranks.empty:
        return None
    top, foot = ranks.loc[ranks["percentile"].idxmax()], ranks.loc[ranks["percentile"].idxmin()]
    who, whom = dossier.prose(b), dossier.prose(a)
    less = round(foot["percentile"] * (foot["members"] - 1))
    if top["percentile"] >= _TOP:
        states = above(dossier, a, b, int(top["year"]))
        others = listed(sorted(dossier.prose(state) for state in states))
        if len(states) > _NAMED:
            others = f"only {in_words(len(states))} of {top['members']:.0f} states"
        title = f"In {top['year']:.0f} {_only(others)} voted with {whom} more often than {who} did"
    elif foot["percentile"] <= _FOOT:
        title = f"In {foot['year']:.0f} only {in_words(less)} of {foot['members']:.0f} states voted with {whom} less often than {who} did"
    else:
        return None
    return _of(
        dossier.ga_partners,
        dossier,
        title=title,
        subtitle="Rank among UN members by the share of joint votes in the General Assembly that were the same",
        data=ranks,
        units=units_of(ranks, partner_rank),
        labels=labels_of(ranks, partner_rank),
        beside={"members that agreed less": less},
    )


def _plain(dossier: Dossier, a: str, b: str, whole: pd.DataFrame) -> Headline:
    row = whole.iloc[0]
    n, same, years = int(row["n"]), int(row["same"]), _years(dossier, a, b)
    who, whom = dossier.prose(b), dossier.prose(a)
    if n < FEW:
        title = f"{capital(who)} cast the same vote as {whom} {_some(dossier, a, b, same, n)}"
    elif row["high"] < 0.5 or row["low"] > 0.5:
        how = "agreed more often than they differed" if row["low"] > 0.5 else "differed more often than they agreed"
        title = (
            f"{capital(who)} and {whom} {how} in {years}: {percent(row['agreement'], 0)} of their votes were the same"
        )
    else:
        title = (
            f"{capital(who)} cast the same vote as {whom} on {percent(row['agreement'], 0)} of joint votes in {years}"
        )
    return _of(
        dossier.ga_votes,
        dossier,
        title=title,
        subtitle="Same vote in the General Assembly, share of joint votes",
        data=whole,
        units=units_of(whole, agreement),
        labels=labels_of(whole, agreement),
    )


def _of(cited: pd.DataFrame, dossier: Dossier, **fields: object) -> Headline:
    return Headline(id="voting-headline", sources=dossier.cite(cited), **fields)  # type: ignore[arg-type]


def _place(row: pd.Series, members: str = "") -> str:
    return f"{ordinal(int(row['rank']))} of {row['members']:.0f}{members} in {row['year']:.0f}"


def _only(others: str) -> str:
    if not others:
        return "no state"
    return others if others.startswith("only ") else f"only {others}"


def _some(dossier: Dossier, a: str, b: str, same: int, n: int) -> str:
    if n > 1:
        return f"on {in_words(same)} of the {in_words(n)} votes in which both took part"
    which = "in" if same else "not in"
    return (
        f"{which} the one roll call of the period, on {day_text(joint_votes(dossier.ga_votes, a, b)['date'].iloc[0])}"
    )


def _years(dossier: Dossier, a: str, b: str) -> str:
    years = agreement(dossier.ga_votes, a, b)["year"]
    return year_span(int(years.min()), int(years.max()))
