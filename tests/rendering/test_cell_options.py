import pytest

from relations.rendering.cell_options import read_options


@pytest.mark.parametrize(
    "line",
    ["#| echo: false", "#|echo: false", "# | echo: false", "  #| echo: false", "//| echo: false", "--| echo: false", "%%| echo: false", "%| echo: false",
     ";;| echo: false", "!| echo: false", "/*| echo: false */", "(*| echo: false *)", "⍝| echo: false", "/| echo: false",
     "*| echo: false;", "#|echo:false", "#| echo=false", "#| Echo: false", "#| ECHO: false"],
)  # fmt: skip
def test_an_option_in_the_comment_of_any_language_is_read_and_not_shown(line):
    options = read_options(f"{line}\n1 + 1")
    assert (options.values, options.code) == ({"echo": "false"}, "1 + 1")


def test_options_in_the_manner_of_r():
    values = read_options("#| echo=FALSE, fig.cap='A, b'\nx").values
    assert values == {"echo": "FALSE", "fig.cap": "A, b"}


def test_an_address_is_no_option_without_a_space():
    assert read_options("#| fig-alt: see http://e.org:80/x\nx").values == {"fig-alt": "see http://e.org:80/x"}


def test_a_drawing_of_lines_in_comments_is_no_option():
    assert read_options("# | a | b |\n# | - | - |\nx").code == "# | a | b |\n# | - | - |\nx"


def test_they_may_stand_below_a_magic_or_a_comment_but_not_below_code():
    assert read_options("%%R\n# about\n#| echo: false\nx").values == {"echo": "false"}
    below = read_options("import a\n#| echo: false\nb")
    assert (below.values, below.code) == ({}, "import a\nb")


def test_lists_and_long_texts_go_over_several_lines():
    options = read_options("#| fig-cap:\n#|   - One\n#|   - Two\n#| fig-alt: >\n#|   A line\n#|   that rises.\nplot()")
    assert options.values["fig-cap"] == ["One", "Two"]
    assert options.values["fig-alt"].strip() == "A line that rises."
    assert options.code == "plot()"


@pytest.mark.parametrize(
    ("source", "word"),
    [("#| hide\nx", "hide"), ("#|hide_input\nx", "hide_input"), ("#hide\nx", "hide"), ("# hide_output\nx", "hide_output"),
     ("#| exporti\nx", "hide"), ("#ignore\nx", "hide")],
)  # fmt: skip
def test_words_of_nbdev_and_pelican(source, word):
    options = read_options(source)
    assert (options.words, options.code) == ({word}, "x")


def test_a_word_beside_options_does_not_break_them():
    options = read_options("#| export\n#| echo: false\nx")
    assert (options.values, options.words) == ({"echo": "false"}, {"export"})


def test_a_hidden_line_of_nbdev_goes():
    assert read_options("a = 1\nkey = 'SECRET' #| hide_line\nb = 2").code == "a = 1\nb = 2"


@pytest.mark.parametrize(
    "code",
    [
        "# a comment\nx = 1",
        "# ignore\nx",
        "x = a | b",
        "#!/bin/sh\nls | wc",
        "%matplotlib inline\nx",
        "-- a note\nselect 1",
    ],
)
def test_other_comments_and_code_stay(code):
    assert read_options(code).code == code


@pytest.mark.parametrize(
    "source", [":tags: [remove-input]\n:name: a\nx = 1", "---\ntags: [remove-input]\nname: a\n---\nx = 1"]
)
def test_options_in_the_manner_of_myst(source):
    options = read_options(source)
    assert (options.values["tags"], options.code) == (["remove-input"], "x = 1")


def test_the_form_of_colab_stands_for_its_code():
    assert "hide_input" in read_options('#@title Run { display-mode: "form" }\nx').words
    assert not read_options("#@title Run\nx").words
