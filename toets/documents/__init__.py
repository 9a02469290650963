"""Domain values in, bytes out: the only room that makes documents and imports reportlab."""
