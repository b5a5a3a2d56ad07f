"""Which words name a body: `bodies` decides, `named` is the result."""
