"""README.txt beside the CSV files of a report: what each is, what its columns mean, in which unit, and from which sources."""

from collections.abc import Iterator

from relations.rendering.blocks import Cited, Document, Findings
from relations.showing.blocks import FigureBlock, Frame, TableBlock

NAME = "README.txt"

_HOW = """The data behind the figures, tables and findings of this report, a CSV file each: UTF-8, commas, the names of the columns in the first line,
missing values empty. pandas.read_csv("NAME.csv") and read.csv("NAME.csv") read them as they are. Numbers of sources are those of the list at the end."""


def data_readme(document: Document) -> str:
    """Return the text, empty for a report without data."""
    parts = [_part(frame) for frame in _frames(document) if frame.data.columns]
    if not parts:
        return ""
    edition = document.masthead.edition
    about = [document.full_title, f"Edition {edition}"] if edition else [document.full_title]
    sources = ["Sources", "", *map(_source, document.sources)]
    return "\n\n".join(["\n".join(about), _HOW, *parts, "\n".join(sources)]) + "\n"


def _frames(document: Document) -> Iterator[Frame]:
    for block in document.blocks:
        if isinstance(block, FigureBlock | TableBlock):
            yield block.frame
        elif isinstance(block, Findings):
            yield from (item.frame for item in block.items)


def _part(frame: Frame) -> str:
    note = [f"Note. {frame.note}"] if frame.note else []
    numbers = ", ".join(str(first) if first == last else f"{first}\N{EN DASH}{last}" for first, last in frame.runs)
    about = [f"{frame.id}.csv", f"{frame.label}: {frame.title}", frame.subtitle, *note, f"Sources: {numbers}"]
    return "\n".join([*about, *(f"  {line}" for line in _columns(frame))])


def _columns(frame: Frame) -> Iterator[str]:
    """Yield a line for each column: its name, what it is, its unit."""
    columns = frame.data.columns
    width = max((len(column["name"]) for column in columns), default=0)
    for column in columns:
        unit, label = column.get("unit") or "", column["label"]
        told = label if unit.lower() in ("", label.lower()) else f"{label} ({unit})"
        yield f"{column['name']:{width}}  {told}"


def _source(cited: Cited) -> str:
    source = cited.source
    address = f" {source.url}" if source.url else ""
    return f"{cited.number}. {source.lead}. {source.title}{source.details}{address}"
