"""One exhibit as it is shown: in the page of a report, and by itself in a notebook that somebody has open.

Records become blocks of plain values (`records`, `blocks`), drawings are cleaned and made part of a page (`svg`), and one template words both.
"""
