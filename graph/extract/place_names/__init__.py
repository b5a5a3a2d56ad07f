"""Places, by their names."""
