"""Finding documents and entities by words."""
