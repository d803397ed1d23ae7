import pytest

from relations.rendering.machine_paths import without_machine_paths


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("/home/analyst/.venv/lib/python3.11/site-packages/pandas/core.py:12: FutureWarning", "…/core.py:12: FutureWarning"),
        ("No such file or directory: '/home/analyst/secret/votes.csv'", "No such file or directory: '…/votes.csv'"),
        ('  File "/Users/Jane Doe/plan/a.py", line 3', '  File "…/a.py", line 3'),
        ("File /Users/Jane Doe/plan/a.py:3, in f()", "File …/a.py:3, in f()"),
        ("File ~/plan/a.py:3", "File …/a.py:3"),
        (r"C:\Users\jane\a.py:3", "…/a.py:3"),
        ("file:///home/jane/a.html", "…/a.html"),
        ("at:/srv/x/y.py", "at:…/y.py"),
        ("\x1b[32m/tmp/ipykernel_1/2.py\x1b[0m", "\x1b[32m…/2.py\x1b[0m"),
    ],
)  # fmt: skip
def test_a_file_keeps_its_name(written, shown):
    assert without_machine_paths(written) == shown


@pytest.mark.parametrize(
    "text", ["https://example.org/a/b/c", "data/votes.csv", "3/4/5", "and/or", "a // b", "km/h", "<a/b/c>"]
)
def test_addresses_relative_paths_and_fractions_stay(text):
    assert without_machine_paths(text) == text
