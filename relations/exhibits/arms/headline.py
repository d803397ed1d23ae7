"""The headline on arms: when most of them came and when they ended, how the supplier's part changed, or who else led."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.arms.client_ranks import clients_in
from relations.exhibits.arms.received import (
    CHANGE,
    by_the_end_of_a_period,
    fall_against_before,
    fell_before,
    last_delivery,
    received,
    years_covered,
)
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.span_before import span_before
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import listed, percent, year_span
from relations.exhibits.words.wording import capital, possessive
from relations.measures import preferred_transfers

_SILENT = 2  # years without a delivery before the end of the data
_NAMED = 2  # clients above the recipient


def arms_headline(dossier: Dossier) -> Headline | NoData:
    """Return the headline for the dossier's period; one statement that there is none where the data neither hold nor recall a delivery."""
    dossier = by_supply(dossier)
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


def _early(dossier: Dossier) -> Headline | None:
    """Nearly all came by the end of a declared period long before the end of the data; and none at all since some year."""
    rows = received(dossier)
    own = rows[rows["supplier"] == dossier.first]
    if own.empty:
        return None
    nearly_all = by_the_end_of_a_period(dossier)
    if nearly_all is None:
        return None
    (end, by_then), last_covered = nearly_all, int(dossier.arms_editions["preferred_to"].max())
    last = int(own.loc[own["tiv"] > 0, "year"].max())
    if last - end < 2 * _SILENT or last > last_covered - _SILENT:
        return None
    return _of(
        dossier,
        own,
        title=f"{percent(by_then, 0)} of {dossier.demonym(dossier.first)} arms for {dossier.prose(dossier.partner)} came by {end}; none is recorded "
        f"after {last} (data to {last_covered})",
        beside={"share by then": by_then},
    )


def _changed(dossier: Dossier) -> Headline | None:
    earlier = span_before(dossier)
    if earlier is None:
        return None
    rows, before = received(dossier), received(earlier)
    if rows["tiv"].sum() <= 0 or before["tiv"].sum() <= 0:
        return None
    now, then = _own_share(dossier, rows), _own_share(earlier, before)
    if abs(now - then) < CHANGE:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    other = earlier.prose(dossier.first)
    former = f" from {other}" if other != who else ""
    after = f"after {_part(then)}{former}"
    return _of(
        dossier,
        pd.concat([before, rows]),
        title=f"{capital(who)} supplied {percent(now, 0)} of {possessive(whom)} arms in {_years(dossier)}, {after} in {_years(earlier)}",
        beside={"share": now, "share before": then},
    )


def _last(dossier: Dossier) -> Headline | None:
    """No delivery is recorded after a year of the period."""
    rows, last, covered = received(dossier), last_delivery(dossier), years_covered(dossier)
    if last is None or not covered or last > max(covered) - _SILENT:
        return None
    who, whom, fallen = dossier.prose(dossier.first), dossier.prose(dossier.partner), fall_against_before(dossier)
    if fallen is None:
        return _of(
            dossier,
            rows,
            title=f"No arms delivery from {who} to {whom} is recorded after {last} (data to {max(covered)})",
        )
    fall, earlier = fallen
    if turns := fell_before(dossier):
        return _fell_before(dossier, earlier, last, turns)
    return _of(
        dossier,
        pd.concat([received(earlier), rows]),
        title=f"{possessive(capital(who))} yearly arms deliveries to {whom} were {percent(fall, 0)} lower in {_years(dossier)} than in {_years(earlier)}; "
        f"none is recorded after {last} (data to {max(covered)})",
        beside={"fall": fall},
    )


def _fell_before(dossier: Dossier, earlier: Dossier, last: int, turns: tuple[int, int | None]) -> Headline:
    """The fall came before the period, which saw what was left of the deliveries end."""
    fall, again = turns
    rows = pd.concat([received(earlier), received(dossier)])
    volumes = rows[rows["supplier"] == dossier.first].groupby("year")["tiv"].sum()
    part = float(volumes[again] / volumes[fall - 1]) if again else 0.0
    told = f"peaked in {again} at {percent(part, 0)} of their level of {fall - 1}" if again else f"fell in {fall}"
    whose, covered = possessive(capital(dossier.prose(dossier.first))), max(years_covered(dossier))
    return _of(
        dossier,
        rows,
        title=f"{whose} arms deliveries to {dossier.prose(dossier.partner)} {told}; none is recorded after {last} (data to {covered})",
        beside={"part of the level before": part} if again else {},
    )


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
        title=f"{capital(dossier.prose(str(by_supplier.index[0])))} supplied {percent(most, 0)} of {possessive(whom)} arms in {_years(dossier)}, {who} "
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
        title=f"{who} supplied {_part(share)} of {possessive(whom)} arms in {_years(dossier)}",
        beside={"share": share},
    )


def _before(dossier: Dossier) -> Headline | None:
    """The period begins after all that the data cover: what was the last that they know of."""
    covered, period = years_covered(dossier.whole), dossier.period
    if period is None or not covered or period.start.year < max(covered):
        return None
    rows = received(dossier.whole)
    delivered = rows.loc[(rows["supplier"] == dossier.first) & (rows["tiv"] > 0), "year"]
    if delivered.empty:
        return None
    last = int(delivered.max())
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


def _years(dossier: Dossier) -> str:
    covered = years_covered(dossier)
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
