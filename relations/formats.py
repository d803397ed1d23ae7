"""The names and version of the formats in which exhibits and sources travel in a notebook; docs/exhibit-format.md describes them."""

import re

EXHIBIT = "application/vnd.relations.exhibit+json"
SOURCES = "application/vnd.relations.sources+json"
NARROW = (
    "application/vnd.relations.narrow+svg"  # the drawing of an exhibit for a narrow screen, as text, beside its SVG
)
NO_DATA = (
    "application/vnd.relations.no-data+json"  # marks the sentence in the place of an exhibit that has nothing to show
)
VERSION = 1
EXHIBIT_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")  # anchors, names of files and of attachments are made from it
# Pages have everything inside: no request, no frame, no form that is sent, and no script but that of an explorer, by its digest.
CONTENT_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)
SCRIPTS_ALLOWED = f"{CONTENT_POLICY}; script-src "  # begins the policy of a page that names its scripts
NAVIGATION = ("<!-- navigation -->", "<!-- end of navigation -->")  # between them a page takes its links to other pages
# Set in the environment of the kernels of builds: exhibits bring what the renderers read, and not what is for people with a notebook open.
RECORDS_ONLY = "RELATIONS_RECORDS_ONLY"
NO_SCREENS = "no-screens"  # its value where no page will be made: then charts bring no drawing for a narrow screen
HEADLINE = "headline"  # tag of the cell whose exhibit states the finding of the report
ANALYST = "analyst.html"  # the page of a report with its code, in the folder of its exhibits

LAYOUTS = ("full", "brief")  # of a report: with cover and contents, or close-set
