r"""Derivatives, brackets and vectors of the packages physics, derivative and braket (`\dv`, `\pdv`, `\bra`, `\ket`, `\qty(x)`) as TeX."""

from collections.abc import Sequence

from relations.rendering.tex_arguments import argument, group, option
from relations.rendering.tex_quantities import Read, quantity

_CLOSING = {"(": ")", "[": "]", "|": "|", r"\{": r"\}"}


def _groups(tex: str, at: int, most: int) -> tuple[list[str], int]:
    """Return up to `most` arguments in braces, as many as stand there, and where the last ends."""
    found: list[str] = []
    while len(found) < most:
        text, end = group(tex, at)
        if text is None:
            break
        found.append(text)
        at = end
    return found, at


def _star(tex: str, at: int) -> int:
    return at + 1 if tex[at : at + 1] == "*" else at


def _derivative(sign: str) -> Read:
    r"""Return a reader of `\dv{x}`, `\dv{f}{x}`, `\dv[2]{f}{x}`, `\pdv{f}{x}{y}`, and `\dv{x}(f)`."""

    def read(tex: str, at: int) -> tuple[str, int] | None:
        power, at = option(tex, _star(tex, at))
        parts, end = _groups(tex, at, 3 if sign == r"\partial " else 2)
        if not parts:
            return None
        above, *below = parts if len(parts) > 1 else ["", parts[0]]
        order = power or (str(len(below)) if len(below) > 1 else "")
        raised = f"^{{{order}}}" if order else ""
        each = "" if len(below) > 1 else raised
        under = r"\,".join(f"{sign}{{{one}}}{each}" for one in below)
        of = f"{{{above}}}" if above else ""
        return rf"\frac{{{sign}{raised}{of}}}{{{under}}}", end

    return read


def _differential(tex: str, at: int) -> tuple[str, int] | None:
    power, at = option(tex, at)
    inner, end = group(tex, at)
    raised = f"^{{{power}}}" if power else ""
    return rf"\mathrm{{d}}{raised}{{{inner}}}" if inner else rf"\mathrm{{d}}{raised} ", end


def _between(left: str, right: str) -> Read:
    """Return a reader of one argument, a group or one sign, that stands between brackets."""

    def read(tex: str, at: int) -> tuple[str, int] | None:
        inner, end = argument(tex, _star(tex, at))
        return rf"\left{left}{inner}\right{right}", end

    return read


def _braket(tex: str, at: int) -> tuple[str, int] | None:
    parts, end = _groups(tex, _star(tex, at), 2)
    return (rf"\left\langle {'|'.join(parts)}\right\rangle ", end) if parts else None


def _ketbra(tex: str, at: int) -> tuple[str, int] | None:
    parts, end = _groups(tex, _star(tex, at), 2)
    if not parts:
        return None
    return rf"\left|{parts[0]}\right\rangle \left\langle {parts[-1]}\right|", end


def _expectation(tex: str, at: int) -> tuple[str, int] | None:
    parts, end = _groups(tex, _star(tex, at), 2)
    inner = [parts[1], parts[0], parts[1]] if len(parts) == 2 else parts
    return _in_angles(inner, end)


def _element(tex: str, at: int) -> tuple[str, int] | None:
    parts, end = _groups(tex, _star(tex, at), 3)
    return _in_angles(parts, end) if len(parts) == 3 else None


def _in_angles(parts: Sequence[str], end: int) -> tuple[str, int] | None:
    return (rf"\left\langle {'|'.join(parts)}\right\rangle ", end) if parts else None


def _commutator(left: str, right: str) -> Read:
    def read(tex: str, at: int) -> tuple[str, int] | None:
        parts, end = _groups(tex, _star(tex, at), 2)
        return (rf"\left{left}{parts[0]},{parts[1]}\right{right}", end) if len(parts) == 2 else None

    return read


def _order(tex: str, at: int) -> tuple[str, int] | None:
    parts, end = _groups(tex, at, 1)
    return (rf"\mathcal{{O}}\left({parts[0]}\right)", end) if parts else None


