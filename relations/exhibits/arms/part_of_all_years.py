"""How much of all that the supplier ever delivered to the recipient came in the period: a key finding, and a sentence under a chart."""

from relations.dossier import Dossier
from relations.exhibits.arms.by_supply import delivered
from relations.exhibits.arms.received import received, years_covered
from relations.exhibits.arms.transfer_figure import transfer_figure
from relations.exhibits.base import KeyFigure
from relations.exhibits.words.numbers import number, per_cent, year_span

_LEAST = 0.001  # of all years; less is not worth a sentence
_MOST = 0.5  # from which the part says what the period was


def part_of_all_years(dossier: Dossier) -> list[KeyFigure]:
    """Return the finding; none where hardly anything or all came in the period."""
    rows = received(dossier.whole)
    every = rows[rows["supplier"] == dossier.first]
    own = delivered(dossier)
    share = own / float(every["tiv"].sum()) if len(every) else 0.0
    if not _LEAST < share < 1:
        return []
    first, last = int(every["year"].min()), int(every["year"].max())
    arms = f"all {dossier.whole.demonym(dossier.first)} arms for {dossier.prose(dossier.partner)}"
    covered = years_covered(dossier)
    statement = f"The deliveries of these years were **{per_cent(share)}** of {arms} in {first}–{last}."
    if share >= _MOST:
        statement = f"**{per_cent(share, 0).capitalize()}** of {arms} came in {year_span(covered[0], covered[-1])}."
    return [
        transfer_figure(
            dossier,
            every,
            id="part-of-all-years",
            title="Part of the deliveries of all years",
            subtitle="Deliveries of the supplier to the recipient in the period, share of those of all years by volume (TIV)",
            statement=statement,
            value=share,
            unit="share",
            formatted=per_cent(share),
            beside={"million TIV": own},
            exhibit="deliveries-by-supplier",
        )
    ]


def most_of_all_years(dossier: Dossier) -> list[KeyFigure]:
    """Return the finding where half or more came in the period: a small part says nothing of it."""
    return [one for one in part_of_all_years(dossier) if one.value is not None and one.value >= _MOST]


def in_all_years(dossier: Dossier) -> str:
    """Return the two volumes behind that finding, as a sentence with a space before it; nothing where it is not told."""
    if not most_of_all_years(dossier):
        return ""
    every, own = (number(delivered(one)) for one in (dossier.whole, dossier))
    return (
        f" Of all that {dossier.whole.prose(dossier.first)} delivered, {every} million TIV, {own} came in these years."
    )
