"""The design in the code: imports point one way, quick paths use the standard library, and no state is named.

Read with `ast`, so that imports inside functions and those for types count as well.
"""

import ast
import csv
import json
import re
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = ROOT / "relations"
DATA = ROOT / "data"

# DESIGN: cli → builds → rendering, execution → exhibits → measures → dossier → periods, states, sources; ingest, checks and the
# pages made from the data stand beside. A room may use the rooms that it names here and all that those may use.
MAY_USE = {
    "__main__": ["cli"],
    "cli": ["builds", "ingest", "commands", "printable"],
    "commands": ["adding", "lookup", "citing", "checks", "pages"],
    "builds": ["rendering", "execution", "files", "printable", "relations"],
    "rendering": ["exhibits"],
    "execution": ["exhibits"],
    "exhibits": ["measures", "formats", "dates", "addresses", "csv_text", "suggest"],
    "measures": ["dossier"],
    "dossier": ["periods", "states", "sources", "reach"],
    "reach": ["package", "edtf"],
    "states": ["periods"],
    "periods": ["package"],
    "sources": ["package", "dates"],
    "ingest": ["states", "sources", "files", "table_text"],
    "checks": ["states", "sources", "printable"],
    "pages": ["lookup", "files"],
    "adding": ["checks", "lookup", "files", "table_text"],
    "lookup": ["checks", "states", "dates", "suggest", "csv_text"],
    "citing": ["lookup", "sources"],
    "table_text": ["package", "csv_text"],
    "package": ["descriptor", "errors", "edtf"],
    "descriptor": ["errors"],
    "edtf": [],
    "files": [],
    "errors": [],
    "addresses": [],
    "csv_text": [],
    "printable": [],
    "formats": [],
    "dates": [],
    "suggest": [],
    "relations": [],  # the package itself: the version, and names that it imports when they are asked for
}

MODULES = {
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
    for file in sorted(CODE.rglob("*.py"))
}
TREES = {name: ast.parse(file.read_text(encoding="utf-8")) for name, file in MODULES.items()}


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "relations"


def reachable(start: str) -> set[str]:
    found, ahead = {start}, [start]
    while ahead:
        new = set(MAY_USE[ahead.pop()]) - found
        found |= new
        ahead += new
    return found


def imports(module: str) -> Iterator[tuple[int, str]]:
    """Yield (line, module) for each import, of our own modules and of others."""
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno}: a relative import"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield node.lineno, whole if whole in MODULES else str(node.module)


def own_imports(module: str) -> set[str]:
    return {other for _, other in imports(module) if other.split(".")[0] == "relations"}


def test_every_module_has_a_room_in_the_design():
    assert {room(module) for module in MODULES} <= set(MAY_USE)


@pytest.mark.parametrize("name", sorted(MAY_USE))
def test_imports_point_one_way(name):
    allowed = reachable(name)
    offences = [
        f"{MODULES[module].relative_to(ROOT)}:{line}: {name} must not use {other}"
        for module in MODULES
        if room(module) == name and module != "relations"
        for line, other in imports(module)
        if other.split(".")[0] == "relations" and room(other) not in allowed
    ]
    assert offences == []


def test_what_the_design_forbids_is_seen():
    assert "exhibits" in reachable("cli")
    assert "periods" in reachable("cli")
    for lower, upper in [
        ("measures", "exhibits"), ("exhibits", "rendering"), ("rendering", "execution"), ("execution", "builds"),
        ("dossier", "measures"), ("periods", "dossier"), ("ingest", "dossier"), ("checks", "dossier"), ("builds", "cli"),
        ("builds", "ingest"), ("ingest", "checks"), ("package", "periods"), ("errors", "package"),
    ]:  # fmt: skip
        assert upper not in reachable(lower), (lower, upper)


def test_no_two_modules_import_each_other():
    graph = {module: own_imports(module) - {module, "relations"} for module in MODULES if module != "relations"}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def all_used_by(module: str) -> set[str]:
    found, ahead = set(), [module]
    while ahead:
        one = ahead.pop()
        if one not in found and one != "relations":
            found.add(one)
            ahead += own_imports(one)
    return found


@pytest.mark.parametrize(
    "start", ["relations.checks", "relations.periods", "relations.states", "relations.pages.dictionary"]
)
def test_the_checks_and_the_ground_need_the_standard_library_alone(start):
    foreign = {
        (module, other)
        for module in all_used_by(start)
        for _, other in imports(module)
        if other.split(".")[0] not in {"relations", *sys.stdlib_module_names}
    }
    assert foreign == set()


def named_in_the_data() -> tuple[set[str], set[str]]:
    """Return the codes of the pair, and the names of its states as words (long enough to be nothing else)."""
    pair = set(json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))["dossier"]["pair"])
    words: set[str] = set()
    for table, columns in (("states", ["name"]), ("state_labels", ["prose", "short"]), ("state_names", ["name"])):
        with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["state"] in pair:
                    words.update(word for column in columns for word in re.findall(r"[^\W\d_]{4,}", row[column]))
    return pair, words - {"Union", "Arab", "Republic", "Federation"}


CODES, WORDS = named_in_the_data()
# A code stands by itself or between underscores; a name counts in any spelling and form (Syrian, RUSSIA_SINCE).
NAMED = re.compile(rf"(?<![A-Za-z])({'|'.join(CODES)})(?![A-Za-z])|(?i:{'|'.join(sorted(WORDS))})")


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of each name and string of the code; docstrings may give examples."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield line, node.value
        for field in ("id", "attr", "arg", "name", "asname"):
            if isinstance(getattr(node, field, None), str):
                yield line, getattr(node, field)


def test_the_words_that_must_not_stand_in_the_code_come_from_the_data():
    assert {"RUS", "SYR"} == CODES
    assert {"Russia", "Soviet", "USSR", "Syria"} <= WORDS
    for text in ("RUS", "of Syrian", "x_RUS_y", "soviet_union", "SYR,RUS"):
        assert NAMED.search(text), text
    for text in ("RUST", "truss", "SYRUP", "supplier", "virus"):
        assert not NAMED.search(text), text


def test_nothing_in_the_code_names_the_pair():
    offences = [
        f"{MODULES[module].relative_to(ROOT)}:{line}: {text!r}"
        for module, tree in TREES.items()
        for line, text in texts(tree)
        if NAMED.search(text)
    ]
    assert offences == []


def test_no_string_of_the_code_is_the_code_of_a_state():
    with (DATA / "states.csv").open(encoding="utf-8", newline="") as file:
        states = {row["state"] for row in csv.DictReader(file)}
    offences = [
        f"{MODULES[module].relative_to(ROOT)}:{line}: {text!r}"
        for module, tree in TREES.items()
        for line, text in texts(tree)
        if text in states
    ]
    assert len(states) > 200
    assert offences == []


def test_no_template_names_the_pair():
    files = [file for file in CODE.rglob("*") if file.suffix in {".j2", ".typ", ".css", ".lua", ".html", ".json"}]
    assert files
    assert [file.name for file in files if NAMED.search(file.read_text(encoding="utf-8"))] == []
