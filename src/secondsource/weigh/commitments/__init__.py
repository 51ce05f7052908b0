"""Who promised what by when, and what became of it."""
