# Tables of words, one subject per module, Swedish and Finnish side by side. No code beyond what
# spells out regular inflection. General language only: what belongs to this handbook is in data/.
"""What Swedish and Finnish words mean for a comparison: numbers, time, duty, negation, names."""
