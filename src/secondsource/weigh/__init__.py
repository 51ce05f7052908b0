"""From links to findings: what is agreed, disputed, promised, dated, and how many origins stand behind it.

In: readings, the overlay (`Resolved`) and the lineage. Out: the findings of the dossier. Says who says what, never who
is right.
"""
