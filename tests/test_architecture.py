"""The design in the code: imports point one way, quick paths use the standard library, and no state is named.

Read with `ast`, so that imports inside functions and those for types count as well.
"""

import ast
import csv
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = ROOT / "relations"
DATA = ROOT / "data"

# As docs/architecture.md tells: cli → commands → editions → builds → rendering, execution, site;
# exhibits → measures, dossier → periods, states, sources → package;
# ingest, checks, curation and starting stand beside and read the tables as text. Inside exhibits: overview and turning → indicators → subjects →
# drawing, sourcing, words → base. A room may use the rooms that it names here and all that those may use; nothing is allowed that is not used.
MAY_USE: dict[str, list[str]] = {
    "__main__": ["cli"],
    "cli": ["commands", "ingest", "refusals", "extras"],
    "commands": ["dyads", "editions", "starting", "curation.adding", "curation.citing", "curation.pages"],
    "dyads": ["formats", "ingest", "measures", "printable", "showing"],
    "starting": ["ingest", "checks", "clock", "text_file"],
    "editions": ["builds", "curation.lookup", "file_lock", "lasting"],
    "builds": [
        "checks",
        "clock",
        "curation.citing",
        "execution",
        "file_lock",
        "rendering",
        "site",
        "periods",
        "reach",
        "own_folders",
        "relations",
        "printable",
        "files",
        "suggest",
        "refusals",
        "toml_file",
        "text_file",
    ],
    "clock": [],
    "site": ["rendering", "states", "printable", "score_interval"],
    "early_stop": [],
    "execution": [
        "text_file",
        "extras",
        "notebook_cells",
        "read_ahead",
        "own_folders",
        "faces",
        "formats",
        "early_stop",
    ],
    "notebook_cells": [],
    "own_folders": [],
    "rendering": [
        "faces",
        "notebook_cells",
        "foreign_files",
        "own_folders",
        "showing",
        "formats",
        "suggest",
        "early_stop",
    ],
    "showing": ["sources", "addresses", "csv_text"],
    "exhibits": ["exhibits.overview", "exhibits.turning", "exhibits.council", "exhibits.headline", "faces"],
    "exhibits.overview": ["exhibits.indicators"],
    "exhibits.turning": ["exhibits.indicators"],
    "exhibits.indicators": [
        "exhibits.economy",
        "exhibits.arms",
        "exhibits.council",
        "exhibits.presence",
        "exhibits.voting",
    ],
    "exhibits.indicator": ["exhibits.words", "sources"],
    "exhibits.ahead": ["exhibits.turning"],
    "exhibits.few": [],
    "exhibits.economy": ["exhibits.diplomacy", "exhibits.chronicle", "exhibits.headline"],
    "exhibits.diplomacy": [
        "exhibits.drawing",
        "exhibits.headline",
        "exhibits.indicator",
        "exhibits.sourcing",
        "measures",
    ],
    "exhibits.presence": ["exhibits.chronicle", "exhibits.headline", "exhibits.indicator", "measures"],
    "exhibits.arms": [
        "exhibits.economy",
        "exhibits.indicator",
        "exhibits.span_before",
        "measures",
    ],
    "exhibits.chronicle": ["exhibits.drawing", "exhibits.sourcing", "measures.claim_ranges"],
    "exhibits.council": [
        "exhibits.drawing",
        "exhibits.headline",
        "exhibits.indicator",
        "exhibits.sourcing",
        "measures",
    ],
    "exhibits.voting": [
        "exhibits.drawing",
        "exhibits.headline",
        "exhibits.indicator",
        "exhibits.span_before",
        "measures",
    ],
    "exhibits.drawing": ["exhibits.few", "exhibits.words", "exhibits.base", "exhibits.no_data"],
    "exhibits.headline": ["exhibits.base"],
    "exhibits.span_before": ["dossier"],
    "exhibits.sourcing": ["exhibits.base", "dossier"],
    "exhibits.words": ["dossier"],
    "exhibits.base": ["showing", "formats", "suggest", "exhibits.markdown"],
    "exhibits.no_data": ["exhibits.markdown", "formats"],
    "measures": [
        "measures.turning",
        "measures.arms",
        "measures.council",
        "measures.diplomacy",
        "measures.economy",
        "measures.presence",
        "measures.claim_ranges",
        "faces",
    ],
    "measures.turning": ["measures.columns"],
    "measures.arms": ["measures.columns"],
    "measures.council": ["measures.voting"],
    "measures.diplomacy": ["measures.dated_years", "measures.intervals"],
    "measures.economy": ["measures.columns"],
    "measures.presence": ["measures.columns", "edtf"],
    "measures.voting": ["measures.intervals", "measures.columns"],
    "measures.claim_ranges": ["measures.columns"],
    "measures.dated_years": ["measures.columns"],
    "measures.intervals": ["score_interval"],
    "measures.columns": ["declared"],
    "curation.adding": ["curation.lookup", "table_text", "files"],
    "curation.citing": ["curation.lookup", "toml_file"],
    "curation.pages": ["curation.lookup", "files"],
    "curation.lookup": ["checks", "states", "suggest", "csv_text"],
    "checks": ["periods", "sources", "printable", "suggest"],
    "ingest": ["states", "table_text", "files", "foreign_files", "suggest"],
    "dossier": ["states", "reach", "sources", "computed_ahead", "declared"],
    "computed_ahead": ["read_ahead"],
    "declared": ["package", "suggest"],
    "read_ahead": ["reading"],
    "states": ["periods"],
    "periods": ["package", "edtf"],
    "reach": ["package", "edtf"],
    "sources": ["package", "dates", "edtf"],
    "table_text": ["package", "csv_text"],
    "package": ["csv_faults", "foreign_files", "descriptor", "fields", "suggest"],
    "fields": [],
    "addresses": [],
    "dates": [],
    "edtf": [],
    "errors": [],
    "files": ["refusals"],
    "file_lock": ["errors", "refusals"],
    "formats": [],
    "lasting": [],
    "suggest": ["errors"],
    "relations": ["faces"],
    "faces": ["suggest"],
    "csv_text": [],
    "curation": [],
    "csv_faults": ["foreign_files"],
    "descriptor": ["errors", "text_file"],
    "exhibits.markdown": [],
    "printable": [],
    "reading": ["periods"],
    "refusals": [],
    "score_interval": [],
    "text_file": [],
    "foreign_files": [],
    "extras": ["errors"],
    "toml_file": ["errors", "foreign_files", "text_file"],
}

