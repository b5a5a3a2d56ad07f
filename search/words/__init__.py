"""One text → its words: the same tokens of documents and of queries."""
