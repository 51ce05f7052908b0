"""Records → what a person or a program reads: the report in the terminal, JSON.

Goes in: a Dossier or a Reading. Comes out: text. Imports `model` alone, opens no file, concludes nothing. All escaping
lives in `escaping`: one function each for terminal, CSV and HTML.
"""
