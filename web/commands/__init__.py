"""The commands of the console script, one file each; each has a ``command``."""
