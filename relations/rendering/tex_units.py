r"""Units of siunitx (`\kilo\metre\per\hour`, `m.s^{-2}`) as TeX."""

import re

from relations.rendering.tex_arguments import CONTROL, group


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split() for pair in text.split(", "))


_PREFIXES = _pairs(
    "quecto q, ronto r, yocto y, zepto z, atto a, femto f, pico p, nano n, micro µ, milli m, centi c, deci d, "
    "deca da, deka da, hecto h, kilo k, mega M, giga G, tera T, peta P, exa E, zetta Z, yotta Y, ronna R, quetta Q, "
    "kibi Ki, mebi Mi, gibi Gi, tebi Ti"
)
_UNITS = _pairs(
    "ampere A, candela cd, kelvin K, gram g, metre m, meter m, mole mol, second s, becquerel Bq, degreeCelsius °C, "
    "celsius °C, coulomb C, farad F, gray Gy, hertz Hz, henry H, joule J, katal kat, lumen lm, lux lx, newton N, "
    "ohm Ω, pascal Pa, radian rad, siemens S, sievert Sv, steradian sr, tesla T, volt V, watt W, weber Wb, "
    "astronomicalunit au, bel B, decibel dB, dalton Da, day d, electronvolt eV, hectare ha, hour h, litre L, "
    "liter L, minute min, neper Np, tonne t, percent %, permille ‰, degree °, arcminute ′, arcsecond ″, angstrom Å, "
    "bar bar, barn b, bit bit, byte B, parsec pc, lightyear ly, knot kn, mmHg mmHg, atomicmassunit u, curie Ci, "
    "gal Gal, rad rad, rem rem, roentgen R, molar M, Molar M, atmosphere atm, calorie cal, inch in, foot ft, "
    "mile mi, year yr, dB dB, kg kg, l l, L L, amu u"
)
_SHORT_PREFIXES = {
    "": "",
    "f": "f",
    "p": "p",
    "n": "n",
    "u": "µ",
    "m": "m",
    "c": "c",
    "d": "d",
    "k": "k",
    "M": "M",
    "G": "G",
    "T": "T",
}
_SHORT_UNITS = (
    "g",
    "m",
    "s",
    "A",
    "mol",
    "Hz",
    "N",
    "Pa",
    "J",
    "W",
    "V",
    "eV",
    "F",
    "K",
    "L",
    "l",
    "H",
    "C",
    "S",
    "T",
    "B",
)
_POWERS = {"squared": "2", "cubed": "3"}
_POWERS_BEFORE = {"square": "2", "cubic": "3"}
_LITERAL = re.compile(r"[A-Za-zµμΩÅ°%′″/()\d\s.~*^{}+-]+")
_EXPONENT = re.compile(r"\^\{?(-?\d+)\}?")


def set_unit(text: str) -> str | None:
    r"""Return a unit, of commands (`\kilo\metre\per\hour`) or of letters (`m.s^{-2}`), as TeX; None where it is not known."""
    text = text.strip()
    if "\\" not in text:
        return _set_letters(text) if not text or _LITERAL.fullmatch(text) else None
    parts: list[str] = []
    prefix, sign, before, at = "", "", "", 0
    while at < len(text):
        found = CONTROL.match(text, at)
        if not found:
            if text[at] not in " .~":
                return None
            at += 1
            continue
        name, at = found[0][1:], found.end()
        if name in ("tothe", "raiseto", "of"):
            value, at = group(text, at)
            if value is None or (name != "raiseto" and not parts):
                return None
            if name == "raiseto":
                before = value
            elif name == "tothe":
                parts[-1] = _raised(parts[-1], value)
            else:
                parts[-1] += rf"_{{\mathrm{{{value}}}}}"
        elif name in _PREFIXES:
            prefix = _PREFIXES[name]
        elif name == "per":
            sign = "-"
        elif name in _POWERS_BEFORE:
            before = _POWERS_BEFORE[name]
        elif name in _POWERS and parts:
            parts[-1] = _raised(parts[-1], _POWERS[name])
        elif unit := _unit(name):
            power = before or ("1" if sign else "")
            raised = f"^{{{sign}{power}}}" if power else ""
            parts.append(rf"\mathrm{{{prefix}{_escaped(unit)}}}{raised}")
            prefix = sign = before = ""
        else:
            return None
    return r"\,".join(parts)


def _unit(name: str) -> str | None:
    if name in _UNITS:
        return _UNITS[name]
    for short in _SHORT_UNITS:
        prefix = name.removesuffix(short)
        if prefix != name and prefix in _SHORT_PREFIXES:
            return f"{_SHORT_PREFIXES[prefix]}{short}"
    return None


def _raised(unit: str, power: str) -> str:
    """Return a unit with a power; one under `\\per` has its minus already."""
    if unit.endswith("^{-1}"):
        return f"{unit.removesuffix('^{-1}')}^{{-{power}}}"
    return f"{unit}^{{{power}}}"


def _set_letters(text: str) -> str:
    parts = re.split(r"\s*[.~*]\s*|\s+", text)
    braced = (_EXPONENT.sub(r"^{\1}", _escaped(part)) for part in parts if part)
    return r"\,".join(rf"\mathrm{{{part}}}" for part in braced)


def _escaped(unit: str) -> str:
    return unit.replace("%", r"\%")
