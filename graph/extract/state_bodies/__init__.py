"""Bodies of the State and of the Party."""
