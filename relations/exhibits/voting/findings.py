"""Key findings on votes in the General Assembly: at most five, the strongest first, each with one number, its interval and its exhibit."""

from collections.abc import Callable, Sequence
from functools import partial

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.came_closer_finding import came_closer
from relations.exhibits.voting.cast_findings import cast_on_topics, how_it_voted
from relations.exhibits.voting.change_findings import absent, overall_since, parted, since_parting, turned
from relations.exhibits.voting.closer_finding import closer_to_others
from relations.exhibits.voting.headline import voting_headline
from relations.exhibits.voting.opposed_topic import mostly_on
from relations.exhibits.voting.others_left_finding import others_left
from relations.exhibits.voting.part_years import known_whole
from relations.exhibits.voting.permanent_members_finding import permanent_members_beside
from relations.exhibits.voting.place_findings import others_moved, peak_among_others, rank
from relations.exhibits.voting.rank_moves import median_member
from relations.exhibits.voting.sharpest_change import how_large, sharpest_change
from relations.exhibits.voting.topic_votes import begins_with_change
from relations.exhibits.voting.united_finding import united
from relations.exhibits.voting.who_moved_finding import who_moved
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number, per_cent, percent, year_span
from relations.exhibits.words.wording import capital, in_words, part_of
from relations.measures import agreement, divergences, joint_votes

MOST = 5


def voting_findings(dossier: Dossier, a: str, b: str, listed: Sequence[str] = ()) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where the two never voted together.

    `listed` are the topics of `ga_topics` of which the report shows the roll calls one by one.
    """
    whole = agreement(dossier.ga_votes, a, b, by=None)
    if whole["n"].iloc[0] == 0:
        return [
            NoData(
                "**No finding.** The data hold no recorded vote of the General Assembly in this period in which both states took part."
            )
        ]
    told = voting_headline(dossier, a, b)
    place = [] if isinstance(told, Headline) and "rank" in told.data else [rank]
    ordered: list[Callable[[Dossier, str, str], list[KeyFigure]]]
    if begins_with_change(dossier):
        ordered = [
            since_parting,
            turned,
            cast_on_topics,
            absent,
            overall_since,
            how_it_voted,
            closer_to_others,
            *place,
            _apart,
        ]
    else:
        closer = came_closer(dossier, a, b, told)
        ordered = [
            parted,
            partial(united, listed=listed),
            partial(came_closer, told=told),
            partial(others_left, told=told, second=bool(closer)),
            *([] if closer and who_moved(dossier, a, b) else [_sharpest]),  # of which the latter tells too
            who_moved,
            others_moved,
            absent,
            _overall,
            peak_among_others,
            *place,
            _apart,
            closer_to_others,
            permanent_members_beside,
        ]
    findings = [finding for find in ordered for finding in find(dossier, a, b)]
    return [*findings[:MOST]]


def _overall(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    frame = agreement(dossier.ga_votes, a, b, by=None)
    row = frame.iloc[0]
    n = int(row["n"])
    median = median_member(dossier, a, b)
    beside = "" if median is None else f", the median member on {per_cent(median, 0)}{_other_years(dossier)}"
    some = f"**{per_cent(row['agreement'])}** of {number(n)} joint votes{beside}"
    if n < FEW:
        some = f"**{part_of(int(row['same']), n)}** of the {counted(n, 'vote')} in which both took part"
    if n == 1 and row["same"]:
        some = "**the one vote** in which both took part"
    return [
        agreement_figure(
            dossier,
            frame,
            row,
            id="agreement-overall",
            quantity="ga-agreement",
            title="Agreement over the whole period",
            statement=f"{capital(dossier.prose(b))} voted as {dossier.prose(a)} did on {some}.",
            exhibit="agreement-by-period",
            beside={} if median is None else {"median member": median},
        )
    ]


def _other_years(dossier: Dossier) -> str:
    """Return the years of the median member where they are others than those of the votes that both cast; it is known by whole years only."""
    votes, partners = dossier.ga_votes["date"].dt.year, known_whole(dossier, dossier.ga_partners)["year"]
    spans = [year_span(int(years.min()), int(years.max())) for years in (votes, partners)]
    return "" if spans[0] == spans[1] else f" in {spans[1]}"


def _sharpest(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    by_year = agreement(dossier.ga_votes, a, b)
    change = sharpest_change(by_year)
    if change is None or others_moved(dossier, a, b):  # which tells of the same change, beside others
        return []
    start, end = change.before, change.after
    verb = "rose" if change.size > 0 else "fell"
    return [
        agreement_figure(
            dossier,
            by_year,
            end,
            id="sharpest-change",
            title="The largest change between two years",
            statement=f"From {start['year']:.0f} to {end['year']:.0f} agreement {verb} from {number(start['agreement'] * 100, 1)} to "
            f"**{per_cent(end['agreement'])}**, {how_large(by_year, change)}.",
            exhibit="agreement-by-year",
            beside={"fewest votes of a year": FEW},
        )
    ]


def _topic(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    names = dict(zip(dossier.ga_topics["topic"], dossier.ga_topics["prose"], strict=True))
    frame = agreement(dossier.ga_votes, a, b, by="topic").sort_values("agreement", ignore_index=True)
    firm = frame[frame["n"] >= FEW]
    if len(firm) < 2:
        return []
    low, overall = firm.iloc[0], float(agreement(dossier.ga_votes, a, b, by=None)["agreement"].iloc[0])
    if low["high"] >= overall:
        return []
    return [
        agreement_figure(
            dossier,
            frame,
            low,
            id="topic-lowest",
            title="The topic with the least agreement",
            statement=f"They were furthest apart on {names[low['topic']]}, with the same vote on **{per_cent(low['agreement'], 0)}**, against "
            f"{number(overall * 100)} on all votes.",
            exhibit="agreement-by-topic",
            beside={"all votes": overall},
        )
    ]


def _apart(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return where they differed: the topic, or the votes on which one said yes and the other no, where another finding tells of a topic already."""
    if united(dossier, a, b):
        return _opposed(dossier, a, b)
    return _topic(dossier, a, b) or _opposed(dossier, a, b)


