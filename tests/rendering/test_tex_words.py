import pytest

from relations.rendering.tex_words import with_plain_words


@pytest.mark.parametrize(
    ("tex", "plain"),
    [
        (r"\text{if } x", r"\text{if } x"),
        (r"\text{if $x > 0$}", r"\text{if $x > 0$}"),
        (r"\text{a \textbf{b} c}", r"\text{a }\textbf{b}\text{ c}"),
        (r"\mbox{\emph{a}}", r"\textit{a}"),
        (r"\text{\rm a}", r"\text{a}"),
        (r"\text{}", r"\text{}"),
        (r"\verb|a_b| + 1", r"\texttt{a b} + 1"),
        (r'P("heads") \text{"as it is"}', r'P(”heads”) \text{"as it is"}'),
    ],
)
def test_words_stand_beside_one_another(tex, plain):
    assert with_plain_words(tex) == plain
