"""All Dutch sentences of the document that ends a case, a module per chapter.

Where a value is a tuple of texts, plain and bold take turns, beginning with plain. What differs per
outcome is keyed by the status in which the case ended.
"""
