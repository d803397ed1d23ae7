import dataclasses

import pytest

from relations import read_ahead as module
from relations.dossier import Dossier
from relations.read_ahead import read_ahead, recall

TABLES = {"events": {"fields": {"event": "string", "n": "integer"}, "text": "event,n\nx,1\n"}}


@pytest.fixture
def package(make_package, monkeypatch):
    monkeypatch.setattr(module, "_frames", {})
    return make_package(TABLES)


@pytest.fixture
def table(package):
    return package.table("events")


def numbers(frame):
    return None if frame is None else frame["n"].tolist()


def test_a_table_that_was_not_read_ahead_is_not_there(table):
    assert recall(table) is None


def test_a_table_is_handed_on_while_its_file_is_unchanged(table):
    read_ahead(table)
    assert numbers(recall(table)) == [1]
    table.file.write_text("event,n\nx,2\n")
    assert recall(table) is None
    table.file.write_text("event,n\nx,1\n")
    assert numbers(recall(table)) == [1]
    table.file.unlink()
    assert recall(table) is None


def test_a_file_that_changes_while_it_is_read_counts_as_changed(table, monkeypatch):
    def slow(table, read=module.read_table):
        frame = read(table)
        table.file.write_text("event,n\nx,2\n")
        return frame

    monkeypatch.setattr(module, "read_table", slow)
    read_ahead(table)
    assert recall(table) is None


def test_another_declaration_is_another_table(table):
    read_ahead(table)
    assert recall(dataclasses.replace(table, resource=table.resource | {"time": "n"})) is None


def test_the_dossier_takes_it_notes_the_read_and_hands_out_copies(package, table, monkeypatch):
    read_ahead(table)
    monkeypatch.setattr("relations.dossier.read_table", None)
    dossier = Dossier(package)
    events = dossier.events
    events["n"] = 7
    assert numbers(dossier.events) == [1]
    assert dossier.reads == {"events"}
    assert numbers(recall(table)) == [1]
