# The finished site as files: every page in its shell, the search, what stands beside the pages.
# One place says what there is and what each file holds; the engine, the quick build and the
# preview only differ in how they go through it.
"""From pages to the files that a web server hands out."""
