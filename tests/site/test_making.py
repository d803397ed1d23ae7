import subprocess
import sys

from relations.package import Package
from relations.site.explorers import EXPLORERS
from relations.site.making import explorer_page


def test_each_leads_to_the_other_and_the_same_tables_give_the_same_bytes(events_package, imprint):
    events, votes = (explorer_page(one, events_package, imprint) for one in EXPLORERS)
    assert 'href="votes.html"' in events
    assert 'href="events.html"' in votes
    again = Package(events_package.root)
    assert [explorer_page(one, again, imprint) for one in EXPLORERS] == [events, votes]


def test_to_know_them_loads_nothing_that_renders():
    code = "import sys, relations.site.making; print(*{'jinja2', 'numpy', 'pandas', 'fontTools'} & {*sys.modules})"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"
