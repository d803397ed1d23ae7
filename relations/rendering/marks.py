"""Tags and metadata that hide or show a part of a cell, in every spelling: `remove-input`, `hide_output`, `hideCode`, `nbconvert.remove_cell`,
`source_hidden`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from relations.rendering.yaml_text import is_yes

Part = Literal["cell", "input", "output", "stdout", "stderr"]

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_APART = re.compile(r"[^a-z0-9]+")
# Programs and places that stand before the word.
_TOOLS = ("nbconvert", "jupyter", "jupyterbook", "book", "myst", "mystnb", "nbsphinx", "nbdev", "quarto", "papermill")
_PREFIXES = {
    *_TOOLS,
    "jp",
    "kg",
    "nb",
    "rise",
    "slides",
    "voila",
    "report",
    "relations",
    "html",
    "pdf",
    "is",
    "deepnote",
    "app",
}
_HIDING = {"remove", "removed", "hide", "hidden", "exclude", "excluded", "omit", "suppress", "no"}
_SHOWING = {"show", "shown"}
_PARTS: dict[str, Part] = {
    **dict.fromkeys(("", "cell", "cells", "all", "both", "everything"), "cell"),
    **dict.fromkeys(
        ("input", "inputs", "code", "source", "sources", "code-source", "code-cell", "echo", "in"), "input"
    ),
    "editor": "input",  # of Zeppelin
    **dict.fromkeys(("command-code", "code-all-hidden"), "input"),  # of Databricks; of hide_code, for a whole notebook
    **dict.fromkeys(
        ("output", "outputs", "code-outputs", "code-output", "all-outputs", "all-output", "single-output"), "output"
    ),
    **dict.fromkeys(("result", "results", "out", "command-result"), "output"),
    "stdout": "stdout",
    **dict.fromkeys(("stderr", "warning", "warnings"), "stderr"),
}
_BARE = {"remove", "removed", "hide", "hidden", "exclude", "excluded", "omit"}  # these alone mean the whole cell
_VIEWERS = ["from", "viewers"]  # with which Datalore ends
_SLIDES = {"skip", "notes"}
_EXERCISES = (
    "solution",
    "solution2",
)  # of the extensions exercise and exercise2, which show a solution on request; its first cell is the task
_IPYPUBLISH = "ipub", "ipypublish"


def words_of(name: str) -> list[str]:
    """Return the words of a name that is written with hyphens, underscores, dots, spaces or humps."""
    return [word for word in _APART.split(_HUMP.sub("-", name).lower()) if word]


def hidden_part(name: str) -> Part | None:
    """Return what a tag or key of this name hides, if it hides something."""
    return _part(name, _HIDING)


def shown_part(name: str) -> Part | None:
    """Return what a tag or key of this name asks to show, if it does."""
    return _part(name, _SHOWING)


def _part(name: str, verbs: set[str]) -> Part | None:
    words = words_of(name)
    while len(words) > 1 and words[0] in _PREFIXES:
        words = words[1:]
    if words[-2:] == _VIEWERS:
        words = words[:-2]
    if not words or (len(words) == 1 and words[0] in verbs - _BARE):
        return None
    if words[0] in verbs:
        return _PARTS.get("-".join(words[1:]))
    if len(words) == 1:  # written as one
        rests = (words[0].removeprefix(verb) for verb in sorted(verbs, key=len, reverse=True))
        return next((_PARTS[rest] for rest in rests if rest and rest != words[0] and rest in _PARTS), None)
    return _PARTS.get("-".join(words[:-1])) if words[-1] in verbs else None


def tags_of(metadata: Mapping[str, Any]) -> list[str]:
    tags = metadata.get("tags") or []
    if isinstance(tags, Mapping):
        return [str(tag) for tag, value in tags.items() if is_yes(value)]
    return [str(tag) for tag in (tags if isinstance(tags, list) else re.split(r"[,\s]+", str(tags)))]


def hidden_parts(metadata: Mapping[str, Any]) -> set[Part]:
    """Return what the tags and the metadata of a cell or an output hide."""
    found = {hidden_part(name) for name in (*tags_of(metadata), *_true_keys(metadata))}
    if _slide_type(metadata) in _SLIDES or metadata.get("nbsphinx") == "hidden" or _is_left_out(metadata):
        found.add("cell")
    if metadata.get("cellView") == "form":  # Colab's form stands for its code
        found.add("input")
    return {part for part in found if part}


def _is_left_out(metadata: Mapping[str, Any]) -> bool:
    """Tell whether a cell is a folded solution, one that ipypublish ignores, or one that a published app of Deepnote leaves out."""
    folded = any(metadata.get(key) == "hidden" and not metadata.get(f"{key}_first") for key in _EXERCISES)
    told = (metadata.get(key) for key in _IPYPUBLISH)
    unseen = metadata.get("deepnote_app_block_visible") is False
    return folded or unseen or any(isinstance(one, Mapping) and is_yes(one.get("ignore")) for one in told)


def shown_parts(metadata: Mapping[str, Any]) -> set[Part]:
    """Return what the tags of a cell ask to show."""
    return {part for tag in tags_of(metadata) if (part := shown_part(tag))}


def _true_keys(metadata: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys that are true, also those of the tools that have a mapping of their own (`jupyter: {source_hidden: true}`)."""
    for key, value in metadata.items():
        if is_yes(value):
            yield str(key)
        elif isinstance(value, Mapping) and key != "tags":
            yield from _inner_keys(value)


def _inner_keys(mapping: Mapping[str, Any], levels: int = 2) -> Iterator[str]:
    for key, value in mapping.items():
        if is_yes(value):
            yield str(key)
        elif isinstance(value, Mapping) and levels > 1:
            yield from _inner_keys(value, levels - 1)


def _slide_type(metadata: Mapping[str, Any]) -> str:
    slides = metadata.get("slideshow")
    pairs: Iterable[tuple[Any, Any]] = [*(slides.items() if isinstance(slides, Mapping) else ()), *metadata.items()]
    tagged = [
        ("slide-type", tag[-1]) for name in tags_of(metadata) if (tag := words_of(name))[:1] in (["slide"], ["slides"])
    ]
    types = [value for key, value in (*pairs, *tagged) if words_of(str(key)) == ["slide", "type"]]
    return str(types[0]).lower() if types else ""
