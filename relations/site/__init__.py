"""The web edition beyond its reports: the index with its search, the explorers, pages of the documentation."""
