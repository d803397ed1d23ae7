from pathlib import Path

from relations.checks.problem import Problem

FILE = Path("data/places.csv")


def test_a_problem_in_words_leaves_out_the_places_that_are_not_meant():
    assert str(Problem(FILE, 4, "name", "is empty")) == "data/places.csv:4:name: is empty"
    assert str(Problem(FILE, 4, "", "is too long")) == "data/places.csv:4: is too long"
    assert str(Problem(FILE, 0, "", "is missing")) == "data/places.csv: is missing"
    assert str(Problem(FILE, 0, "dossier", "is wrong")) == "data/places.csv:dossier: is wrong"


def test_problems_sort_by_file_then_by_line_as_a_number():
    places = [(FILE, 10), (Path("data/gaps.csv"), 99), (FILE, 9), (FILE, 0)]
    assert [(p.file, p.line) for p in sorted(Problem(file, line, "", "") for file, line in places)] == [
        (Path("data/gaps.csv"), 99),
        (FILE, 0),
        (FILE, 9),
        (FILE, 10),
    ]
