"""Table: where two editions of the arms-transfer data differ for the pair."""

from relations.dossier import Dossier
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.words.numbers import number, signed


def edition_differences(dossier: Dossier) -> Table | NoData:
    """Return the years for which two editions give the pair's transfers and differ by half a million TIV or more."""
    dossier = by_supply(dossier)
    transfers = dossier.arms_tiv
    pair = transfers[(transfers["supplier"] == dossier.first) & (transfers["recipient"] == dossier.partner)]
    editions = dossier.arms_editions
    editions = editions[editions["edition"].isin(transfers["edition"])].sort_values("last_year", ignore_index=True)
    if editions.empty:
        return NoData("No edition of the source covers this period.")
    if len(editions) == 1:
        return NoData("Only one edition of the source covers this period.")
    older, newer = editions.iloc[-2], editions.iloc[-1]
    low, high = int(max(older["first_year"], newer["first_year"])), int(min(older["last_year"], newer["last_year"]))
    table = pair.pivot_table(index="year", columns="edition", values="tiv", aggfunc="sum")
    table = table.reindex(range(low, high + 1)).reindex(columns=[older["edition"], newer["edition"]]).fillna(0.0)
    held = dossier.within(table.set_axis(["older", "newer"], axis=1).rename_axis("year").reset_index())
    frame = held.assign(difference=held["newer"] - held["older"]).round(2)
    frame = frame[frame["difference"].abs() >= 0.5].reset_index(drop=True)
    if frame.empty:
        return NoData(
            f"For the years of this period that two editions cover ({low} to {high}), they agree within half a million TIV."
        )
    largest = frame.loc[frame["difference"].abs().idxmax()]
    sources = dossier.cite(pair)
    names = {source.id: source.edition or source.title for source in dossier.cite(transfers)}
    return Table(
        id="edition-differences",
        title=f"The editions differ most for {largest['year']:.0f}: {_either(largest['older'], largest['newer'])} million TIV",
        subtitle=f"Deliveries by {dossier.prose(dossier.first)} to {dossier.short(dossier.partner)}, million TIV, years that both editions cover and on "
        "which they differ",
        note=f"The report uses the newer edition from {int(newer['preferred_from'])} on. {newer['reason']} Differences are of the unrounded figures.",
        columns=[
            ("Year", "left"),
            (names[older["edition"]], "right"),
            (names[newer["edition"]], "right"),
            ("Difference", "right"),
        ],
        rows=[
            [
                f"{row.year}",
                number(row.older, 1),
                number(row.newer, 1),
                signed(row.difference, 1),
            ]
            for row in frame.itertuples(index=False)
        ],
        sources=sources,
        data=frame,
        units={"older": "million TIV", "newer": "million TIV", "difference": "million TIV"},
    )


def _either(older: float, newer: float) -> str:
    """Name two figures, with a decimal where they would read alike without one."""
    digits = int(number(older) == number(newer))
    return f"{number(older, digits)} or {number(newer, digits)}"
