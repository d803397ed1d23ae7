"""Adding rows by question and answer: each answer checked at once, the rows checked together, written all or none."""
