import io

from relations.printable import PrintableStream, printable


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_steering_signs_become_their_names_and_all_others_stay():
    assert printable("a\x1b[31m\u202eb\x9b\x00") == "a\\x1b[31m\\u202eb\\x9b\\x00"
    assert printable("tab\tline\nÜ 日本 العربية \u200f…") == "tab\tline\nÜ 日本 العربية \u200f…"


def test_a_carriage_return_reaches_a_file_and_no_terminal():
    for stream, shown in ((io.StringIO(), "a\rb\\x1b"), (Terminal(), "a\\rb\\x1b")):
        assert PrintableStream(stream).write("a\rb\x1b") == 4
        assert stream.getvalue() == shown
