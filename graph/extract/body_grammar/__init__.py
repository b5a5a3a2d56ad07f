"""How the name of a body is built: `grammar` reads it from its head on, `body` is the result."""
