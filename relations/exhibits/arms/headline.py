"""The headline on arms: when most of them came and when they ended, how the supplier's part changed, or who else led."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.client_ranks import clients_in
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.span_before import span_before
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import listed, percent, year_span
from relations.exhibits.words.wording import capital
from relations.measures import preferred_transfers

_MOST = 0.9  # of all that came, by the end of a declared period
_CHANGE = 0.25  # of the recipient's arms
_SILENT = 2  # years without a delivery before the end of the data
_NAMED = 2  # clients above the recipient


def arms_headline(dossier: Dossier) -> Headline | NoData:
    """Return the headline for the dossier's period; one statement that there is none where the data neither hold nor recall a delivery."""
    found = strongest(
        [
            lambda: _early(dossier),
            lambda: _changed(dossier),
            lambda: _last(dossier),
            lambda: _led(dossier),
            lambda: _client(dossier),
            lambda: _share(dossier),
            lambda: _before(dossier),
        ]
    )
    return found or NoData("The data, which are by year, hold no delivery of major arms for this period.")


def received(dossier: Dossier) -> pd.DataFrame:
    """Return the deliveries to the recipient in the period, each year from the edition preferred for it."""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    return transfers[transfers["recipient"] == dossier.partner]


def _early(dossier: Dossier) -> Headline | None:
    """Nearly all came by the end of a declared period long before the end of the data; and none at all since some year."""
    rows = received(dossier)
    own = rows[rows["supplier"] == dossier.first]
    if own.empty:
        return None
    whole = own["tiv"].sum()
    last_covered = int(dossier.arms_editions["preferred_to"].max())
    for period in dossier.declared_periods:
        end = period.end.year if period.end else last_covered
        by_then = own.loc[own["year"] <= end, "tiv"].sum() / whole
        if by_then >= _MOST:
            break
    last = int(own.loc[own["tiv"] > 0, "year"].max())
    if last - end < 2 * _SILENT or last > last_covered - _SILENT:
        return None
    return _of(
        dossier,
        own,
        title=f"{percent(by_then, 0)} of {dossier.demonym(dossier.first)} arms for {dossier.prose(dossier.partner)} came by {end}; none is recorded "
        f"after {last}",
        beside={"share by then": float(by_then)},
    )


def _changed(dossier: Dossier) -> Headline | None:
    earlier = span_before(dossier)
    if earlier is None:
        return None
    rows, before = received(dossier), received(earlier)
    if rows["tiv"].sum() <= 0 or before["tiv"].sum() <= 0:
        return None
    now, then = _own_share(dossier, rows), _own_share(earlier, before)
    if abs(now - then) < _CHANGE:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    other = earlier.prose(dossier.first)
    former = f" from {other}" if other != who else ""
    after = f"after {_part(then)}{former}"
    return _of(
        dossier,
        pd.concat([before, rows]),
        title=f"{capital(who)} supplied {percent(now, 0)} of {whom}’s arms in {_years(dossier)}, {after} in {_years(earlier)}",
        beside={"share": now, "share before": then},
    )


def _last(dossier: Dossier) -> Headline | None:
    """The deliveries ended within the period."""
    rows = received(dossier)
    own = rows[(rows["supplier"] == dossier.first) & (rows["tiv"] > 0)]
    if own.empty:
        return None
    last, covered = int(own["year"].max()), _years_covered(dossier)
    if not covered or last > max(covered) - _SILENT:
        return None
    who, whom, earlier = dossier.prose(dossier.first), dossier.prose(dossier.partner), span_before(dossier)
    then = _yearly(earlier) if earlier is not None else 0.0
    fall = 1 - _yearly(dossier) / then if then else 0.0
    if earlier is None or fall < _CHANGE:
        return _of(
            dossier, rows, title=f"{capital(who)}’s arms deliveries to {whom} ended: none is recorded after {last}"
        )
    return _of(
        dossier,
        pd.concat([received(earlier), rows]),
        title=f"{capital(who)}’s yearly arms deliveries to {whom} fell by {percent(fall, 0)} against {_years(earlier)}, and none is recorded after {last}",
        beside={"fall": fall},
    )


