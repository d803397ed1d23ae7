"""Key finding: which of the other permanent members voted most with a state, and which least."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.voting.seats import seats_of
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent, percent
from relations.measures import agreement, permanent_members


def permanent_members_beside(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the permanent members that are compared; none where a seat had two holders, or a member too few joint votes."""
    codes = [code for code in permanent_members(dossier.whole.sc_votes) if code not in (a, b)]
    votes = dossier.ga_votes
    held = [seat for code in codes for seat in seats_of(dossier, code)]
    parts = {
        seat.state: agreement(seat.votes(votes), a, seat.state, by=None).iloc[0]
        for seat in held
        if len(seat.votes(votes))
    }
    names = {seat.state: seat.prose for seat in held if seat.state in parts and len(seat.votes(votes))}
    whole = {code: agreement(votes, a, code, by=None).iloc[0] for code in codes}
    if not whole or any(whole[code]["n"] < FEW or whole[code]["n"] != parts[code]["n"] for code in codes):
        return []
    most, least = (pick(codes, key=lambda code: float(whole[code]["agreement"])) for pick in (max, min))
    row = whole[most]
    return [
        KeyFigure(
            id="permanent-members-beside",
            title="The other permanent members",
            subtitle="Same vote in the UN General Assembly, share of joint votes of the permanent member closest to the first state",
            statement=f"Of the other permanent members {names[most]} voted with {dossier.prose(a)} most, on "
            f"**{per_cent(row['agreement'], 0)}**, {names[least]} least, on {number(whole[least]['agreement'] * 100)}.",
            value=float(row["agreement"]),
            low=float(row["low"]),
            high=float(row["high"]),
            unit="share",
            formatted=percent(row["agreement"], 0),
            exhibit="agreement-compared",
            sources=dossier.cite(votes),
            data=row.to_frame().T,
            units=units_of(row.index, agreement),
            beside={"least": float(whole[least]["agreement"])},
        )
    ]
