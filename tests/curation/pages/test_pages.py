"""The pages in the project are those that its tables give."""

from pathlib import Path

import pytest

from relations.curation.pages import generated_pages
from relations.package import open_package

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("name", ["data/README.md", "docs/disputes.md"])
def test_the_stored_page_is_up_to_date(name):
    pages = {str(file.relative_to(ROOT)): text for file, text in generated_pages(open_package()).items()}
    assert (ROOT / name).read_text(encoding="utf-8") == pages[name], "run `relations data pages`"


def test_a_package_without_a_docs_folder_beside_it_has_the_dictionary_alone(events_package):
    assert [file.name for file in generated_pages(events_package)] == ["README.md"]