def _yearly(dossier: Dossier) -> float:
    rows = received(dossier)
    return float(rows.loc[rows["supplier"] == dossier.first, "tiv"].sum() / max(len(_years_covered(dossier)), 1))


def _led(dossier: Dossier) -> Headline | None:
    """Somebody else supplied more."""
    rows = received(dossier)
    by_supplier = rows.groupby("supplier")["tiv"].sum().sort_values(ascending=False)
    if by_supplier.sum() <= 0 or by_supplier.index[0] == dossier.first:
        return None
    own = float(by_supplier.get(dossier.first, 0.0) / by_supplier.sum())
    most = float(by_supplier.iloc[0] / by_supplier.sum())
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return _of(
        dossier,
        rows,
        title=f"{capital(dossier.prose(str(by_supplier.index[0])))} supplied {percent(most, 0)} of {whom}’s arms in {_years(dossier)}, {who} "
        f"{_part(own)}",
        beside={"share of the first": most, "share of the supplier": own},
    )


def _client(dossier: Dossier) -> Headline | None:
    """The recipient was among the largest clients."""
    clients = clients_in(dossier)
    if dossier.partner not in clients.index:
        return None
    above = clients.index[clients > clients[dossier.partner]].tolist()
    if len(above) > _NAMED:
        return None
    arms, whom = dossier.demonym(dossier.first), dossier.prose(dossier.partner)
    others = f"only {listed([dossier.prose(code) for code in above])} received more {arms} arms than {whom}"
    if not above:
        others = f"no state received more {arms} arms than {whom}"
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    return _of(
        dossier,
        transfers[transfers["supplier"] == dossier.first],
        title=f"{capital(others)} in {_years(dossier)}",
    )


def _share(dossier: Dossier) -> Headline | None:
    rows = received(dossier)
    if rows["tiv"].sum() <= 0:
        return None
    share = _own_share(dossier, rows)
    who, whom = capital(dossier.prose(dossier.first)), dossier.prose(dossier.partner)
    return _of(
        dossier,
        rows,
        title=f"{who} supplied {_part(share)} of {whom}’s arms in {_years(dossier)}",
        beside={"share": share},
    )


def _before(dossier: Dossier) -> Headline | None:
    """The period begins after all that the data cover: what was the last that they know of."""
    covered, period = _years_covered(dossier.whole), dossier.period
    if period is None or period.start.year < max(covered):
        return None
    rows = received(dossier.whole)
    last = int(rows.loc[(rows["supplier"] == dossier.first) & (rows["tiv"] > 0), "year"].max())
    arms, whom = dossier.during(f"{last}/{last}").demonym(dossier.first), dossier.prose(dossier.partner)
    return _of(
        dossier,
        rows[rows["year"] == last],
        title=f"The last delivery of {arms} arms to {whom} on record is of {last}; the data end with {max(covered)}",
    )


def _part(share: float) -> str:
    return percent(share, 0) if share else "none"


def _own_share(dossier: Dossier, rows: pd.DataFrame) -> float:
    return float(rows.loc[rows["supplier"] == dossier.first, "tiv"].sum() / rows["tiv"].sum())


def _years_covered(dossier: Dossier) -> list[int]:
    editions = dossier.whole.arms_editions
    years = range(int(editions["preferred_from"].min()), int(editions["preferred_to"].max()) + 1)
    period = dossier.period
    return [year for year in years if period is None or period.holds_year(year)]


def _years(dossier: Dossier) -> str:
    covered = _years_covered(dossier)
    return year_span(covered[0], covered[-1])


def _of(dossier: Dossier, rows: pd.DataFrame, **fields: object) -> Headline:
    return Headline(
        id="arms-headline",
        subtitle=f"Deliveries of major arms to {dossier.prose(dossier.partner)} by volume (SIPRI trend-indicator values)",
        sources=dossier.cite(rows),
        data=rows,
        units=units_of(rows, dossier.package.table("arms_tiv")),
        **fields,  # type: ignore[arg-type]
    )