# Lists of many short items, which the formatter would give a line each: each keeps its lines for the reason beside it.
KEEPS_ITS_LINES = {
    "relations.exhibits.drawing.annotate": "places around a point, read as pairs on opposite sides",
    "relations.exhibits.sourcing.nearest_source": "kinds of sources, read as one order",
    "relations.ingest.sipri_register": "the header of an outside file, held against it as it stands there",
    "relations.ingest.tiv_deliveries": "the header of an outside file",
    "relations.ingest.un_ga": "the header of an outside file",
    "relations.ingest.un_sc": "the header of an outside file",
    "relations.rendering.formulas": "environments of TeX, a list of names",
    "relations.rendering.tex_commands": "commands and their signs, a dictionary",
    "relations.rendering.tex_one_sided": "brackets and their signs, a dictionary",
    "relations.rendering.tex_forms": "fonts and their commands, a dictionary",
    "relations.rendering.typst_names": "names and their signs, a dictionary",
}

# Halls that have rooms: a module in one belongs to `exhibits.voting`, or by itself to `exhibits.base`; the face is `exhibits`.
HALLS = ("exhibits", "measures", "curation")
SUBJECTS = ("voting", "council", "arms", "diplomacy", "chronicle", "presence", "economy", "turning", "overview")

MODULES = {
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
    for file in sorted(CODE.rglob("*.py"))
}


