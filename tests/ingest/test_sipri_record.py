from pathlib import Path

import pytest

from relations.errors import DataError
from relations.ingest.marked import marked_number
from relations.ingest.sipri_file import SipriFile
from relations.ingest.sipri_record import SipriRecord

TABLE = SipriFile(Path("f.csv"), "", ["Name", "Number", "", "Other"], [])


def test_mark_is_the_unnamed_column_that_follows() -> None:
    record = SipriRecord(TABLE, 7, ["x", "3", "?", "4"])
    assert record.marked("Number", marked_number) == (3, True)
    assert record.marked("Other", marked_number) == (4, False)
    assert record.one_of("Name", {"x"}, "the list") == "x"


def test_errors_name_file_line_and_column() -> None:
    record = SipriRecord(TABLE, 7, ["y", "three", "", "?"])
    with pytest.raises(DataError, match=r"f\.csv:7: Number: 'three' is not a number"):
        record.marked("Number", marked_number)
    with pytest.raises(DataError, match=r"f\.csv:7: Name: 'y' is not in the list"):
        record.one_of("Name", {"x"}, "the list")
