"""Names that Vietnamese administration uses, loaded once into tries."""
