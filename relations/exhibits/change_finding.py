"""Key finding: the votes since the last period began, at what both cast, at a fixed mix of topics, and with the absences."""

from relations.dossier import Dossier
from relations.exhibits.around_change import DAYS, around_change, change_in
from relations.exhibits.base import KeyFigure
from relations.exhibits.numbers import interval, number, per_cent, percent
from relations.exhibits.wording import capital
from relations.periods import day_text


def change_finding(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding; none where the period does not hold the change, or nothing can be compared."""
    start = change_in(dossier)
    found = around_change(dossier, a, b, start) if start else None
    if found is None:
        return []
    before, since = (row for _, row in found.agreement.iterrows())
    then, now = (row for _, row in found.fixed.iterrows())
    named = dossier.during(f"{found.start.isoformat()}/..")
    who, whom = named.prose(a), named.prose(b)
    absent_before, absent = (found.share(side, b, "X") for side in (0, 1))
    return [
        KeyFigure(
            id="agreement-since-change",
            title="Agreement since the latest change",
            subtitle=f"Same vote in the UN General Assembly since {day_text(found.start)}, share of joint votes",
            statement=f"Since {day_text(found.start)} {who} and {whom} cast the same vote on **{per_cent(since['agreement'])}** of {number(since['n'])} joint "
            f"votes ({interval(since['low'], since['high'])}), after {per_cent(before['agreement'])} of {number(before['n'])} in the {DAYS} days before "
            f"({interval(before['low'], before['high'])}). With the mix of topics of all years the share was {per_cent(now['standardised'])} in "
            f"{now['year']:.0f}, after {per_cent(then['standardised'])} in {then['year']:.0f}. {capital(whom)} was absent from {per_cent(absent, 0)} of "
            f"the roll calls since, after {per_cent(absent_before, 0)} before.",
            value=float(since["agreement"]),
            low=float(since["low"]),
            high=float(since["high"]),
            unit="share",
            formatted=percent(since["agreement"]),
            exhibit="votes-around-change",
            sources=found.sources,
            data=found.data,
            units={"n": "votes", "share": "share"},
            beside={"days before": DAYS},
        )
    ]
