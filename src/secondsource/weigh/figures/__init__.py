"""One quantity over all articles."""
