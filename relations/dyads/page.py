"""The page of a pair: three small charts, one sentence on each, and the table that they are drawn from."""

from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from relations.dyads.pair_figures import LEAST, PairFigures
from relations.dyads.plot import HEIGHT, WIDTH, Scale, Series, bars, lines
from relations.formats import CONTENT_POLICY
from relations.printable import printable
from relations.showing.templating import environment

TEMPLATES = Path(__file__).parent / "templates"


class Chart(NamedTuple):
    """A chart of the page: heading, its finding in a sentence, the names of its lines with their looks, the drawing, its source."""

    heading: str
    finding: str
    legend: tuple[tuple[str, str], ...]
    drawing: Markup
    source: str


def page(pair: PairFigures, sources: dict[str, str]) -> str:
    """Return the page as HTML; `sources` names the files behind `votes`, `arms` and `points`. The same inputs give the same bytes."""
    years = pair.years[0], pair.years[-1]
    charts = [
        chart
        for chart in (_votes(pair, years, sources), _arms(pair, years, sources), _points(pair, years, sources))
        if chart
    ]
    made: str = (
        environment(TEMPLATES)
        .get_template("dyad.html.j2")
        .render(pair=pair, charts=charts, rows=_rows(pair), policy=CONTENT_POLICY, width=WIDTH, height=HEIGHT)
    )
    return printable(made)


def percent(share: float) -> str:
    """Return a share in per cent with one digit behind the point."""
    return f"{100 * share:.1f} %"


def _votes(pair: PairFigures, years: tuple[int, int], sources: dict[str, str]) -> Chart | None:
    if pair.whole is None:
        return None
    scale = Scale(years, (0, 1), [(0, "0"), (0.5, "50"), (1, "100 %")])
    series = Series(
        "alike",
        "one",
        {year: it.share for year, it in pair.votes.items()},
        {year: it.low for year, it in pair.votes.items()},
        {year: it.high for year, it in pair.votes.items()},
    )
    finding = (
        f"On {percent(pair.whole.share)} of {pair.whole.joint:,} roll calls on which both voted, they did the same."
    )
    counted = {year: it for year, it in pair.votes.items() if it.joint >= LEAST}
    if len(counted) > 1:
        closest = max(counted, key=lambda year: counted[year].share)
        furthest = min(counted, key=lambda year: counted[year].share)
        finding += (
            f" The share was highest in {closest} ({percent(counted[closest].share)}) and lowest in {furthest} "
            f"({percent(counted[furthest].share)}), of the years with {LEAST} such votes or more."
        )
    legend = (("share of like votes, with its 95 % interval (Wilson)", "one"),)
    return Chart("Votes in the General Assembly", finding, legend, Markup(lines(scale, [series])), sources["votes"])


def _arms(pair: PairFigures, years: tuple[int, int], sources: dict[str, str]) -> Chart | None:
    sent = [
        (values, *names)
        for values, names in zip(pair.arms, (pair.in_sentences, pair.in_sentences[::-1]), strict=True)
        if values
    ]
    if not sent:
        return None
    most = max(max(values.values()) for values, _, _ in sent)
    scale = Scale(years, (0, most), [(0, "0"), (most, f"{most:,.0f}")])
    looks = ("one", "two")
    series = [
        Series(f"from {one} to {other}", look, values) for (values, one, other), look in zip(sent, looks, strict=False)
    ]
    told = [f"{sum(values.values()):,.0f} million TIV from {one} to {other}" for values, one, other in sent]
    finding = f"{' and '.join(told)} in all."
    legend = tuple((one.name, one.look) for one in series)
    return Chart("Arms, million TIV", finding, legend, Markup(bars(scale, series)), sources["arms"])


def _points(pair: PairFigures, years: tuple[int, int], sources: dict[str, str]) -> Chart | None:
    both = sorted(pair.points[0].keys() & pair.points[1].keys())
    if not both:
        return None
    bounds = [bound for points in pair.points for year in both for bound in points[year]]
    low, high = min(bounds), max(bounds)
    scale = Scale(years, (low, max(high, low + 0.1)), [(low, _signed(low, 1)), (high, _signed(high, 1))])
    series = [
        Series(name, look, *({year: points[year][part] for year in both} for part in range(3)))
        for name, look, points in zip(pair.names, ("one", "two"), pair.points, strict=True)
    ]
    far = {year: abs(pair.points[0][year][0] - pair.points[1][year][0]) for year in both}
    finding = f"They stood {far[both[0]]:.2f} apart in {both[0]} and {far[both[-1]]:.2f} in {both[-1]}."
    legend = tuple((f"{one.name}, with 90 % interval", one.look) for one in series)
    return Chart("Ideal points", finding, legend, Markup(lines(scale, series)), sources["points"])


def _rows(pair: PairFigures) -> list[tuple[str, ...]]:
    rows = []
    for year in pair.years:
        votes = pair.votes.get(year)
        counts = (f"{votes.joint}", percent(votes.share)) if votes else ("", "")
        volumes = (f"{arms[year]:,.0f}" if year in arms else "" for arms in pair.arms)
        places = (_signed(points[year][0], 2) if year in points else "" for points in pair.points)
        rows.append((str(year), *counts, *volumes, *places))
    return rows


def _signed(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace("-", "−")
