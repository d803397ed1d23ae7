"""Pages on every pair of states: how they voted, what arms went between them, how far apart they stand.

Data come from the producers' whole files, by the readers of `ingest` and the names and seats of a data package; pages go into a folder.
"""
