r"""All formulas of a notebook: taken out of its texts, with the definitions, numbers and references that hold from cell to cell."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from relations.rendering import losses, tex_forms, tex_macros
from relations.rendering.formulas import Formula, text_and_formulas

MOST = 10_000  # formulas of a notebook that are set: the converters take a millisecond for each
_REFERENCE = re.compile(r"\\(eq)?ref\s*\{([^{}]*)\}")


@dataclass(frozen=True)
class Mathematics:
    """One formula. `source` is how the author wrote it, with its dollars, `tex` without; `page` and `print` are TeX for the two converters."""

    source: str
    tex: str
    display: bool
    page: str
    print: str


def read_formulas(texts: Sequence[str], mark: Callable[[int], str]) -> tuple[tuple[str, ...], tuple[Mathematics, ...]]:
    """Return the texts with `mark(n)` in the place of formula n, and the formulas.

    Definitions leave nothing in their place. A formula with a `\\label` shows its `\\tag`, else a number; `\\ref` and `\\eqref` show that of the formula
    they name, and stay as they are written if there is none.
    """
    read = [list(text_and_formulas(text)) for text in texts]
    found = [part for parts in read for part in parts if isinstance(part, Formula)]
    first, rest = found[:MOST], found[MOST:]
    written = list(_written_out(first))
    numbers = _numbers(written)
    formulas = tuple(_formula(*pair, numbers) for pair in zip(first, written, strict=True))
    if rest:
        losses.tell(
            "as text", None, f"of {len(found):,} formulas those behind the first {MOST:,} are shown as they are written"
        )
        formulas += tuple(Mathematics(one.source, one.source, one.display, "", "") for one in rest)
    places = iter(mark(n) if formula.page else formula.tex for n, formula in enumerate(formulas))
    marked = ("".join(part if isinstance(part, str) else next(places) for part in parts) for parts in read)
    return tuple(marked), formulas


def _written_out(found: Sequence[Formula]) -> Iterator[str]:
    """Yield each formula with all commands that authors defined before it written out."""
    macros = tex_macros.known()
    for formula in found:
        try:
            yield tex_macros.expanded(formula.tex, macros)
        except tex_macros.Endless:
            yield formula.tex


def _numbers(written: Sequence[str]) -> dict[str, str]:
    """Return what each label stands for."""
    numbers: dict[str, str] = {}
    count = 0
    for tex in written:
        for name in tex_forms.labels(tex):
            own = tex_forms.tag(tex)
            if own is None:
                count += 1
            numbers.setdefault(name, own or str(count))
    return numbers


def _formula(formula: Formula, tex: str, numbers: dict[str, str]) -> Mathematics:
    if _REFERENCE.fullmatch(formula.tex) and _name(formula.tex) not in numbers:
        return Mathematics(formula.source, formula.source, formula.display, "", "")
    if not tex.strip():
        return Mathematics(formula.source, "", formula.display, "", "")
    tex = _REFERENCE.sub(lambda m: _shown(m, numbers), tex)
    if tex_forms.tag(tex) is None:
        tex = tex_forms.with_numbers(tex, numbers)
    page = tex_forms.plain_form(tex)
    return Mathematics(formula.source, formula.tex, formula.display, page, tex_forms.for_print(page))


def _name(reference: str) -> str:
    found = _REFERENCE.fullmatch(reference)
    return found[2].strip() if found else ""


def _shown(reference: re.Match[str], numbers: dict[str, str]) -> str:
    number = numbers.get(reference[2].strip(), "?")
    return rf"\text{{({number})}}" if reference[1] else rf"\text{{{number}}}"
