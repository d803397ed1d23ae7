from relations.site.documentation import documentation


def test_texts_and_methods_are_pages_where_they_are_there(tmp_path):
    docs, data = tmp_path / "docs", tmp_path / "data"
    (docs / "methods/voting").mkdir(parents=True)
    data.mkdir()
    for file in (docs / "editorial.md", docs / "analysts.md", docs / "methods/voting/kappa.md", data / "README.md"):
        file.write_text("# X")
    found = [(one.page, one.group) for one in documentation(docs, data)]
    assert found == [
        ("docs/editorial.html", "How reports are written"),
        ("docs/dictionary.html", "How the data are made"),
        ("docs/methods/voting/kappa.html", "How things are measured: voting"),
    ]
    assert documentation(tmp_path / "none", tmp_path / "neither") == []
