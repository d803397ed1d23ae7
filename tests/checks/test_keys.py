import pytest


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("places", "port-b,Port B", "port-a,Port B", "places.csv:3:place: 'port-a' stands on an earlier line already"),
        (
            "state_names",
            "un-dl,AAA,AAA\n",
            "un-dl,AAA,AAA\nun-dl,AAA,BBB\n",
            "state_names.csv:4:scheme, name: 'un-dl, AAA' stands on an earlier line already",
        ),
        (
            "state_names",
            "sipri,Arcadia,AAA\n",
            "un-dl,Arcadia,AAA\n",
            "state_names.csv:3:scheme, name: is out of order; rows are sorted by primary key",
        ),
        (
            "arms_tiv",
            "edition-2,1990,CCC,BBB,0\n",
            "edition-2,1990,CCC,BBB,0\nedition-2,1989,CCC,BBB,0\n",
            "arms_tiv.csv:4:edition, year, supplier, recipient: is out of order; rows are sorted by primary key",
        ),
    ],
)
def test_a_repeated_key_and_a_row_out_of_order_are_found(name, old, new, problem, edit, found):
    edit(name, old, new)
    assert found() == [problem]


def test_numbers_are_ordered_as_numbers(package, found):
    """Roll call 9 stands before 10 in the package; as text it would come last."""
    assert found() == []
    file = package.root / "ga_rollcalls.csv"
    header, nine, *rest = file.read_text().splitlines(keepends=True)
    file.write_text("".join([header, *rest, nine]))
    assert found() == ["ga_rollcalls.csv:4:rollcall: is out of order; rows are sorted by primary key"]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("states", "DDD,Drachenland,former-state,,1990,,atlas", "DDD,Drachenland,former-state,,1990,,atlantic",
         "states.csv:5:source: 'atlantic' is not in sources.csv; did you mean atlas?"),
        ("ga_partners", "AAA,DDD", "AAA,DDX", "ga_partners.csv:5:partner: 'DDX' is not in states.csv; did you mean DDD?"),
        ("ga_votes", "9,CCC,Y", "8,CCC,Y", "ga_votes.csv:3:rollcall: '8' is not in ga_rollcalls.csv"),
        ("arms_deals", "T-1,tank", "T-1,tanks", "arms_deals.csv:2:description: 'tanks' is not in arms_categories.csv; did you mean tank?"),
        ("ga_topic_rules", "nuclear,nuclear", "atoms,nuclear", "ga_topic_rules.csv:2:topic: 'atoms' is not in ga_topics.csv"),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_is_found(name, old, new, problem, edit, found):
    edit(name, old, new)
    assert problem in found()


def test_an_empty_cell_refers_to_nothing(edit, found):
    edit("gaps", "union,ga_votes,BBB,1958-02-22,1961-09-28", "union,ga_votes,,1958-02-22,1958-02-23")
    assert found() == []


def test_rows_without_a_source_are_found_one_by_one(edit, found):
    edit("places", ",1.5,-2,atlas", ",1.5,-2,")
    edit("places", "BBB,city,,,atlas", "BBB,city,,,")
    assert found() == [f"places.csv:{line}:source: is empty, but required" for line in (2, 3)]


def unsourced(name: str) -> str:
    return f"{name}.csv: its rows lead to no source; add a column that refers to sources"


def test_a_table_without_a_reference_to_sources_is_found(redeclare, found):
    redeclare(lambda of: of["places"]["schema"]["foreignKeys"].pop())
    assert found() == [unsourced("places")]


def test_a_source_that_may_be_left_empty_does_not_count(redeclare, found):
    def optional(of: dict) -> None:
        (field,) = (field for field in of["places"]["schema"]["fields"] if field["name"] == "source")
        del field["constraints"]["required"]

    redeclare(optional)
    assert found() == [unsourced("places")]


def test_a_reference_to_a_sourced_table_counts_only_where_it_is_declared_as_the_way(redeclare, found):
    redeclare(lambda of: of["ga_votes"].pop("source_column"))
    assert found() == [unsourced("ga_votes")]


def test_a_table_behind_an_unsourced_one_is_unsourced_too(redeclare, found):
    redeclare(lambda of: of["ga_rollcalls"]["schema"]["foreignKeys"].clear())
    assert found() == [unsourced("ga_rollcalls"), unsourced("ga_votes")]


def test_tables_that_lead_to_one_another_lead_nowhere(redeclare, found):
    def circle(of: dict) -> None:
        of["ga_rollcalls"]["source_column"] = "rollcall"
        of["ga_rollcalls"]["schema"]["foreignKeys"].append(
            {"fields": ["rollcall"], "reference": {"resource": "ga_votes", "fields": ["rollcall"]}}
        )

    redeclare(circle)
    assert found() == [unsourced("ga_rollcalls"), unsourced("ga_votes")]


def test_a_source_that_nothing_refers_to_is_found(edit, found):
    edit("sources", "courier,Courier", "book-2,Office,Book,book,,,en,,,,\ncourier,Courier")
    assert found() == ["sources.csv:3:source: no row of any table refers to 'book-2'"]


def test_many_sources_without_a_use_are_one_problem(edit, found):
    rows = "".join(f"book-{number},Office,Book,book,,,en,,,,\n" for number in range(10, 40))
    edit("sources", "courier,Courier", f"{rows}courier,Courier")
    (told,) = found()
    assert told.startswith("sources.csv:3:source: no row of any table refers to 'book-10' and 29 more sources of ")
