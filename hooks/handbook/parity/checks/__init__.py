# The checks on pairs. Each module is one family; `table` holds their codes, words and examples.
#
# Of the catalogue this room leaves out, because something else sees to it:
# - structure of data (S01-S16) and glossary entries (K06, K07): the model and the reference checks;
# - headings, blocks, lists, tables, boxes, anchors, ticks, tabs, front matter (M01-M08, M19-M21):
#   aligning two documents says which block lacks a twin or is of another kind;
# - macros and diagrams in Markdown (M10, M11, M18): diagrams are data here, macros there are none;
# - broken links and anchors (L04), duty without statute (N14), validity (N15): the reference
#   checks and the site; freshness (F01-F09): the ledger; built pages (R01-R14): tests of the site;
#   processes (B01-B07): the process checks.
# And these, because they cannot be had without false alarms, or are a matter of taste: spelling
# (G07: no offline Finnish speller that is kept up), split compounds (G08), regional words (G09),
# readability (G11, shown nowhere as a fault), patterns and unnamed placeholders (G14, G15: nothing
# here uses them), first use of abbreviations (K08: the site explains them), lost actor by grammar
# (N16: only as part of content-differs), share of capitals (T18), escapes and hard breaks (M22),
# terms mixed on a page (K03-K05: learnt per text by term-pair-broken), hard limits (Z02: layout
# tests), L10 and L11 (names and words to keep or translate: name-pair-broken, same-in-both).
"""Checks on pairs."""
