import pytest

from relations.commands.parser import SuggestingParser


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("biuld", "argument VERB: invalid choice: 'biuld'; did you mean build?"),
        ("xyz", "argument VERB: invalid choice: 'xyz' (choose from "),
    ],
)
def test_a_mistyped_word_gets_a_suggestion_or_the_list(word, words, capsys):
    parser = SuggestingParser()
    verbs = parser.add_subparsers(metavar="VERB")
    for name in ("build", "check"):
        verbs.add_parser(name)
    with pytest.raises(SystemExit) as stopped:
        parser.parse_args([word])
    assert stopped.value.code == 2
    assert words in capsys.readouterr().err


def test_words_that_are_known_are_taken_and_verbs_suggest_too(capsys):
    parser = SuggestingParser()
    parser.add_subparsers().add_parser("cite").add_argument("--style", choices=("apa", "bibtex"))
    assert parser.parse_args(["cite", "--style", "apa"]).style == "apa"
    with pytest.raises(SystemExit):
        parser.parse_args(["cite", "--style", "bibtx"])
    assert "did you mean bibtex?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["check", "--quik"], "prog check: error: unrecognized: --quik; did you mean --quick?\n"),
        (["check", "--quik=yes"], "prog check: error: unrecognized: --quik=yes; did you mean --quick?\n"),
        (["check", "all"], "prog check: error: unrecognized: all; the options are --help, --quick\n"),
        (["check", "--zzzzzz"], "prog check: error: unrecognized: --zzzzzz; the options are --help, --quick\n"),
    ],
)
def test_a_mistyped_option_gets_a_suggestion_from_its_verb_or_the_options(words, told, capsys):
    parser = SuggestingParser(prog="prog")
    parser.add_subparsers().add_parser("check").add_argument("--quick", action="store_true")
    with pytest.raises(SystemExit) as stopped:
        parser.parse_args(words)
    assert stopped.value.code == 2
    usage, _, last = capsys.readouterr().err.rpartition("\nprog")
    assert (usage, f"prog{last}") == ("usage: prog check [-h] [--quick]", told)
