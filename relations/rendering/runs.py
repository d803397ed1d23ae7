"""Text in runs of one look: what a terminal or a highlighter has coloured, for the page and the PDF."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from relations.showing.colours import variable


@dataclass(frozen=True)
class Styled:
    """`colour` of the letters and `ground` behind them are `#rrggbb` or empty; `marks` are of bold, italic, underline, strike."""

    text: str
    colour: str = ""
    ground: str = ""
    marks: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        return not (self.colour or self.ground or self.marks)


def text_of(runs: Iterable[Styled]) -> str:
    return "".join(run.text for run in runs)


def coloured(runs: Sequence[Styled]) -> tuple[Styled, ...]:
    """Return the runs, none where all are plain: then their text is enough."""
    return () if all(run.plain for run in runs) else tuple(runs)


def trimmed(runs: Sequence[Styled]) -> tuple[Styled, ...]:
    """Return the runs without the white space at their end."""
    kept = list(runs)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)


_CSS = {
    "bold": "font-weight:600",
    "italic": "font-style:italic",
    "underline": "text-decoration:underline",
    "strike": "text-decoration:line-through",
}


def runs_html(runs: Iterable[Styled]) -> Markup:
    """Return the runs as HTML; colours are custom properties, as those of charts, for dark pages."""
    return Markup("").join(_span(run) for run in runs)


def _span(run: Styled) -> Markup:
    if run.plain:
        return escape(run.text)
    style = [_CSS[mark] for mark in run.marks]
    if run.colour:
        style.append(f"color:{variable(run.colour)}")
    if run.ground:
        style.append(f"background:{variable(run.ground)}")
    return Markup('<span style="{}">{}</span>').format(";".join(style), run.text)
