"""SPARQL for programs, and for readers: the query page, ready-made queries and their blanks."""
