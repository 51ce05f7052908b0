"""Trained weights and shipped tables, each with a card: the data, its licence, the scores, the command that makes it.

Nothing here is code; `read` opens the files by name.
"""
