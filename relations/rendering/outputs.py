"""Read an executed notebook: what its cells leave for the reader, in order, before anything is rendered.

What its author hid is left out (`visibility`);
what has no readable form is a note that names it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from relations.early_stop import is_early_stop
from relations.errors import RelationsError
from relations.formats import EXHIBIT, HEADLINE
from relations.notebook_cells import numbered
from relations.rendering import losses, visibility
from relations.rendering.author_lines import without_author_lines
from relations.rendering.bundles import CodeCell, alts, of_bundle, printed
from relations.rendering.cell_options import CellOptions, read_options
from relations.rendering.comments import without_comments
from relations.rendering.front_matter import FrontMatter, front_matter
from relations.rendering.highlighted import highlighted, language_of
from relations.rendering.html_outputs import of_html
from relations.rendering.lifted_pictures import lifted
from relations.rendering.machine_paths import without_machine_paths
from relations.rendering.marks import tags_of
from relations.rendering.output import Output
from relations.rendering.placeholders import placeholder
from relations.rendering.runs import Styled, text_of
from relations.rendering.shortened import shortened_prose, shortened_text
from relations.rendering.shown_cells import shown_cells
from relations.rendering.visibility import Seen, Wanted
from relations.rendering.withheld import without_withheld
from relations.showing.printed import clean, joined

# Raw cells are for the format that they name; of those that a page and a PDF can hold alike:
_RAW_KINDS: dict[str, Literal["html", "markdown", "printed"]] = {
    "text/html": "html",
    "html": "html",
    "text/markdown": "markdown",
    "markdown": "markdown",
    "text/plain": "printed",
}

_MESSAGE_LINES, _MESSAGE_SIGNS = 100, 10_000  # of an error, which stands above its trace


def outputs(notebook: Mapping[str, Any], wanted: Wanted | None = None) -> Iterator[Output]:
    """Yield what the notebook shows, in order, to a caller who asks for code or stderr or leaves it to the notebook."""
    header = header_of(notebook)
    document = visibility.of_document(notebook, header.values, wanted or Wanted())
    traces, language = not visibility.is_ours(notebook), language_of(notebook)
    if header.opening:
        yield Output("markdown", header.cell, clean(without_comments(header.opening)))
    for number, cell in shown_cells(notebook):
        written = joined(cell.get("source", ""))
        source = without_withheld(written)
        options = read_options(source) if cell["cell_type"] == "code" else CellOptions(code=source)
        shown = visibility.of_cell(cell, options, document)
        if number == header.cell:
            options = CellOptions(code=header.rest)
        if cell["cell_type"] == "code":
            traced = traces and source == written
            yield from _of_code(cell, CodeCell(number, shown, options, alts(cell, options), traced), language)
        elif shown.input:
            yield from _of_text({**cell, "source": source}, number, options.code, ours=not traces)


def header_of(notebook: Mapping[str, Any]) -> FrontMatter:
    """Return the YAML header of a notebook, if the cell that holds it is not hidden."""
    return front_matter(
        [
            (number, cell["cell_type"], joined(cell.get("source", "")))
            for number, cell in numbered(notebook["cells"])
            if visibility.of_cell(cell, CellOptions(), Seen()).input
        ]
    )


def headline(notebook: Mapping[str, Any]) -> str | None:
    """Return what the report finds for its period: the title of the first exhibit that the cell tagged `headline` shows, if it shows one."""
    for _, cell in shown_cells(notebook):
        if HEADLINE in tags_of(cell.get("metadata", {})):
            records = (output.get("data", {}).get(EXHIBIT) for output in cell.get("outputs", []))
            titles = (record.get("title") for record in records if isinstance(record, Mapping))
            return next((clean(title) for title in titles if title), None)
    return None


def _of_text(cell: Mapping[str, Any], number: int, source: str, *, ours: bool) -> Iterator[Output]:
    metadata = cell.get("metadata", {})
    if cell["cell_type"] == "markdown":
        attached = cell.get("attachments")
        text = clean(source)
        text = without_comments(text if ours else without_author_lines(text, number))
        text, pictures = lifted(text, attached if isinstance(attached, Mapping) else {})
        yield Output(
            "markdown",
            number,
            shortened_prose(text, number),
            source=clean(cell["source"]),
            attachments=pictures,
        )
    elif cell["cell_type"] == "raw" and source.strip():
        mime = str(metadata.get("raw_mimetype") or metadata.get("format") or "").lower()
        if kind := _RAW_KINDS.get(mime):
            if kind == "html":
                yield from of_html(source, number)
                return
            content = without_comments(clean(source)) if kind == "markdown" else clean(source)
            yield Output(kind, number, (Styled(content),) if kind == "printed" else content)
        else:
            told = f"it is raw, of the format '{mime}'," if mime else "it is raw, without a format,"
            losses.tell("left out", number, f"{told} and is left out")


def _of_code(cell: Mapping[str, Any], about: CodeCell, language: str) -> Iterator[Output]:
    if about.shown.input and about.options.code.strip():
        yield Output(
            "code",
            about.number,
            highlighted(shortened_text(_in_columns(clean(about.options.code)), about.number, "code"), language),
        )
    yield from _joined_text(_of_outputs(cell, about))


def _in_columns(text: str) -> str:
    """Return a text as an editor shows it: a tab that stands alone in a run of letters is a sign that no font has."""
    return text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)


def _of_outputs(cell: Mapping[str, Any], about: CodeCell) -> Iterator[Output]:
    streamed: list[str] = []
    before = ""
    for output in cell.get("outputs", []):
        name = output.get("name", "stdout") if output["output_type"] == "stream" else ""
        if visibility.output_is_hidden(output) or (name and not visibility.of_stream(about.shown, name)):
            continue
        if streamed and name != before:
            yield _of_stream(about.number, before, streamed)
            streamed = []
        before = name
        match output["output_type"]:
            case "stream":
                streamed.append(joined(output["text"]))
            case "error" if about.shown.output:
                yield _of_error(output, about)
            case "display_data" | "execute_result" if about.shown.output:
                yield from _of_display(output, about)
    if streamed:
        yield _of_stream(about.number, before, streamed)


def _of_display(output: Mapping[str, Any], about: CodeCell) -> list[Output]:
    """Return what a display shows; one on which our own reading fails costs its place and not the document."""
    try:
        return list(of_bundle(output["data"], output.get("metadata", {}), about))
    except RelationsError:
        raise
    except Exception as error:  # noqa: BLE001  (whatever it is, the cell is named)
        return [placeholder(about.number, f"an output could not be read ({type(error).__name__}) and is not shown")]


def _of_stream(number: int, name: str, parts: list[str]) -> Output:
    """Return what a cell wrote to one stream, as a terminal would show it at the end."""
    text = "".join(parts)
    return printed(number, without_machine_paths(text) if name == "stderr" else text)


def _of_error(output: Mapping[str, Any], about: CodeCell) -> Output:
    name, value = clean(output["ename"]), clean(output["evalue"])
    if is_early_stop(name):
        return Output("ended", about.number, (name, without_machine_paths(value)))
    whole = _in_columns(without_machine_paths(f"{name}: {value}"))
    message = shortened_text(whole, about.number, "message", lines=_MESSAGE_LINES, signs=_MESSAGE_SIGNS)
    lines = "\n".join(map(str, output.get("traceback") or ())) if about.traces else ""
    trace = printed(about.number, without_machine_paths(lines)).content
    if trace and whole[:_MESSAGE_SIGNS] not in text_of(trace):
        trace = (Styled(f"{message}\n"), *trace)
    return Output("failure", about.number, message, trace=trace)


def _joined_text(items: Iterator[Output]) -> Iterator[Output]:
    """Join what a cell printed in several portions; each begins on a line of its own."""
    waiting: Output | None = None
    for item in items:
        if waiting and item.kind == "printed":
            runs = waiting.content
            apart = () if not runs or text_of(runs[-1:]).endswith("\n") else (Styled("\n"),)
            waiting = Output("printed", item.cell, (*runs, *apart, *item.content))
            continue
        if waiting:
            yield waiting
        waiting = item if item.kind == "printed" else None
        if not waiting:
            yield item
    if waiting:
        yield waiting
