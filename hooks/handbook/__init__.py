"""The handbook's core: bilingual facts in, a parallel Swedish/Finnish handbook out.

Plain Python. Nothing in this package imports MkDocs, reads the clock, the environment or the
current folder: the same input gives the same bytes.
"""

__version__ = "0.1.0"
