"""Sentences of the screen of the yearly report; its figures and their words are those of the document."""

TITLE = "Jaarverslag"
YEAR = "Jaar"
PDF = "Jaarverslag downloaden (pdf)"
CSV = "Cijfers downloaden (csv)"
XLSX = "Cijfers downloaden (Excel)"
FIGURES = "Het jaar in het kort"
CONTENTS = "Tabellen"
REGISTER = "Register"


def file_name(year: int, form: str) -> str:
    """Return the name of a downloaded report."""
    return f"jaarverslag-toets-{year}.{form}"