def _opposed(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    joint, opposed = joint_votes(dossier.ga_votes, a, b), divergences(dossier.ga_votes, a, b)
    if len(joint) < FEW:
        return []
    who, whom = capital(dossier.prose(b)), dossier.prose(a)
    mostly = mostly_on(dossier, opposed)
    on = mostly.words if mostly else ""
    some = f"**{in_words(len(opposed))}** of {number(len(joint))} joint votes{on}"
    return [
        KeyFigure(
            id="opposed-share",
            title="Outright opposition",
            subtitle="Roll calls with a yes from one and a no from the other",
            statement=f"{who} voted outright against {whom}, yes against no, on {some}.",
            value=float(len(opposed)),
            unit="votes",
            formatted=number(len(opposed)),
            exhibit="opposed-votes" if len(opposed) else None,
            sources=dossier.cite(joint),
            data=opposed[["date", "symbol", "vote_a", "vote_b"]],
            beside={"joint votes": len(joint)} | ({"on the topic of most": mostly.n} if mostly else {}),
        )
    ]


def agreement_figure(dossier: Dossier, frame: pd.DataFrame, row: pd.Series, **fields: object) -> KeyFigure:
    """Return a key figure of a row of `agreement`, with its interval."""
    return KeyFigure(
        subtitle="Same vote in the UN General Assembly, share of joint votes",
        value=float(row["agreement"]),
        low=float(row["low"]),
        high=float(row["high"]),
        unit="share",
        formatted=percent(row["agreement"]),
        sources=dossier.cite(dossier.ga_votes),
        data=frame,
        units=units_of(frame, agreement),
        labels=labels_of(frame, agreement),
        **fields,  # type: ignore[arg-type]
    )
