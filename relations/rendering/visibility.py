"""What of a notebook its readers see. What its author hid stays hidden: nothing that is asked for from outside shows a cell that says no.

Nearest counts: the cell before the caller, the caller before the document, the document before the rule that code is shown in
notebooks which are no report of ours.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from relations.formats import EXHIBIT, SOURCES
from relations.rendering.about import about
from relations.rendering.cell_options import CellOptions
from relations.rendering.marks import Part, hidden_parts, shown_parts
from relations.rendering.yaml_text import is_no, is_yes

# What a Quarto option hides if it says no; `eval: false` shows the code alone.
_OPTIONS: dict[str, tuple[Part, ...]] = {
    "echo": ("input",),
    "output": ("output",),
    "results": ("output",),
    "eval": ("output",),
    "include": ("input", "output"),
    "warning": ("stderr",),
    "message": ("stderr",),
}
_ALL: tuple[Part, ...] = ("input", "output", "stdout", "stderr")


@dataclass(frozen=True)
class Wanted:
    """What the caller wants to see; None leaves it to the notebook."""

    input: bool | None = None
    stderr: bool | None = None


@dataclass(frozen=True)
class Seen:
    """The parts that are shown, of a cell or where a cell says nothing. `input` is the code, or the text of a cell of text."""

    input: bool = True
    output: bool = True
    stdout: bool = True
    stderr: bool = False


NOTHING = Seen(input=False, output=False, stdout=False)


def is_ours(notebook: Mapping[str, Any]) -> bool:
    """Tell whether a notebook is a report of ours, which shows no code, and whose text refers to exhibits and sources: a build has marked it,
    or it brings exhibits or sources."""
    if about(notebook).get("report"):
        return True
    outputs = (output for cell in notebook["cells"] for output in cell.get("outputs", ()))
    return any({EXHIBIT, SOURCES} & set(output.get("data") or ()) for output in outputs)


def of_document(notebook: Mapping[str, Any], header: Mapping[str, Any], wanted: Wanted) -> Seen:
    """Return what is shown of cells that say nothing; `header` is the notebook's front matter."""
    metadata = notebook.get("metadata", {})
    shown = Seen(input=not is_ours(notebook))
    for said in (metadata, header):
        for options in _levels(said):
            shown = _with_options(shown, options)
            shown = _without(shown, hidden_parts({"": options}) - {"cell"})
    ours = about(notebook)
    for part, choice in (("input", wanted.input), ("stderr", wanted.stderr)):
        declared = ours.get(f"show_{part}")
        decided = declared if choice is None else choice
        shown = replace(shown, **{part: is_yes(decided)}) if decided is not None else shown
    return shown


def _levels(said: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the mappings in which a document says what it shows: its own, and those of Quarto, its formats, MyST-NB."""
    yield said
    formats = said.get("format")
    inner = [
        said.get("execute"),
        said.get("quarto"),
        said.get("mystnb"),
        *(formats.values() if isinstance(formats, Mapping) else ()),
    ]
    for one in inner:
        if isinstance(one, Mapping):
            yield one
            if isinstance(one.get("execute"), Mapping):
                yield one["execute"]


def of_cell(cell: Mapping[str, Any], options: CellOptions, document: Seen) -> Seen:
    """Return what is shown of a cell."""
    metadata = cell.get("metadata", {})
    told = {
        **{key: value for key, value in metadata.items() if key in _OPTIONS},
        **_mapping(metadata.get("quarto")),
        **_mapping(options.values.get("execute")),
        **options.values,
    }
    shown = document if cell["cell_type"] == "code" else replace(document, input=True)
    asked_for = {part: True for part in shown_parts(metadata) if part != "cell"}
    shown = _with_options(replace(shown, **asked_for), told)
    hidden = hidden_parts(metadata) | hidden_parts({"tags": [*options.words, *_listed(options.values.get("tags"))]})
    hidden |= hidden_parts({key: value for key, value in options.values.items() if key != "tags"})
    hidden |= hidden_parts(
        {"transient": cell.get("transient") or {}}
    )  # by which nbconvert's preprocessors tell exporters
    return _without(shown, hidden | _collapsed(cell))


def output_is_hidden(output: Mapping[str, Any]) -> bool:
    return bool(hidden_parts(output.get("metadata") or {}) & {"cell", "output"})


def of_stream(shown: Seen, name: str) -> bool:
    """Tell whether a stream is shown: "stdout", "stderr"."""
    return shown.output and (shown.stderr if name == "stderr" else shown.stdout)


def _with_options(shown: Seen, options: Mapping[str, Any]) -> Seen:
    """Return what is shown where options of Quarto say yes or no; a list of lines to echo is not followed, and hides the code."""
    for name, parts in _OPTIONS.items():
        value = options.get(name)
        if name not in options or isinstance(value, Mapping):
            continue
        if is_no(value) or (name == "echo" and isinstance(value, list)):
            shown = _without(shown, set(parts))
        elif name in ("echo", "output") and (is_yes(value) or value in ("fenced", "asis")):
            shown = replace(shown, **{parts[0]: True})
    # A catch-all: nothing else that is said shows the cell.
    return _without(shown, set(_OPTIONS["include"])) if is_no(options.get("include")) else shown


def _without(shown: Seen, hidden: set[Part]) -> Seen:
    if "cell" in hidden:
        return NOTHING
    return replace(shown, **{part: False for part in _ALL if part in hidden})


def _collapsed(cell: Mapping[str, Any]) -> set[Part]:
    """Return what `collapsed` hides: the outputs of a code cell, as JupyterLab and the notebook mean it; Colab folds sections by it."""
    metadata = cell.get("metadata", {})
    jupyter = _mapping(metadata.get("jupyter"))
    meant = (
        cell["cell_type"] == "code" and metadata.get("collapsed") is True and jupyter.get("outputs_hidden") is not False
    )
    return {"output"} if meant and "colab" not in metadata and "outputId" not in metadata else set()


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _listed(value: Any) -> list[str]:
    return [str(one) for one in (value if isinstance(value, list) else [value] if value else [])]
