"""Honours, by what they are called."""
