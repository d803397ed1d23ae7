"""A small data package of the project's schema, and the invented files of the producers' layouts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from relations.package import Package, open_package

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests/fixtures/ingest"

TABLES = {
    "sources": "source,publisher,title,kind,grade,edition,covers_to,published,language,copied,url,terms,note,origin\n"
    + "".join(
        f"{name},P,T,{kind},primary-document,,,,en,false,,,,\n"
        for name, kind in (("book-1", "book"), ("edition-1", "dataset"), ("edition-2", "dataset"))
    ),
    "gaps": "gap,resource,state,start,end,label,reason,source\n",
    "states": "state,name,kind,start,end,note,source\n"
    + "".join(f"{code},{code},state,,,,book-1\n" for code in ("CSK", "EGY", "IRN", "LBY", "RUS", "SYR", "USA")),
    "state_names": "scheme,name,state\nsipri,Czechoslovakia,CSK\nsipri,Iran,IRN\nsipri,Libya,LBY\nsipri,Russia,RUS\n"
    "sipri,Soviet Union,RUS\nsipri,Syria,SYR\nun-dl,EGY,EGY\nun-dl,RUS,RUS\nun-dl,SUN,RUS\nun-dl,SYR,SYR\nun-dl,USA,USA\n",
    "ga_topics": "topic,name,prose,definition,source\nnuclear,N,n,D,book-1\nrights,R,r,D,book-1\n",
    "ga_topic_rules": 'topic,pattern,reason\nnuclear,nuclear|atomic,\nrights,"\\bhuman rights",\n',
    "arms_categories": "description,category,source\nSAM,missiles,book-1\ntank,armoured-vehicles,book-1\n",
    "arms_editions": "edition,first_year,last_year,preferred_from,preferred_to,reason\n"
    "edition-1,1979,2021,,,R\nedition-2,1995,2024,,,R\n",
}


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """A package with the project's descriptor and the tables that ingest reads; those that it writes are missing."""
    root = tmp_path / "data"
    root.mkdir()
    (root / "datapackage.json").write_bytes((ROOT / "data/datapackage.json").read_bytes())
    for name, text in TABLES.items():
        (root / f"{name}.csv").write_text(text, encoding="utf-8")
    return open_package(root)


@pytest.fixture
def fixture_file() -> Callable[[str], Path]:
    return lambda name: FIXTURES / name


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that copies a fixture with one text replaced (it must be there) and gives the copy."""

    def edit(name: str, old: str, new: str, *, encoding: str = "utf-8") -> Path:
        text = (FIXTURES / name).read_bytes().decode(encoding)
        assert old in text
        file = tmp_path / name
        file.write_bytes(text.replace(old, new, 1).encode(encoding))
        return file

    return edit
