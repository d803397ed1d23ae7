"""What a nursery computes while nobody asks, with results that take no time."""

import warnings
from types import SimpleNamespace

import pytest

from relations.execution import computing_ahead as module


class Dossier:
    def __init__(self):
        self.computed, self.handed_on = [], []

    def hand_on(self):
        self.handed_on.append(list(self.computed))


@pytest.fixture
def dossier(monkeypatch):
    dossier = Dossier()
    rooms = {"relations.dossier": SimpleNamespace(load=lambda: dossier), "ruptures": None}
    rooms["relations.exhibits.ahead"] = SimpleNamespace(asked_often=lambda one: iter(one.steps))
    monkeypatch.setattr(module, "import_module", rooms.__getitem__)
    return dossier


def test_each_result_is_handed_on_once_it_is_there(dossier):
    dossier.steps = [lambda: dossier.computed.append(1), lambda: dossier.computed.append(2)]
    assert len([*module.compute_ahead()]) == 3
    assert dossier.handed_on == [[1], [1, 2]]


def test_what_cannot_be_computed_is_left_out_without_a_word(dossier, capsys):
    dossier.steps = [lambda: 1 / 0, lambda: dossier.computed.append(2)]
    assert len([*module.compute_ahead()]) == 3
    assert dossier.handed_on[-1] == [2]
    assert capsys.readouterr() == ("", "")


def test_what_gives_a_warning_is_left_to_the_report_in_which_people_read_it(dossier):
    def warned():
        dossier.computed.append(1)
        warnings.warn("look here", UserWarning, stacklevel=1)

    dossier.steps = [warned]
    assert len([*module.compute_ahead()]) == 1
    assert dossier.handed_on == []


def test_without_data_there_is_nothing_to_compute(monkeypatch):
    def no_data():
        raise ValueError

    monkeypatch.setattr(module, "import_module", lambda _: SimpleNamespace(load=no_data))
    assert len([*module.compute_ahead()]) == 1
