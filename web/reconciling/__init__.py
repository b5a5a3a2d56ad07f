"""Names in other people's tables, matched to our things."""
