"""Documents, by their number or their title."""
