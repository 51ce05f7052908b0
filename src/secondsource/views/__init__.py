"""Findings → what a reader asks of them: what is new since yesterday.

Goes in: dossiers. Comes out: records that name the findings they rest on. Reads no text anew, concludes nothing that no
finding says, imports `model` alone.
"""
