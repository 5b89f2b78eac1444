# From facts to pages: one template per kind of page, for both languages.
"""The pages of the handbook."""
