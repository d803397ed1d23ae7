from relations.rendering.nesting import DEEPEST, too_deep


def nested(depth, tag="em"):
    return f"<p>{f'<{tag}>' * (depth - 1)}x{f'</{tag}>' * (depth - 1)}</p>"


def test_the_deepest_allowed_and_one_more():
    assert not too_deep(nested(DEEPEST))
    assert too_deep(nested(DEEPEST + 1))


def test_neighbours_and_empty_elements_are_not_nested():
    assert not too_deep("<p>x<br>y<br /><hr></p>" * 100)
    assert not too_deep("a < b > c " * 100)
