from relations.curation.lookup.listing import list_tables


def test_rows_and_ends_of_each_table(events_package):
    grid = list_tables(events_package)
    assert [column.name for column in grid.columns] == ["table", "rows", "from", "to", "title"]
    listed = {row[0]: row[1:4] for row in grid.rows}
    assert set(listed) == set(events_package.tables)
    assert listed["events"] == ["4", "195X", "1991-03~"]
    assert listed["ga_votes"] == ["4", "1980-05-02", "1991-05-02"]
    assert listed["trade"] == ["3", "1980", "1990"]
    assert listed["agreements"] == ["2", "1980-05-01", "1980-05-01"]
    assert listed["visits"] == ["1", "1980-05-10", "1980-05-10"]
    assert listed["people"] == ["2", "", ""]


def test_open_intervals_count_with_the_end_that_they_state(make_package):
    fields = {"id": "string", "when": {"type": "string", "edtf": True}}
    text = "id,when\na,1971/..\nb,../1969\nc,1965-05/1970\nd,never\n"
    package = make_package({"t": {"fields": fields, "time": "when", "title": "T", "text": text}})
    assert list_tables(package).rows == [["t", "4", "1965-05", "1971", "T"]]


def test_a_table_without_rows_has_no_ends(make_package):
    package = make_package({"t": {"fields": {"year": "integer"}, "time": "year", "title": "T", "text": "year\n"}})
    assert list_tables(package).rows == [["t", "0", "", "", "T"]]
