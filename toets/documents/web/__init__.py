"""A document as a page for a browser, read from the file itself."""
