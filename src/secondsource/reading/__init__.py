"""One article in, its Reading out: an annotator a file (tags, names, quotes, moments, figures, credits, promises, …).

Goes in: `model.Article`. Comes out: `model.readings` records, spans into that article's text. Opens nothing but its own
shipped weights and tables, imports `text` and `model` alone, knows no other article.
"""
