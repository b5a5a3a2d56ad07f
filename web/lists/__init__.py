"""All things of a kind, all articles of a thing, all concepts of a scheme."""
