"""Word lists and the means to find them in text; every list is read once, when first asked for."""
