"""What serves people who keep and consult the tables: they are read as text, with the standard library alone."""
