"""Where quads live and how they are asked for."""
