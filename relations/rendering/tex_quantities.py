r"""Numbers and units of siunitx (`\num`, `\SI`, `\qty`, `\unit` and their kin) as TeX.

A unit that is not known here makes no quantity: it is shown as it is written.
"""

import re
from collections.abc import Callable

from relations.rendering.tex_arguments import group, option
from relations.rendering.tex_units import set_unit

_NUMBER = re.compile(
    r"(?P<sign>[+-]|\\pm|\\mp)?\s*(?P<digits>[\d.,\s]*\d[.]?)?(?P<doubt>\(\d+\))?(?P<error>\s*(?:\+-|\\pm)\s*[\d.,]+)?"
    r"(?:\s*[eEdD]\s*(?P<power>[+-]?\d+))?(?P<imaginary>\s*[+-]\s*[\d.,]*[ij])?"
)
_PHYSICAL = re.compile(r"\s*(?P<number>[-+]?[\d.,]*(?:[eE][-+]?\d+)?)\s*(?P<unit>(?:[A-Za-zµΩ°%][^\\{}$]*)?)")
_FACTOR = re.compile(r"\s*(?:x|\\times)\s*")
Read = Callable[[str, int], tuple[str, int] | None]


def set_number(text: str) -> str | None:
    r"""Return a number as siunitx reads it (`1.2e-3`, `5.0(2)`, `2 x 10`) as TeX; None where it is none."""
    factors = [_set_factor(factor.strip()) for factor in _FACTOR.split(text.strip())]
    return r" \times ".join(map(str, factors)) if all(factors) else None


def _set_factor(text: str) -> str | None:
    found = _NUMBER.fullmatch(text)
    if not found or not (found["digits"] or found["power"]):
        return None
    digits = re.sub(r"\s", "", found["digits"] or "").replace(",", "{,}")
    error = re.sub(r"\s*(?:\+-|\\pm)\s*", r" \\pm ", found["error"] or "").replace(",", "{,}")
    power = f"10^{{{found['power'].lstrip('+')}}}" if found["power"] else ""
    if error and power:
        digits, error = f"({digits}{error})", ""
    times = r" \times " if digits and power else ""
    sign, doubt, imaginary = (found[name] or "" for name in ("sign", "doubt", "imaginary"))
    return f"{sign}{digits}{doubt}{error}{times}{power}{imaginary}"


def _number(tex: str, at: int) -> tuple[str, int] | None:
    _, at = option(tex, at)
    text, end = group(tex, at)
    number = None if text is None else set_number(text)
    return None if number is None else (f"{{{number}}}", end)


def _unit_alone(tex: str, at: int) -> tuple[str, int] | None:
    _, at = option(tex, at)
    text, end = group(tex, at)
    unit = None if text is None else set_unit(text)
    return None if unit is None else (f"{{{unit}}}", end)


def _quantity(tex: str, at: int) -> tuple[str, int] | None:
    _, at = option(tex, at)
    value, at = group(tex, at)
    before, at = option(tex, at)  # `\SI{10}[\$]{…}`: a unit in front
    unit_text, end = group(tex, at)
    if value is None or unit_text is None:
        return None
    number, unit = set_number(value), set_unit(unit_text)
    return None if number is None or unit is None or before else (_joined(number, unit), end)


def _physical(tex: str, at: int) -> tuple[str, int] | None:
    r"""Read `\pu{9.8 m s-2}` of mhchem."""
    text, end = group(tex, at)
    found = _PHYSICAL.fullmatch(text or "")
    if not found or not found["number"]:
        return None
    number, unit = set_number(found["number"]), set_unit(re.sub(r"(?<=[A-Za-z])(-?\d+)", r"^{\1}", found["unit"]))
    return None if number is None or unit is None else (_joined(number, unit), end)


def _range(between: str) -> Read:
    """Return a reader of two numbers and, where the command has it, their unit."""

    def read(tex: str, at: int) -> tuple[str, int] | None:
        _, at = option(tex, at)
        first, at = group(tex, at)
        last, at = group(tex, at)
        unit_text, end = group(tex, at) if between == "unit" else ("", at)
        if first is None or last is None or unit_text is None:
            return None
        numbers, unit = (set_number(first), set_number(last)), set_unit(unit_text)
        if unit is None or not all(numbers):
            return None
        return rf"{{{_joined(str(numbers[0]), unit)}\text{{ to }}{_joined(str(numbers[1]), unit)}}}", end

    return read


def _list(with_unit: bool) -> Read:
    def read(tex: str, at: int) -> tuple[str, int] | None:
        _, at = option(tex, at)
        values, at = group(tex, at)
        unit_text, end = group(tex, at) if with_unit else ("", at)
        if values is None or unit_text is None:
            return None
        numbers, unit = [set_number(one) for one in values.split(";")], set_unit(unit_text)
        if unit is None or not all(numbers):
            return None
        return "{" + r",\ ".join(_joined(str(number), unit) for number in numbers) + "}", end

    return read


def _angle(tex: str, at: int) -> tuple[str, int] | None:
    _, at = option(tex, at)
    text, end = group(tex, at)
    parts = [] if text is None else text.split(";")
    numbers = [set_number(one) if one.strip() else "" for one in parts]
    if not parts or len(parts) > 3 or None in numbers:
        return None
    return "{" + "".join(f"{n}{sign}" for n, sign in zip(numbers, "°′″", strict=False) if n) + "}", end


def _joined(number: str, unit: str) -> str:
    close = not unit or unit.startswith((r"\mathrm{°}", r"\mathrm{′}", r"\mathrm{″}"))
    return f"{number}{unit}" if close else rf"{number}\,{unit}"


QUANTITIES: dict[str, Read] = {
    r"\num": _number,
    r"\pu": _physical,
    r"\SI": _quantity,
    r"\si": _unit_alone,
    r"\unit": _unit_alone,
    r"\ang": _angle,
    r"\numrange": _range(""),
    r"\SIrange": _range("unit"),
    r"\qtyrange": _range("unit"),
    r"\numlist": _list(with_unit=False),
    r"\SIlist": _list(with_unit=True),
    r"\qtylist": _list(with_unit=True),
}
quantity = _quantity  # `\qty`, which the physics package has for brackets
