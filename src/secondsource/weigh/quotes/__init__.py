"""One statement over all articles, and how its words change."""
