"""Works and nature: sites, roads, buildings, memorials."""
