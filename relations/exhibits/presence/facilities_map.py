"""Chart: a map of the facilities of the first state's forces in the partner."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.map_ground import Ground, degrees, draw_ground
from relations.exhibits.drawing.map_names import name_coast, name_ground
from relations.exhibits.drawing.placed import is_narrow
from relations.exhibits.drawing.style import MAIN, NORMAL, SECOND
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import facilities, kind_words
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed
from relations.exhibits.words.period_words import period_words
from relations.periods import day_text
from relations.sources import Source

_SEA = 2.0  # degrees of sea to the west, for the names of places on the coast
_NO_POSITION = (
    "The map follows the practice of the United Nations; its boundaries, marks and names are those of today and imply no position on the status "
    "of any territory."
)
_HALO, _HALO_POINTS = 0.09, 4.0  # degrees from the middle of a mark to its ring, and points at least
_SHOWN = [
    "facility",
    "name",
    "kind",
    "place_name",
    "latitude",
    "longitude",
    "start",
    "end",
    "status",
    "standing",
    "confidence",
]


def facilities_map(dossier: Dossier) -> Figure | NoData:
    """Return the map of the places of facilities that may have stood in the period."""
    frame = facilities(dossier)
    placed = frame[frame["latitude"].notna()]
    if placed.empty:
        return NoData("The data hold no facility with a stated position that may have stood in this period.")
    places = _by_place(placed)
    elsewhere = frame.loc[frame["latitude"].isna(), "name"].tolist()
    day = day_text(dossier.last_day)
    ground = Ground(dossier.partner, dossier.outlines, dossier.map_features, dossier.map_points, sea=_SEA)
    names = {code: dossier.short(code) for code in sorted(ground.outlines["state"].unique())}
    standing, gone = places[places["standing"]], places[~places["standing"]]

    def draw(axes: Axes) -> None:
        draw_ground(axes, ground)
        name_ground(axes, ground, names)
        # A white ring around each mark keeps the names of other places off it.
        halo = max(_HALO, degrees(axes, _HALO_POINTS))
        for row in places.itertuples():
            axes.plot(*_ring(row.longitude, row.latitude, halo), color="white", lw=0.8, zorder=1)
        for part, color, fill in ((standing, MAIN, MAIN), (gone, SECOND, "white")):
            axes.plot(
                part["longitude"], part["latitude"], ls="", marker="o", ms=6, mfc=fill, mec=color, mew=1.4, color=color
            )
        named = places.assign(lines=places["lines"].str[:1]) if is_narrow(axes) else places  # without the kinds
        on_coast = name_coast(axes, ground, named, size=NORMAL - 1)
        inland = named[~on_coast]
        name_points(
            axes, [(row.longitude, row.latitude, "\n".join(row.lines)) for row in inland.itertuples()], size=NORMAL - 1
        )

    return figure(
        draw,
        id="facilities-map",
        height_mm=106,
        title=_title(places, day),
        subtitle=f"Places of facilities of {dossier.prose(dossier.first)} in {dossier.prose(dossier.partner)} that may have stood in the period, "
        f"{period_words(dossier)}",
        note=f"Filled: a facility there stood for certain on {day}. Hollow: none did; it had ended, or no source tells. "
        + (f"Not drawn, since no single position is stated: {listed(elsewhere)}. " if elsewhere else "")
        + _ground_words(dossier, ground),
        alt=f"Map of {dossier.prose(dossier.partner)} with {counted(len(places), 'place')}. Filled, with a facility that stood on {day}: "
        f"{_places(standing)}. Hollow: {_places(gone)}.",
        sources=_sources(dossier, placed, ground),
        data=placed[_SHOWN],
        units=units_of(_SHOWN, dossier.package.table("places")),
        labels=labels_of(_SHOWN, facilities),
    )


def _places(places: pd.DataFrame) -> str:
    return listed(places["place_name"].tolist()) or "none"


def _by_place(placed: pd.DataFrame) -> pd.DataFrame:
    """Return one row per place, with its name and the kinds of its facilities as the lines of its label."""
    rows = []
    for _, group in placed.groupby("place", sort=False):
        first = group.iloc[0]
        kinds = list(dict.fromkeys(kind_words(kind) for kind in group["kind"]))
        said = [kind for kind in kinds if kind not in first["place_name"].lower()]
        rows.append(
            {
                "place_name": first["place_name"],
                "longitude": first["longitude"],
                "latitude": first["latitude"],
                "standing": bool(group["standing"].any()),
                "possible": bool(group["possible"].any()),
                "lines": [first["place_name"], *said],
            }
        )
    return pd.DataFrame(rows).sort_values(["standing", "latitude"], ascending=[False, True], ignore_index=True)


def _ring(x: float, y: float, halo: float) -> tuple[np.ndarray, np.ndarray]:
    turn = np.linspace(0, 2 * np.pi, 13)
    return x + halo * np.cos(turn) / np.cos(np.radians(y)), y + halo * np.sin(turn)


def _title(places: pd.DataFrame, day: str) -> str:
    standing = places.loc[places["standing"], "place_name"].tolist()
    others = places[~places["standing"]]
    unsure = int(others["possible"].sum())
    if not standing:
        return f"{counted(len(others), 'place').capitalize()} may have had a facility; none is certain on {day}"
    who = listed(standing) if len(standing) < 4 else counted(len(standing), "place").capitalize()
    # Facilities given up are counted by the table of what became of them; places are fewer, and a second count beside it misleads.
    return f"{who} in use on {day}" + (f"; {counted(unsure, 'other place')} uncertain" if unsure else "")


def _ground_words(dossier: Dossier, ground: Ground) -> str:
    """Return what the note says of the marks of the ground, and that they imply no position."""
    lines, areas = ground.shown("line").sort_values("start"), ground.shown("area")
    said = [
        f"Hatched, under occupation by {dossier.prose(holder)}: "
        f"{listed([f'{area.name} ({dossier.prose(area.state)})' for area in held.itertuples()])}. "
        for holder, held in areas.groupby("held_by", sort=True)
    ]
    if not lines.empty:
        said.append(f"Dashed, since they are no boundaries: {listed(list(dict.fromkeys(lines['name'])))}. ")
    return "".join(said) + _NO_POSITION


def _sources(dossier: Dossier, placed: pd.DataFrame, ground: Ground) -> list[Source]:
    where = placed[["place_source"]].rename(columns={"place_source": "source"})
    features = pd.concat([ground.shown("line"), ground.shown("area")])
    points = ground.map_points[ground.map_points["feature"].isin(features["feature"])]
    return [own_table(dossier, "presence"), *dossier.cite(ground.outlines, features, points, where)]
