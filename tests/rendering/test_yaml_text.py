import pytest

from relations.rendering.yaml_text import is_no, is_yes, mapping_of


def test_values_are_texts_lists_and_mappings():
    assert mapping_of("echo: false\ndate: 2026-01-01\ntags: [a, b]\nexecute:\n  echo: no") == {
        "echo": "false",
        "date": "2026-01-01",
        "tags": ["a", "b"],
        "execute": {"echo": "no"},
    }


@pytest.mark.parametrize("text", ["fig-cap: a: b\necho: false", "x: [\necho: false", "\t{\necho: 'false'"])
def test_what_is_broken_costs_its_line_alone(text):
    assert mapping_of(text)["echo"] == "false"


@pytest.mark.parametrize("text", ["", "- a\n- b", "just text", "a: " + "[" * 30_000, "x" * 60_000])
def test_what_is_no_mapping_says_nothing_that_counts(text):
    assert set(mapping_of(text)) <= {"a"}


def test_yes_and_no():
    assert all(map(is_no, [False, "false", "FALSE", "no", "off", "F", "hide"]))
    assert all(map(is_yes, [True, "true", "Yes", "on", "T"]))
    assert not any(map(is_no, [True, None, 0, "", "asis", [], {}]))
    assert not any(map(is_yes, [False, None, 1, "", [], {"a": 1}]))
