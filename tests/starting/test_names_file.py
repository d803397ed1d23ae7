import pytest

from relations.errors import DataError, UsageError
from relations.starting.names_file import read_names, settle

HEADER = "scheme,name,means,called,kind,closest\n"


@pytest.fixture
def package(make_package):
    return make_package(
        {
            "sources": {"fields": {"source": "string"}, "text": "source\nown\n"},
            "states": {
                "fields": {
                    "state": "string",
                    "name": "string",
                    "kind": {"type": "string", "constraints": {"enum": ["state", "unknown"]}},
                    "source": "string",
                },
                "text": "state,name,kind,source\nABC,Abecia,state,own\n",
            },
            "state_names": {
                "fields": {"scheme": "string", "name": "string", "state": "string"},
                "key": ["scheme", "name"],
                "text": "scheme,name,state\n",
            },
            "arms_categories": {
                "fields": {
                    "description": "string",
                    "category": {"type": "string", "constraints": {"enum": ["ships"]}},
                    "source": "string",
                },
                "text": "description,category,source\n",
            },
        }
    )


def settled(package, file, text):
    file.write_text(HEADER + text)
    settle(package, read_names(file), file, "own")
    return {name: (package.root / f"{name}.csv").read_text().splitlines()[1:] for name in package.tables}


def test_names_get_their_codes_and_new_actors_a_row(package, tmp_path):
    found = settled(
        package,
        tmp_path / "n.csv",
        "sipri,Abecian Empire,ABC,,,\nsipri,Rebels,XRE,Rebels of Abecia,,\nweapon,raft,ships,,,\n",
    )
    assert found["states"] == ["ABC,Abecia,state,own", "XRE,Rebels of Abecia,unknown,own"]
    assert found["state_names"] == ["sipri,Abecian Empire,ABC", "sipri,Rebels,XRE"]
    assert found["arms_categories"] == ["raft,ships,own"]


def test_rows_that_are_not_filled_in_are_passed_over(package, tmp_path):
    assert settled(package, tmp_path / "n.csv", "sipri,Rebels,,,,\n")["state_names"] == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("sipri,X,ABD,,,", r"n\.csv:2: means: 'ABD' is no code of the list; did you mean ABC"),
        ("sipri,X,XRE,Rebels,army,", r"n\.csv:2: 'army' is no kind; use state, unknown"),
        ("weapon,raft,boats,,,", r"n\.csv:2: 'boats' is no category; use ships"),
    ],
)
def test_what_is_wrong_with_a_row(row, told, package, tmp_path):
    with pytest.raises(DataError, match=told):
        settled(package, tmp_path / "n.csv", f"{row}\n")


def test_a_file_of_another_kind(tmp_path):
    (tmp_path / "n.csv").write_text("a,b\n")
    with pytest.raises(DataError, match="the columns are not"):
        read_names(tmp_path / "n.csv")
    with pytest.raises(UsageError, match="no such file"):
        read_names(tmp_path / "none.csv")
