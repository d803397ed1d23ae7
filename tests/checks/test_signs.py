from relations.checks.signs import check_signs
from relations.checks.tables import read_tables


def test_each_cell_with_such_a_sign_is_named(make_package):
    package = make_package(
        {"t": {"fields": {"a": "string", "b": "string"}, "text": "a,b\nx,y\nz,q\u202ew\n\x07,\x1b\n"}}
    )
    assert [(p.line, p.column, p.message[:52]) for p in check_signs(read_tables(package))] == [
        (3, "b", "holds the control or direction sign U+202E; remove i"),
        (4, "a", "holds the control or direction sign U+0007; remove i"),
        (4, "b", "holds the control or direction sign U+001B; remove i"),
    ]
