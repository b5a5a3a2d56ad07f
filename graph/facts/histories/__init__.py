"""Bodies founded, renamed and merged."""
