"""A Dossier → the report in the terminal, for somebody with ten minutes; a Difference → what is new; a Reading → what
stands in one article; a Lineage → who has it from whom.

Goes in: a Dossier, a Difference, a Lineage or a Reading, a width. Comes out: what stands on the screen, first what a
reader needs first. Words carry the meaning; colour only helps the eye. Every string of an article passes `escaping`;
rich's markup is never interpreted, as every string goes in as `Text`.
"""

from .printing import export_picture, print_difference, print_lineage, print_reading, print_report

__all__ = ["export_picture", "print_difference", "print_lineage", "print_reading", "print_report"]