@cache
def tree(module: str) -> ast.Module:
    """Return a module's tree; to parse them all takes seconds, which those who only collect the tests need not wait for."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


@cache
def nodes(module: str) -> tuple[ast.AST, ...]:
    """Return all nodes of a module: many tests go through those of all modules."""
    return tuple(ast.walk(tree(module)))


def room(module: str) -> str:
    """Return the room of a module: in the three halls that have rooms, `exhibits.voting`; their faces are `exhibits` and so on."""
    parts = module.split(".")
    if len(parts) > 2 and parts[1] in HALLS:
        return ".".join(parts[1:3])
    return parts[1] if len(parts) > 1 else "relations"


def reachable(start: str) -> set[str]:
    found, ahead = {start}, [start]
    while ahead:
        new = set(MAY_USE[ahead.pop()]) - found
        found |= new
        ahead += new
    return found


@cache
def imports(module: str) -> list[tuple[int, str]]:
    """Return (line, module) for each import, of our own modules and of others."""
    return [*_imports(module)]


def _imports(module: str) -> Iterator[tuple[int, str]]:
    for node in nodes(module):
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
    assert "rendering" in reachable("cli")
    assert "periods" in reachable("cli")
    assert "measures.voting" in reachable("exhibits.council")
    for lower, upper in [
        ("measures", "exhibits"), ("exhibits", "rendering"), ("rendering", "execution"), ("execution", "builds"), ("rendering", "exhibits"),
        ("builds", "editions"),
        ("showing", "exhibits"), ("showing", "rendering"), ("site", "builds"), ("rendering", "site"),
        ("dossier", "measures"), ("periods", "dossier"), ("ingest", "dossier"), ("checks", "dossier"), ("builds", "cli"), ("builds", "exhibits"),
        ("builds", "ingest"), ("ingest", "checks"), ("package", "periods"), ("errors", "package"), ("curation.lookup", "dossier"),
        ("measures.voting", "measures.arms"), ("exhibits.voting", "exhibits.council"), ("exhibits.diplomacy", "exhibits.indicators"),
        ("exhibits.drawing", "exhibits.voting"), ("exhibits.words", "exhibits.drawing"), ("exhibits.turning", "exhibits.overview"),
    ]:  # fmt: skip
        assert upper not in reachable(lower), (lower, upper)


@pytest.mark.parametrize("name", sorted(MAY_USE))
def test_nothing_is_allowed_that_is_not_used(name):
    used = {room(other) for module in MODULES if room(module) == name for other in own_imports(module)}
    assert set(MAY_USE[name]) - used == set()


@cache
def homes(face: str) -> dict[str, str]:
    """Return the names of a lazy face, each with the module that it comes from."""
    table = next(
        node for node in tree(face).body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_HOMES"
    )
    bound = {
        alias.name: node.module for node in tree(face).body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    return {name: f"{face}.{home}" for name, home in ast.literal_eval(table.value).items()} | {
        name: str(module) for name, module in bound.items() if str(module).startswith(f"{face}.")
    }


FINDINGS = ("_finding", "findings", "headline")
CHARTS = {
    module
    for module in homes("relations.exhibits").values()
    if room(module).removeprefix("exhibits.") in SUBJECTS and not module.endswith(FINDINGS)
}


def test_findings_the_overview_and_other_subjects_import_no_chart():
    assert len(CHARTS) > 40
    offences = {
        (module, other)
        for module in MODULES
        if module.startswith("relations.exhibits.")
        for other in own_imports(module) & CHARTS
        if module != other
        and (module.endswith(FINDINGS) or room(module) == "exhibits.overview" or room(module) != room(other))
    }
    assert offences == set()


# Roles that most pairs of states do not have: one supplies the other with arms. Rooms that are not about arms speak of the first state and its partner.
ROLES = re.compile(r"(?i)supplier|recipient")
ABOUT_ARMS = re.compile(r"relations\.(exhibits|measures)(\.arms\b.*)?|relations\.ingest\.(sipri|tiv)_\w+")


def test_only_what_is_about_arms_speaks_of_a_supplier_and_a_recipient():
    speaking = {module for module, file in MODULES.items() if ROLES.search(file.read_text(encoding="utf-8"))}
    assert "relations.exhibits.arms.findings" in speaking
    assert {module for module in speaking if not ABOUT_ARMS.fullmatch(module)} == set()


# A fact is a column, not a word in prose: what an exhibit or a measure tells apart, the data declare. What may be read from text: the price base
# in a unit, the number in the name of a session, and the codes in a cell that lists several.
READS_TEXT = {
    "relations.measures.economy.real_terms",
    "relations.measures.voting.regular_sessions",
    "relations.exhibits.diplomacy.agreement_lives",
}
PROSE = {"note", "title", "summary", "reason", "edition", "office", "supports", "name"}
TESTS_OF_TEXT = {"contains", "extract", "match", "fullmatch", "startswith", "endswith", "search", "findall"}


def column_of(node: ast.AST) -> str:
    """Return the column that an expression reads: `row["note"]`, `row.note`, `str(row["note"])`; empty where it reads none."""
    if isinstance(node, ast.Call) and node.args:
        return column_of(node.args[0])
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return str(node.slice.value)
    of_a_row = isinstance(node, ast.Attribute) and ast.unparse(node.value) in ("row", "source", "event", "claim")
    return node.attr if of_a_row else ""


def facts_read_from_prose(tree: ast.Module) -> Iterator[int]:
    """Yield the lines that test the text of a column: `"word" in row["note"]`, `frame["office"].str.contains(…)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
            if column_of(node.comparators[0]) in PROSE and isinstance(node.left, ast.Constant | ast.Name):
                yield node.lineno
        elif (
            isinstance(node, ast.Attribute) and node.attr in TESTS_OF_TEXT and ast.unparse(node.value).endswith(".str")
        ):
            yield node.lineno


def test_facts_read_from_prose_are_seen():
    for text in ('"copy" in str(row["note"])', "_WORD in row.note", 'frame["office"].fillna("").str.contains("^king")'):
        assert list(facts_read_from_prose(ast.parse(text))) == [1], text
    for text in ('"note" in frame', "code in pair", 'frame["state"].isin(pair)'):
        assert list(facts_read_from_prose(ast.parse(text))) == [], text


def test_no_fact_is_read_from_prose():
    offences = [
        f"{MODULES[module].relative_to(ROOT)}:{line}"
        for module in MODULES
        if module.startswith(("relations.exhibits.", "relations.measures.")) and module not in READS_TEXT
        for line in facts_read_from_prose(tree(module))
    ]
    assert offences == []


# Units and names of columns are declared once: beside the measure that computes a column, in the table that has it, or once in a room of exhibits.
# A column that has by chance the name and the words of one declared elsewhere, and where its own comes from.
ONLY_NAMED_ALIKE = {
    ("relations.exhibits.voting.around_change", "n"): "of joint votes and of each vote, in one column",
    (
        "relations.exhibits.voting.around_change",
        "share",
    ): "of agreement, plain and at fixed topics, and of each vote, in one column",
    ("relations.exhibits.voting.around_change", "low"): "of that column",
    ("relations.exhibits.voting.around_change", "high"): "of that column",
    ("relations.exhibits.voting.cast_by_topic", "low"): "of the share of roll calls on which a state cast a vote",
    ("relations.exhibits.voting.cast_by_topic", "high"): "of that share",
}
COLUMN_WORDS = re.compile(r"(\w+_)?(units|labels)", re.IGNORECASE)


def words_of_columns(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield (column, words) of each dictionary in an expression, be it written out or made by `dict.fromkeys`."""
    for part in ast.walk(node):
        if isinstance(part, ast.Dict):
            for key, value in zip(part.keys, part.values, strict=True):
                if isinstance(key, ast.Constant):
                    yield str(key.value), ast.unparse(value)
        elif isinstance(part, ast.Call) and ast.unparse(part.func) == "dict.fromkeys":
            names = part.args[0].elts if isinstance(part.args[0], ast.Tuple | ast.List) else []
            yield from (
                (str(name.value), ast.unparse(part.args[1])) for name in names if isinstance(name, ast.Constant)
            )


def declared_words(tree: ast.Module) -> list[tuple[str, str]]:
    """Return (column, words) of what a module gives as units or labels of columns: in a call, or as a constant."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found += [one.value for one in node.keywords if one.arg in ("units", "labels")]
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if COLUMN_WORDS.fullmatch(ast.unparse(target)):
                found.append(node.value)
    return [entry for value in found for entry in words_of_columns(value)]


def words_of_tables() -> set[tuple[str, str]]:
    resources = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    return {
        (field["name"], repr(field["unit"]))
        for resource in resources
        for field in resource["schema"]["fields"]
        if "unit" in field
    }


def words_of_measures(module: str) -> set[tuple[str, str]]:
    """Return what the measures declare that a module imports."""
    measures = homes("relations.measures")
    names = {
        alias.name
        for node in nodes(module)
        if isinstance(node, ast.ImportFrom) and node.module == "relations.measures"
        for alias in node.names
    }
    return {entry for name in names for entry in declared_words(tree(measures[name]))}


def test_words_of_columns_are_seen():
    for text in (
        'figure(units={"n": "votes"})',
        'figure(units=units_of(frame, agreement) | {"n": "votes"})',
        'UNITS: Mapping[str, str] = {**OTHER, "n": "votes"}',
        'HARM_UNITS = dict.fromkeys(("n",), "votes")',
    ):
        assert declared_words(ast.parse(text)) == [("n", "'votes'")], text
    assert declared_words(ast.parse('figure(beside={"n": "votes"}, units=units_of(frame, agreement))')) == []
    assert ("agreement", "'share'") in words_of_measures("relations.exhibits.voting.agreement_by_year")
    assert ("tiv_order", "'million TIV'") in words_of_tables()


def test_units_and_labels_of_a_column_are_declared_once():
    tables = words_of_tables()
    rooms: dict[str, set[tuple[str, str]]] = {}
    again = {}
    for module in MODULES:
        if module.startswith("relations.exhibits."):
            known = rooms.setdefault(room(module), set())
            elsewhere = tables | words_of_measures(module)
            for column, words in declared_words(tree(module)):
                if (column, words) in known | elsewhere:
                    again[module, column] = words
                known.add((column, words))
    assert {one: words for one, words in again.items() if one not in ONLY_NAMED_ALIKE} == {}
    assert set(ONLY_NAMED_ALIKE) - set(again) == set(), "these are declared once, so that the exception is over"


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
    "start",
    ["relations.checks.every_check", "relations.periods", "relations.states", "relations.curation.pages.dictionary"],
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
    places = {row["place"]: row["name"] for row in rows_of("places")}
    for row in rows_of("state_labels"):
        if row["state"] in pair:
            words.update(word for word in (row["demonym"], places.get(row["capital"], "")) if word)
    return pair, words - {"Union", "Arab", "Republic", "Federation"}


def rows_of(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CODES, WORDS = named_in_the_data()
# A code stands by itself or between underscores; a name counts in any spelling and form (Syrian, RUSSIA_SINCE), but Syriac is a script.
NAMED = re.compile(rf"(?<![A-Za-z])({'|'.join(CODES)})(?![A-Za-z])|(?i:(?!syriac)(?:{'|'.join(sorted(WORDS))}))")


@cache
def texts(module: str) -> list[tuple[int, str]]:
    """Return (line, text) of each name and string of a module; docstrings may give examples."""
    return [*_texts(tree(module))]


def _texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
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
        for module in MODULES
        for line, text in texts(module)
        if NAMED.search(text)
    ]
    assert offences == []


def test_no_string_of_the_code_is_the_code_of_a_state():
    with (DATA / "states.csv").open(encoding="utf-8", newline="") as file:
        states = {row["state"] for row in csv.DictReader(file)}
    offences = [
        f"{MODULES[module].relative_to(ROOT)}:{line}: {text!r}"
        for module in MODULES
        for line, text in texts(module)
        if text in states
    ]
    assert len(states) > 200
    assert offences == []


def test_no_template_names_the_pair():
    files = [
        file for file in CODE.rglob("*") if file.suffix in {".j2", ".typ", ".css", ".js", ".lua", ".html", ".json"}
    ]
    assert files
    assert [file.name for file in files if NAMED.search(file.read_text(encoding="utf-8"))] == []


def test_every_foreign_import_is_declared():
    """What we import we ask for ourselves, not by way of what happens to need it too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked_for = [
        *project["dependencies"],
        *(one for name in ("reports", "notify", "cluster", "sftp", "s3", "gs") for one in extras[name]),
    ]
    declared = {re.split(r"[^\w-]", one)[0].lower().replace("_", "-") for one in asked_for}
    of = packages_distributions()
    undeclared = {
        (other.split(".")[0], module)
        for module in MODULES
        for _, other in imports(module)
        if other.split(".")[0] not in {"relations", *sys.stdlib_module_names}
        and not {name.lower().replace("_", "-") for name in of[other.split(".")[0]]} & declared
    }
    # The check against the standard says itself that it needs the extra `dev`; that what reaches a target may be missing is told in `targets`.
    assert undeclared == {("frictionless", "relations.checks.standard")}


def test_no_two_classes_have_one_name():
    """A reader of a name need not ask which; `Field` of a table and `Table` of a report are told apart by their names."""
    homes: dict[str, list[str]] = {}
    for module in MODULES:
        for node in tree(module).body:
            if isinstance(node, ast.ClassDef):
                homes.setdefault(node.name, []).append(module)
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


def test_no_f_string_holds_a_condition():
    """A sentence can be read aloud: a case is an early return with a sentence of its own, or a name."""
    offences = {
        f"{MODULES[module].relative_to(ROOT)}:{node.lineno}"
        for module in MODULES
        for text in nodes(module)
        if isinstance(text, ast.JoinedStr)
        for node in ast.walk(text)
        if isinstance(node, ast.IfExp | ast.BoolOp)
    }
    assert offences == set()


def test_the_formatter_breaks_all_lines_but_those_of_declared_lists():
    told = re.compile(r"#\s*(?:fmt|yapf):\s*(?:skip|off|disable)")
    kept = {module: len(told.findall(file.read_text(encoding="utf-8"))) for module, file in MODULES.items()}
    assert {module: n for module, n in kept.items() if n} == dict.fromkeys(KEEPS_ITS_LINES, 1)


# Modules without a file of tests of their own, and where they are tested.
TESTED_ELSEWHERE = {
    "relations.__main__": "test_edition.py runs it",
    "relations.exhibits.few": "holds two numbers, which the tests of what uses them state",
    "relations.builds.cluster.address": "test_crew.py of its room asks for one, and reads what is told",
    "relations.commands.output": "test_data.py and test_cite.py of its room read what the verbs print",
    "relations.commands.table_options": "test_data.py of its room gives the options",
    "relations.curation.adding.interview": "test_add.py answers it from the first question to the last",
    "relations.curation.lookup.bounded": "security/test_queries.py reaches the limits that it sets",
    "relations.curation.lookup.event_sections": "test_event.py of its room reads the sections as people do",
    "relations.commands.notifying": "editions/test_unattended_year.py has it send mail",
    "relations.commands.verify": "editions/verify/test_verify.py runs it",
    "relations.editions.crate.profiles": "test_crate.py of its room holds the crate against them",
    "relations.editions.crate.runs": "test_crate.py of its room reads them",
    "relations.editions.verify.inputs_here": "test_verify.py of its room edits a checkout",
    "relations.editions.verify.rebuilt": "test_verify.py of its room makes editions again",
    "relations.editions.news": "test_unattended_year.py of its room reads what is told",
    "relations.editions.target": "the tests of each target do what it declares",
    "relations.editions.verify.single_pdf": "test_verify.py of its room mails one",
    "relations.execution.forking": "test_nursery.py and test_kernel.py of its room talk to the process that it is",
    "relations.execution.wards": "test_watching.py of its room has the loop that keeps them",
    "relations.ingest.bounded": "security/test_archives.py reaches the limits that it sets",
    "relations.rendering.blocks": "test_document.py of its room states them",
    "relations.rendering.output": "test_outputs.py of its room reads what comes of it",
    "relations.rendering.pdf_drawing": "test_pdf_pages.py of its room runs it",
    "relations.rendering.limits": "security/test_time.py reaches the limits that it sets",
    "relations.showing.svg_allowed": "security/test_drawings.py tries what is not on the lists",
    "relations.starting.new_descriptor": "test_start.py of its room reads what it wrote",
    "relations.starting.own_source": "test_start.py of its room checks a package that cites it",
    "relations.starting.producers": "test_start.py of its room checks a package that cites them",
    "relations.starting.later_rows": "test_start.py of its room leaves rows out",
    "relations.starting.names_used": "test_start.py of its room reads what is told of names",
    "relations.rendering.typeset": "security/test_typst.py runs it",
}


def test_every_module_has_a_file_of_tests_in_its_place():
    """`relations/exhibits/voting/seats.py` is tested in `tests/exhibits/voting/test_seats.py`, for whoever looks for it."""
    without = {
        module
        for module, file in MODULES.items()
        if file.name != "__init__.py"
        and not (ROOT / "tests" / file.relative_to(CODE).with_name(f"test_{file.name}")).is_file()
    }
    assert without - set(TESTED_ELSEWHERE) == set(), "these have no test of their own"
    assert set(TESTED_ELSEWHERE) - without == set(), "these have one, so that the exception is over"
