"""Key findings on how the deliveries of the supplier fell: to hardly anything, against the span before, or as a share."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.arms.received import fall_against_before, fell_before, received, run_out, yearly, years_covered
from relations.exhibits.arms.transfer_figure import transfer_figure
from relations.exhibits.base import KeyFigure
from relations.exhibits.words.numbers import number, per_cent, percent, year_span
from relations.exhibits.words.wording import capital
from relations.measures import preferred_transfers, supplier_shares

_NEARLY_ALL, _HARDLY = 0.9, 0.1  # of what came in a window


def ran_out(dossier: Dossier) -> list[KeyFigure]:
    """Say how far the deliveries of the supplier fell in the last five years of the period, where hardly anything was left."""
    found = run_out(dossier)
    if found is None:
        return []
    first, then, last, now = found
    rows = received(dossier)
    return [
        transfer_figure(
            dossier,
            rows[rows["supplier"] == dossier.first],
            id="deliveries-run-out",
            title="The end of deliveries",
            subtitle="Deliveries of the supplier to the recipient in the last year of the period against five years before, by volume (TIV)",
            statement=f"{capital(dossier.demonym(dossier.first))} arms deliveries to {dossier.prose(dossier.partner)} fell by "
            f"**{per_cent(1 - now / then, 0)}** from {first} to {last}.",
            value=1 - now / then,
            unit="share",
            formatted=percent(1 - now / then, 0),
            beside={"million TIV then": then, "million TIV": now},
            exhibit="deliveries-by-supplier",
        )
    ]


def less_a_year(dossier: Dossier) -> list[KeyFigure]:
    """Say how much less came a year than in the span before, where the fall of which the headline tells came in that span."""
    fallen = fall_against_before(dossier)
    if fallen is None or fell_before(dossier) is None:
        return []
    fall, earlier = fallen
    covered, before = years_covered(dossier), years_covered(earlier)
    rows = pd.concat([received(earlier), received(dossier)])
    return [
        transfer_figure(
            dossier,
            rows[rows["supplier"] == dossier.first],
            id="deliveries-less",
            title="Deliveries a year against the span before",
            subtitle="Deliveries of the supplier to the recipient a year, by volume (TIV)",
            statement=f"{capital(dossier.prose(dossier.first))} delivered **{per_cent(fall, 0)}** less a year in {year_span(covered[0], covered[-1])} than in "
            f"{year_span(before[0], before[-1])}.",
            value=fall,
            unit="share",
            formatted=percent(fall, 0),
            beside={"million TIV a year": yearly(dossier), "million TIV a year before": yearly(earlier)},
            exhibit="deliveries-by-supplier",
        )
    ]


def least_share(dossier: Dossier) -> list[KeyFigure]:
    """Say in which years the supplier of the pair was hardly one, after years in which it was nearly the only one."""
    whole = dossier.whole
    longer = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    shares = dossier.within(supplier_shares(longer, dossier.partner, window=WINDOW))
    wide = shares.pivot_table(index="year", columns="supplier", values="share", fill_value=0.0)
    if dossier.first not in wide:
        return []
    own = wide[dossier.first]
    last = int((own.cummax() - own).idxmax())
    earlier = own.loc[:last]
    highest = float(earlier.max())
    if highest < _NEARLY_ALL or own[last] > _HARDLY:
        return []
    before = int(
        earlier[earlier.map(lambda share: percent(share, 0)) == percent(highest, 0)].index[-1]
    )  # of those that read alike
    first = last - WINDOW + 1
    named = dossier.during(f"{first}/{last}")
    return [
        transfer_figure(
            dossier,
            longer[(longer["recipient"] == dossier.partner) & longer["year"].between(first, last)],
            id="supplier-share-least",
            title="Least share of the supplier of the pair",
            subtitle="Share of deliveries of major arms by volume (TIV), windows of five years",
            statement=f"In {first}–{last} {named.prose(dossier.first)} supplied only **{per_cent(own[last], 0)}** of the arms of "
            f"{named.prose(dossier.partner)}, after {number(highest * 100)} in {before - WINDOW + 1}–{before}.",
            value=float(own[last]),
            unit="share",
            formatted=percent(own[last], 0),
            beside={"share before": highest},
            exhibit="supplier-share-by-window",
        )
    ]
