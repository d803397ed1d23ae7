import pytest

from relations.rendering.tex_arguments import argument, group, group_end, option


@pytest.mark.parametrize(
    ("tex", "found"),
    [("{a{b}}c", ("a{b}", 6)), (" xy", ("x", 2)), (r"\alpha b", (r"\alpha", 6)), (r"{\}}a", (r"\}", 4)), ("", ("", 0))],
)
def test_an_argument_is_a_group_a_command_or_a_sign(tex, found):
    assert argument(tex, 0) == found


def test_options_and_groups_that_may_be_missing():
    assert option("[a]{b}", 0) == ("a", 3)
    assert option("{b}", 0) == (None, 0)
    assert group(" {b}", 0) == ("b", 4)
    assert group("b", 0) == (None, 0)


def test_a_group_that_nothing_closes_ends_with_the_formula():
    assert group_end("{a{b}", 0) == 5
