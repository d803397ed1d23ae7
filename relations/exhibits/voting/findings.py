"""Key findings on votes in the General Assembly: a handful of numbers, each with its interval or range and its exhibit."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.change_finding import change_finding
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, interval, number, ordinal, per_cent, percent
from relations.exhibits.words.wording import capital
from relations.measures import agreement, divergences, joint_votes, participation, partner_rank

_LEAST_YEARS = 3  # for a highest and a lowest among them


def voting_findings(dossier: Dossier, a: str, b: str) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where the two never voted together."""
    votes = dossier.ga_votes
    whole = agreement(votes, a, b, by=None)
    if whole["n"].iloc[0] == 0:
        return [
            NoData(
                "**No finding.** The data hold no recorded vote of the General Assembly in this period in which both states took part."
            )
        ]
    by_year = agreement(votes, a, b)
    firm = by_year[by_year["n"] >= FEW]
    narrowed = len(firm) < len(by_year)
    findings: list[KeyFigure | NoData] = [_overall(dossier, whole, a, b)]
    if len(firm) >= _LEAST_YEARS:
        findings += [_year(dossier, firm, which, narrowed=narrowed) for which in ("highest", "lowest")]
    since = change_finding(dossier, a, b)
    findings += since or ([_latest(dossier, firm)] if len(firm) > 1 else [])
    findings += _rank(dossier, a, b)
    pair = f"{capital(dossier.prose(b))} voted the opposite of {dossier.prose(a)}"
    findings.append(_opposed(dossier, pair, joint_votes(votes, a, b), divergences(votes, a, b)))
    return findings


def _overall(dossier: Dossier, frame: pd.DataFrame, a: str, b: str) -> KeyFigure:
    row = frame.iloc[0]
    return _agreement_figure(
        dossier,
        frame,
        row,
        id="agreement-overall",
        quantity="ga-agreement",
        title="Agreement over the whole period",
        statement=f"{capital(dossier.prose(b))} cast the same vote as {dossier.prose(a)} on **{per_cent(row['agreement'])}** of the "
        f"{counted(int(row['n']), 'recorded vote')} in which both took part (95 per cent interval {interval(row['low'], row['high'])}).",
        exhibit="agreement-by-period",
    )


def _year(dossier: Dossier, firm: pd.DataFrame, which: str, *, narrowed: bool) -> KeyFigure:
    among = f"Among years with {FEW} joint votes or more, agreement" if narrowed else "Agreement"
    row = firm.loc[firm["agreement"].idxmax() if which == "highest" else firm["agreement"].idxmin()]
    return _agreement_figure(
        dossier,
        firm,
        row,
        id=f"agreement-{which}",
        title=f"Year of {which} agreement",
        statement=f"{among} was {which} in {row['year']:.0f}: **{per_cent(row['agreement'])}** of {number(row['n'])} joint votes "
        f"({interval(row['low'], row['high'])}).",
        exhibit="agreement-by-year",
        beside={"fewest joint votes": FEW},
    )


def _latest(dossier: Dossier, firm: pd.DataFrame) -> KeyFigure:
    row, before = firm.iloc[-1], firm.iloc[-2]
    took = participation(dossier.ga_votes, *dossier.pair, by="year").set_index("year")["share"][row["year"]]
    change = (row["agreement"] - before["agreement"]) * 100
    side = "above" if change > 0 else "below"
    moved = "as in" if abs(change) < 0.05 else f"{number(abs(change), 1)} points {side}"
    return _agreement_figure(
        dossier,
        firm,
        row,
        id="agreement-latest",
        title="Last year of the period",
        statement=f"In {row['year']:.0f}, the last year with {FEW} joint votes or more, agreement was **{per_cent(row['agreement'])}** of "
        f"{number(row['n'])} ({interval(row['low'], row['high'])}), {moved} {before['year']:.0f}; both voted on {per_cent(took, 0)} of the roll calls.",
        exhibit="agreement-by-year",
        beside={
            "fewest joint votes": FEW,
            "change in percentage points": abs(change),
            "joint votes, share of roll calls": float(took),
        },
    )


def _rank(dossier: Dossier, state: str, partner: str) -> list[KeyFigure | NoData]:
    partners = dossier.ga_partners
    frame = partner_rank(partners, state, partner)
    if frame.empty:
        return []
    best, end = frame.loc[frame["percentile"].idxmax()], frame.iloc[-1]
    who, whom = dossier.prose(partner), dossier.during(f"{best['year']:.0f}/{best['year']:.0f}").prose(state)
    then = (
        ""
        if best["year"] == end["year"]
        else f"; in {end['year']:.0f} it was {ordinal(int(end['rank']))} of {end['members']:.0f}"
    )
    return [
        KeyFigure(
            id="partner-rank",
            title="Rank among all members",
            subtitle=f"Rank of {who} among UN members by agreement with {dossier.prose(state)}, best year",
            statement=f"At its closest, in {best['year']:.0f}, {who} stood **{ordinal(int(best['rank']))} of {best['members']:.0f}** members by "
            f"agreement with {whom}{then}.",
            value=float(best["rank"]),
            unit="rank",
            formatted=ordinal(int(best["rank"])),
            exhibit="partner-rank-by-year",
            sources=dossier.cite(partners),
            data=frame,
            units=units_of(frame, partner_rank),
            labels=labels_of(frame, partner_rank),
        )
    ]


def _opposed(dossier: Dossier, pair: str, joint: pd.DataFrame, opposed: pd.DataFrame) -> KeyFigure:
    share = len(opposed) / len(joint)
    others = int((joint["vote_a"] != joint["vote_b"]).sum()) - len(opposed)
    rest = ""
    if others:
        rest = "; their other differences were abstentions" if len(opposed) else "; their differences were abstentions"
    return KeyFigure(
        id="opposed-share",
        title="Outright opposition",
        subtitle="Roll calls with a yes from one and a no from the other, share of joint votes",
        statement=f"{pair}, yes against no, on **{counted(len(opposed), 'vote')}** of {number(len(joint))} "
        f"({per_cent(share)}){rest}.",
        value=float(len(opposed)),
        unit="votes",
        formatted=number(len(opposed)),
        exhibit="opposed-votes" if len(opposed) else None,
        sources=dossier.cite(joint),
        data=opposed[["date", "symbol", "vote_a", "vote_b"]],
        beside={"joint votes": len(joint), "share of joint votes": share},
    )


def _agreement_figure(dossier: Dossier, frame: pd.DataFrame, row: pd.Series, **fields: object) -> KeyFigure:
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
