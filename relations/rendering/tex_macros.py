r"""Commands that authors define in TeX (`\newcommand`, `\def`, `\DeclareMathOperator` …): read where they stand, written out where they are used.

Pandoc knows the definitions of one text; in a notebook they hold from cell to cell.
"""

import re
from dataclasses import dataclass

from relations.rendering.tex_arguments import CONTROL, argument, option
from relations.rendering.tex_chemistry import CHEMISTRY
from relations.rendering.tex_commands import COMMANDS
from relations.rendering.tex_physics import PHYSICS
from relations.rendering.tex_quantities import QUANTITIES

_MOST, _LONGEST = (
    2_000,
    50_000,
)  # replacements in one formula, and signs of what comes out: a definition may double itself
_PACKAGES = {**CHEMISTRY, **QUANTITIES, **PHYSICS}  # commands whose arguments have a grammar of their own
_NEW = re.compile(r"\\(?:re)?newcommand|\\providecommand")
_COUNT = re.compile(r"\s*\[(\d)\]")
_EQUALS = re.compile(r"\s*=?")
DEFINES = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|def|gdef|let)(?![A-Za-z])"
)  # how a definition begins


class Endless(Exception):  # noqa: N818 (named for what happened)
    """A formula whose definitions lead to no end."""


@dataclass(frozen=True)
class Macro:
    """A command with so many arguments; `default` is the first of them where it may be left out."""

    arguments: int
    body: str
    default: str | None = None


Macros = dict[str, Macro]


def known() -> Macros:
    """Return the commands that MathJax knows and Pandoc does not, in terms of those that both know."""
    return {name: Macro(count, body, default) for name, (count, body, default) in COMMANDS.items()}


def expanded(tex: str, macros: Macros) -> str:
    """Return the formula with the commands of `macros` written out; what it defines itself is added to them and left out.

    Raises Endless.
    """
    at, replaced = 0, 0
    while found := CONTROL.search(tex, at):
        if end := _defined(tex, found, macros):
            tex, at = tex[: found.start()] + tex[end:], found.start()
        elif written := _written_out(tex, found, macros):
            body, end = written
            gap = " " if re.search(r"\\[A-Za-z]+$", body) and tex[end : end + 1].isalpha() else ""
            tex, at = tex[: found.start()] + body + gap + tex[end:], found.start()
            replaced += 1
        else:
            at = found.end()
        if replaced > _MOST or len(tex) > _LONGEST:
            raise Endless
    return tex


def _written_out(tex: str, found: re.Match[str], macros: Macros) -> tuple[str, int] | None:
    """Return what a command stands for, and where its arguments end; None where that is not known."""
    name, at = found[0], found.end()
    macro = macros.get(name)
    if macro is None:
        read = _PACKAGES.get(name)
        return read(tex, at) if read else None
    given = []
    if macro.default is not None:
        first, at = option(tex, at)
        given.append(macro.default if first is None else first)
    while len(given) < macro.arguments:
        value, at = argument(tex, at)
        given.append(value)
    return re.sub(r"#([1-9])", lambda m: given[int(m[1]) - 1] if int(m[1]) <= len(given) else "", macro.body), at


def _defined(tex: str, found: re.Match[str], macros: Macros) -> int:
    """Take up the definition that begins with this command, and return where it ends; 0 if the command begins none."""
    command, at = found[0], found.end()
    if tex[at : at + 1] == "*":
        at += 1
    if _NEW.fullmatch(command):
        name, at = argument(tex, at)
        count, default = _COUNT.match(tex, at), None
        if count:
            default, at = option(tex, count.end())
        body, at = argument(tex, at)
        _keep(macros, name, Macro(int(count[1]) if count else 0, body, default))
        return at
    if command == r"\DeclareMathOperator":
        name, at = argument(tex, at)
        body, at = argument(tex, at)
        star = "*" if tex[found.end() : found.end() + 1] == "*" else ""
        _keep(macros, name, Macro(0, rf"\operatorname{star}{{{body}}}"))
        return at
    if command in (r"\def", r"\gdef"):
        name, at = argument(tex, at)
        brace = tex.find("{", at)
        if brace < 0:
            return 0
        body, end = argument(tex, brace)
        _keep(macros, name, Macro(tex.count("#", at, brace), body))
        return end
    if command == r"\let":
        name, at = argument(tex, at)
        other, at = argument(tex, _EQUALS.match(tex, at).end())  # type: ignore[union-attr]  # matches anywhere
        _keep(macros, name, macros.get(other) or Macro(0, other))
        return at
    return 0


def _keep(macros: Macros, name: str, macro: Macro) -> None:
    name = name.strip()
    if CONTROL.fullmatch(name) and name not in macro.body.split():
        macros[name] = macro
