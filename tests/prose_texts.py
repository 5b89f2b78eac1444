"""Texts that try what prose makes of them."""

from __future__ import annotations

from hypothesis import strategies as st

# Pieces that mean something to Markdown or to a browser, so that chance meets trouble often.
WORDS = r"""[ ] ( ) < > " ' ` * _ ** __ \ ! # & ; : | - + = ~ ~~~ ``` 1. 2) [[ ]] [[role:nurse]]
    [[role:nurse|ord]] [x]( ](https://a.fi) ](javascript:alert(1)) <https://a.fi> <javascript:x>
    <script> </script> <img src=x onerror=alert(1)> <!-- --> &lt; &#x6a; javascript: data:text/html
    mailto:a@b.fi tel:+358 vbscript: //a.fi https:// HTTPS://A.FI ä ö ord"""
SPACES = (" ", "\n", "\n\n", "\n- ", "\n1. ", "\n7. ", "  \n", "\t", "\r\n", "\x00", "\n    ")
PIECES = st.sampled_from((*WORDS.split(), *SPACES, "\u202e", "\u00a0"))
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))
