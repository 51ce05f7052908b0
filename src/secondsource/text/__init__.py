"""Strings and offsets; knows nothing of news.

Goes in: a string. Comes out: ranges of it, half-open, in Unicode code points. Imports nothing of the project.
"""
