"""Pages of the web edition that are made from the tables, not from a notebook: explorers of events and of roll calls."""
