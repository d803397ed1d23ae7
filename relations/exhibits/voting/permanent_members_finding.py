"""Key finding: with which of the permanent members a state voted most, with which least, and where another of them stands between."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.voting.seats import seats_of
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent, percent
from relations.measures import agreement, permanent_members


def permanent_members_beside(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the votes of `b` with the permanent members, `a` among them; none where `a` is none of them, a seat had two holders, or a
    member too few joint votes.
    """
    codes = [code for code in permanent_members(dossier.whole.sc_votes) if code != b]
    if a not in codes:
        return []
    votes = dossier.ga_votes
    held = [seat for code in codes for seat in seats_of(dossier, code) if len(seat.votes(votes))]
    parts = {seat.state: agreement(seat.votes(votes), b, seat.state, by=None).iloc[0] for seat in held}
    names = {seat.state: seat.prose for seat in held}
    whole = {code: agreement(votes, b, code, by=None).iloc[0] for code in codes}
    if any(whole[code]["n"] < FEW or code not in parts or whole[code]["n"] != parts[code]["n"] for code in codes):
        return []
    most, least = (pick(codes, key=lambda code: float(whole[code]["agreement"])) for pick in (max, min))
    row = whole[most]
    between = "" if a in (most, least) else f", with {names[a]} on {number(whole[a]['agreement'] * 100)}"
    return [
        KeyFigure(
            id="permanent-members-beside",
            title="The permanent members",
            subtitle="Same vote in the UN General Assembly, share of joint votes of the permanent member closest to the second state",
            statement=f"Of the permanent members {dossier.prose(b)} agreed most with {names[most]}, on "
            f"**{per_cent(row['agreement'], 0)}**{between}, least with {names[least]}, on {number(whole[least]['agreement'] * 100)}.",
            value=float(row["agreement"]),
            low=float(row["low"]),
            high=float(row["high"]),
            unit="share",
            formatted=percent(row["agreement"], 0),
            exhibit="agreement-compared",
            sources=dossier.cite(votes),
            data=row.to_frame().T,
            units=units_of(row.index, agreement),
            beside={"with the first state": float(whole[a]["agreement"]), "least": float(whole[least]["agreement"])},
        )
    ]
