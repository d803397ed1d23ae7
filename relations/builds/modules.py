"""Which modules of `relations` a piece of code rests on, told from the code: imports are followed, nothing is loaded.

An import counts wherever it stands, but for those that are only for type checkers. A name taken from a lazy face stands for the module that the
face gets it from. What cannot be told counts as all modules.
"""

import ast
import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from relations.builds.digests import Digests

PACKAGE = "relations"
CODE = Path(__file__).resolve().parent.parent

# Who uses one of these may load what no import names.
_ANY = {"__import__", "eval", "exec", "import_module", "importlib", "modules", "pkgutil", "runpy"}


# What a kernel loads only if it is told to by name: else `frame.diff()` would rest on the verb of that name, and on all that it uses.
_OUTER = ("commands", "editions")


class Modules:
    """The modules of `relations` with what they import, read when they are needed."""

    def __init__(self, digests: Digests, code: Path = CODE) -> None:
        self._digests, self._code = digests, code

    @cached_property
    def files(self) -> dict[str, Path]:
        """The file of each module."""
        found = {}
        for file in self.all_files:
            if file.endswith(".py"):
                parts = (PACKAGE, *file[:-3].split("/"))
                found[".".join(parts).removesuffix(".__init__")] = self._code / file
        return found

    @cached_property
    def all_files(self) -> list[str]:
        """The files of the package but for compiled ones and tables, from its folder on."""
        return code_files(self._code)

    def file(self, module: str) -> Path:
        """Return the file of a module that there is or was."""
        return self.files.get(module) or self._code.joinpath(*module.split(".")[1:]).with_suffix(".py")

    def below(self, package: str) -> set[str]:
        """Return a package and all modules in it."""
        return {module for module in self.files if module == package or module.startswith(f"{package}.")}

    def closure(self, roots: Iterable[str]) -> set[str]:
        """Return the modules among `roots` and all that they import, with the packages that they lie in."""
        found: set[str] = set()
        ahead = [*roots]
        while ahead:
            module = ahead.pop()
            if module in found or module not in self.files:
                continue
            found.add(module)
            ahead += [*_packages(module), *self._imported(self._read(module))]
        return found

    def roots(self, code: str) -> set[str]:
        """Return the modules that code outside of `relations` names; all where it cannot be told."""
        try:
            tree = ast.parse(code)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return {*self.files}
        words = {*_words(tree)}
        if words & _ANY:
            return {*self.files}
        # A module that is loaded for whatever reason can be reached as an attribute too.
        reached = {module for module in self.files if module in words or _is_reached(module.split("."), words)}
        return reached | {*self._imported(_found(tree))}

    def _read(self, module: str) -> dict[str, Any]:
        found: dict[str, Any] = self._digests.found_in(self.files[module], _found)
        return found

    def _imported(self, found: dict[str, Any]) -> Iterator[str]:
        for module, name in found["imports"]:
            if f"{module}.{name}" in self.files:
                yield f"{module}.{name}"
                continue
            yield module
            homes = self._read(module)["homes"] if name and module in self.files else {}
            if name == "*":
                yield from (f"{module}.{home}" for home in homes.values())
            elif name in homes:
                yield f"{module}.{homes[name]}"


def code_files(code: Path) -> list[str]:
    """Return the files of the package in a folder but for compiled ones and tables, from that folder on."""
    found = []
    for folder, within, names in os.walk(code):
        within[:] = [name for name in within if name != "__pycache__"]
        place = os.path.relpath(folder, code).replace(os.sep, "/").removeprefix(".")
        found += [f"{place}/{name}".lstrip("/") for name in names if not name.endswith((".pyc", ".csv"))]
    return sorted(found)


def _is_reached(parts: list[str], words: set[str]) -> bool:
    return parts[-1] in words and all(part in words for part in parts if part in _OUTER)


def _packages(module: str) -> Iterator[str]:
    while "." in module:
        module = module.rpartition(".")[0]
        yield module


def _found(tree: ast.Module) -> dict[str, Any]:
    """Return the imports of a module, as [module, name or nothing], and the names that it hands out as a lazy face."""
    imports = sorted({(module, name) for module, name in _imports(tree.body) if module.split(".")[0] == PACKAGE})
    return {"imports": [list(one) for one in imports], "homes": _homes(tree)}


def _imports(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            yield from _imports(node.orelse)
        else:
            yield from _imports(ast.iter_child_nodes(node))


def _homes(tree: ast.Module) -> dict[str, str]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_HOMES":
            return dict(ast.literal_eval(node.value))
    return {}


def _words(tree: ast.Module) -> Iterator[str]:
    """Yield names, attributes, and strings that could be those of modules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.alias):
            yield node.name.partition(".")[0]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
