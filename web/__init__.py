"""Pages, feeds and endpoints: the only room that knows Flask."""