def _bold(form: str) -> Read:
    def read(tex: str, at: int) -> tuple[str, int] | None:
        inner, end = argument(tex, _star(tex, at))
        return form % inner, end

    return read


def _quantity_or_brackets(tex: str, at: int) -> tuple[str, int] | None:
    r"""Read `\qty{5}{\m}` of siunitx; `\qty(x)` and `\qty{x}` of physics."""
    start = at
    while tex[at : at + 1].isspace():
        at += 1
    opening = tex[at : at + 2] if tex[at : at + 2] == r"\{" else tex[at : at + 1]
    two, end = _groups(tex, at, 2)
    if len(two) == 1:
        return rf"\left\{{{two[0]}\right\}}", end
    if two or (opening == "[" and group(tex, option(tex, at)[1])[0] is not None):
        return quantity(tex, start)
    if opening not in _CLOSING:
        return None
    end = _closed(tex, at, opening)
    if end < 0:
        return None
    closing = _CLOSING[opening]
    inner = tex[at + len(opening) : end - len(closing)]
    return rf"\left{opening}{inner}\right{closing}", end


def _closed(tex: str, at: int, opening: str) -> int:
    """Return where the bracket that opens at this place ends, behind what closes it; -1 if nothing does."""
    closing, depth, place = _CLOSING[opening], 0, at + len(opening)
    while place < len(tex):
        if tex.startswith(closing, place):
            if not depth:
                return place + len(closing)
            depth -= 1
        elif tex.startswith(opening, place):
            depth += 1
        place += 2 if tex[place] == "\\" else 1
    return -1


_D = r"\mathrm{d}"
_BRA, _KET = _between(r"\langle ", "|"), _between("|", r"\rangle ")
PHYSICS: dict[str, Read] = {
    **dict.fromkeys((r"\dv", r"\odv", r"\derivative"), _derivative(_D)),
    **dict.fromkeys((r"\pdv", r"\partialderivative"), _derivative(r"\partial ")),
    **dict.fromkeys((r"\fdv", r"\functionalderivative"), _derivative(r"\delta ")),
    **dict.fromkeys((r"\dd", r"\differential"), _differential),
    **dict.fromkeys((r"\bra", r"\Bra"), _BRA),
    **dict.fromkeys((r"\ket", r"\Ket"), _KET),
    **dict.fromkeys((r"\braket", r"\Braket", r"\innerproduct", r"\ip"), _braket),
    **dict.fromkeys((r"\ketbra", r"\dyad", r"\outerproduct", r"\op"), _ketbra),
    **dict.fromkeys((r"\expval", r"\expectationvalue", r"\ev"), _expectation),
    **dict.fromkeys((r"\mel", r"\matrixel", r"\matrixelement"), _element),
    **dict.fromkeys((r"\abs", r"\absolutevalue"), _between("|", "|")),
    r"\norm": _between(r"\|", r"\|"),
    **dict.fromkeys((r"\eval", r"\evaluated"), _between(".", "|")),
    **dict.fromkeys((r"\set", r"\Set"), _between(r"\{", r"\}")),
    **dict.fromkeys((r"\comm", r"\commutator"), _commutator("[", "]")),
    **dict.fromkeys((r"\acomm", r"\anticommutator", r"\pb", r"\poissonbracket"), _commutator(r"\{", r"\}")),
    r"\order": _order,
    **dict.fromkeys((r"\vb", r"\vectorbold"), _bold(r"\mathbf{%s}")),
    **dict.fromkeys((r"\va", r"\vectorarrow"), _bold(r"\vec{\mathbf{%s}}")),
    **dict.fromkeys((r"\vu", r"\vectorunit"), _bold(r"\hat{\mathbf{%s}}")),
    **dict.fromkeys((r"\qq", r"\qqtext"), _bold(r"\quad\text{%s}\quad ")),
    r"\qty": _quantity_or_brackets,
    r"\quantity": _quantity_or_brackets,
}
