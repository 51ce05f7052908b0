"""A Dossier → one self-contained HTML page: what an editor sees first, then every finding, then every article in full.

Goes in: a Dossier. Comes out: a page that asks for nothing over any network, works without script, and prints. A
section is a module that makes a view (plain values, in the words of the dossier) and a template of the same name that
prints it; templates escape all that they print (`document`). A section without a finding says so, or is left out.
"""

from .document import page_html

__all__ = ["page_html"]
