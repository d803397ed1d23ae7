import pytest
from invented import code, error, markdown, notebook

from relations.rendering.outputs import outputs
from relations.rendering.withheld import without_withheld


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("a\n### BEGIN HIDDEN TESTS\nSECRET\n### END HIDDEN TESTS\nb", "a\nb"),
        ("a\n(* BEGIN HIDDEN TESTS *)\nSECRET\n(* END HIDDEN TESTS *)", "a\n"),
        ("// BEGIN ALWAYS HIDDEN TESTS\nSECRET\n// END ALWAYS HIDDEN TESTS\nb", "b"),
        ("a\n# BEGIN HIDDEN TESTS\nSECRET", "a\n"),
        ("a\n# BEGIN HIDDEN TESTS", "a\n"),
        ("What?\n=== BEGIN MARK SCHEME ===\nSECRET\n=== END MARK SCHEME ===\n", "What?\n"),
        ("### BEGIN SOLUTION\nx = 1\n### END SOLUTION", "### BEGIN SOLUTION\nx = 1\n### END SOLUTION"),
    ],
)
def test_what_nbgrader_withholds_goes(source, left):
    assert without_withheld(source) == left


def test_neither_code_nor_text_nor_trace_shows_it():
    failed = code(error("AssertionError", "") | {"traceback": ["----> 2 assert SECRET"]})
    failed["source"] = "x = 1\n### BEGIN HIDDEN TESTS\nassert SECRET\n### END HIDDEN TESTS"
    text = markdown("Task\n\n=== BEGIN MARK SCHEME ===\nSECRET\n=== END MARK SCHEME ===")
    assert "SECRET" not in repr(list(outputs(notebook(failed, text))))
