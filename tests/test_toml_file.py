import pytest

from relations.errors import UsageError
from relations.toml_file import read_toml, toml_text


def test_text_and_what_it_holds(tmp_path):
    file = tmp_path / "reports.toml"
    file.write_text("# mine\na = 1\n", encoding="utf-8")
    assert toml_text(file) == "# mine\na = 1\n"
    assert read_toml(file) == {"a": 1}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, ": no such file"),
        (b"a = 1\nb = 'caf\xe9'\n", ":2: not UTF-8; save the file as UTF-8"),
        (b"a = 1\nb 2\n", ":2: not TOML: Expected '=' after a key in a key/value pair"),
        (b"[a]\nb = [1,", ": not TOML: Invalid value (at end of document)"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, content, told):
    file = tmp_path / "reports.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UsageError) as refused:
        read_toml(file)
    assert str(refused.value) == f"{file}{told}"
