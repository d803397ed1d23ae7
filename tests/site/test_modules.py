import base64
import hashlib

import pytest

from relations.formats import CONTENT_POLICY
from relations.site.modules import joined, policy_for


def test_what_a_module_imports_comes_before_it_once(tmp_path):
    (tmp_path / "a.js").write_text('import { b } from "./b.js";\nimport { c } from "./c.js";\nb(c);\n')
    (tmp_path / "b.js").write_text('// B\nimport { c } from "./c.js";\nexport function b(x) { return c + x; }\n')
    (tmp_path / "c.js").write_text("export const c = 1;\n")
    assert joined("a.js", tmp_path) == "const c = 1;\n\n// B\nfunction b(x) { return c + x; }\n\nb(c);\n"


@pytest.mark.parametrize("line", ['import x from "./b.js";', 'import "https://e.example/x.js";', "export default 1;"])
def test_another_form_of_import_or_export_is_refused(tmp_path, line):
    (tmp_path / "a.js").write_text(f"{line}\n")
    with pytest.raises(ValueError, match="not of the form"):
        joined("a.js", tmp_path)


def test_the_policy_allows_this_script_and_no_other():
    digest = base64.b64encode(hashlib.sha256(b"let a = 1;").digest()).decode()
    assert policy_for("let a = 1;") == f"{CONTENT_POLICY}; script-src 'sha256-{digest}'"
    assert "unsafe" not in policy_for("").partition("script-src")[2]
