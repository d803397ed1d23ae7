"""What the pages for readers say of the code is so: rooms and public names are told, and examples run."""

import ast
import inspect
import re
from pathlib import Path

import pytest
from matplotlib import pyplot

import relations
from relations import exhibits, measures, rendering
from relations.exhibits import Figure

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
ARCHITECTURE = (DOCS / "architecture.md").read_text(encoding="utf-8")
ROOMS = sorted(
    file.parent.relative_to(ROOT / "relations").as_posix()
    for file in (ROOT / "relations").glob("*/**/__init__.py")
)  # fmt: skip
ON_THE_GROUND = sorted(file.name for file in (ROOT / "relations").glob("*.py") if file.name != "__init__.py")


def arguments(thing: object) -> str:
    if not inspect.isfunction(thing):
        return ""
    signature = inspect.signature(thing)
    bare = [one.replace(annotation=one.empty) for one in signature.parameters.values()]
    return str(signature.replace(parameters=bare, return_annotation=signature.empty))


OF_OTHERS = "import seaborn\n"  # begins an example that needs a package which the project does not


def examples(page: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_told(room):
    hall, _, subject = room.partition("/")
    if f"`{room}/`" in ARCHITECTURE:
        return
    subjects = ARCHITECTURE.partition("Subjects, alike")[2].partition("\n\n")[0]
    assert subject, f"docs/architecture.md does not tell what relations/{room}/ is for"
    assert hall in ("measures", "exhibits", "curation")
    assert hall == "curation" or f"`{subject}`" in subjects, f"docs/architecture.md does not name relations/{room}/"


@pytest.mark.parametrize("module", ON_THE_GROUND)
def test_every_module_outside_the_rooms_is_told(module):
    assert f"`{module}`" in ARCHITECTURE


def test_every_place_that_is_told_is_there():
    told = re.findall(r"`([a-z_/]+(?:\.py|/))`", ARCHITECTURE)
    code = ROOT / "relations"
    missing = {one for one in told if not ((ROOT / one).exists() or (code / one).exists() or [*code.rglob(one)])}
    assert missing == set()
    assert len(told) > 60


@pytest.mark.parametrize("name", sorted(exhibits.__all__))
def test_every_exhibit_is_listed_with_its_arguments_and_first_line(name):
    thing = getattr(exhibits, name)
    line = f"- `{name}{arguments(thing)}`: {inspect.getdoc(thing).splitlines()[0]}"
    assert line in (DOCS / "exhibits.md").read_text(encoding="utf-8").splitlines()


def test_nothing_is_listed_that_is_not_offered():
    listed = re.findall(r"^- `(\w+)", (DOCS / "exhibits.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(exhibits.__all__)


@pytest.mark.parametrize("name", [*measures.__all__, *relations.__all__, *rendering.__all__])
def test_every_public_name_is_told(name):
    told = name in ARCHITECTURE or any(
        name in page.read_text(encoding="utf-8") for page in (DOCS / "methods").rglob("*.md")
    )
    assert told, f"neither docs/architecture.md nor docs/methods/ tells {name}"


@pytest.fixture(scope="module")
def run_for_analysts():
    """Return the names after the examples for analysts, and what each of the examples shows at its end."""
    pyplot.switch_backend("agg")
    names = {}
    return names, [ran(code, names) for code in examples("analysts.md") if OF_OTHERS not in code]


def ran(code, names):
    """Run a cell, and return what it shows, as a notebook does: the value of its last line."""
    *body, last = ast.parse(code).body
    exec(compile(ast.Module(body, []), "docs/analysts.md", "exec"), names)
    if not isinstance(last, ast.Expr):
        exec(compile(ast.Module([last], []), "docs/analysts.md", "exec"), names)
        return None
    return eval(compile(ast.Expression(last.value), "docs/analysts.md", "eval"), names)


@pytest.mark.slow
def test_the_example_for_converters_runs():
    names = {}
    for code in examples("convert.md"):
        ran(code, names)
    assert names["exporter"].output_mimetype == "application/pdf"


@pytest.mark.slow
def test_the_examples_for_analysts_run(run_for_analysts):
    names, (_, changed, *others) = run_for_analysts
    assert isinstance(changed, Figure)
    assert (changed.height_mm, changed.title) != (names["chart"].height_mm, names["chart"].title)
    assert changed.sources == names["chart"].sources
    assert names["by_year"]["year"].between(1971, 1991).all()
    own = {one.id: one for one in others if one.id.startswith("votes-against")}
    assert [*own] == ["votes-against-as-line", "votes-against-as-bars", "votes-against"]
    assert all(one.data.equals(names["by_year"]) and one.sources for one in own.values())


@pytest.mark.slow
def test_the_example_with_seaborn_runs(run_for_analysts):
    pytest.importorskip("seaborn", reason="seaborn is not installed; the project does not need it")
    names, _ = run_for_analysts
    (code,) = (code for code in examples("analysts.md") if OF_OTHERS in code)
    assert "<svg" in ran(code, names).svg
