# The build of the whole site beside other generators: content from a seed, the same pages for each
# tool, interleaved runs, one report. Nothing here is part of the handbook. How: `__main__`.
"""Benchmark of the whole site."""
