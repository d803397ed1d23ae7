import re

from relations.rendering.tex_commands import COMMANDS


def test_each_command_uses_all_that_it_takes_and_no_more():
    for name, (count, body, default) in COMMANDS.items():
        used = set(map(int, re.findall(r"#(\d)", body)))
        assert re.fullmatch(r"\\[A-Za-z]+", name)
        assert used <= set(range(1, count + 1)), name
        assert default is None or count > 0, name


def test_no_command_leads_back_to_itself():
    for name, (_, body, _) in COMMANDS.items():
        assert not re.search(rf"{re.escape(name)}(?![A-Za-z])", body), name
