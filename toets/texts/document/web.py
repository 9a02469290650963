"""The sentences that a document as a web page has and the file itself has not."""

SKIP = "Ga naar het document"
NOTE = "Over deze webpagina"
ORIGINAL = "Open het pdf-bestand"
SHA256 = "SHA-256 van het pdf-bestand"
MARKING = "Op elke bladzijde van het pdf-bestand staat"
_DERIVED = (
    "Dit is een leesversie, gemaakt uit het pdf-bestand zelf. Alle tekst van dat bestand staat hier, in"
    " dezelfde volgorde. Bladzijdenummers in de tekst zijn die van het pdf-bestand."
)
_SIGNED = "Het origineel is het digitaal ondertekende pdf-bestand. Alleen dat bestand geldt."
_UNSIGNED = (
    "Het origineel is het pdf-bestand. Alleen dat bestand geldt; het is niet digitaal ondertekend."
)
CHECK = (
    "Wilt u zeker weten dat dit klopt? Kies het pdf-bestand op de pagina Controleren in toets, of typ"
    " toets verify met de naam van het bestand. Vergelijk daarna de SHA-256 hieronder met die van uw"
    " bestand."
)


def about(*, is_signed: bool) -> str:
    """Return what the page is and what is the original."""
    return f"{_SIGNED if is_signed else _UNSIGNED} {_DERIVED}"


def figure(words: str) -> str:
    """Return what stands in the place of a drawing."""
    return f"Afbeelding in het pdf-bestand: {words}"


def field(words: str) -> str:
    """Return what stands in the place of a field for a signature."""
    return f"Veld in het pdf-bestand: {words}"


def table_at(number: int, heading: str) -> str:
    """Return the name of a wide table, which no other on the page has."""
    return f"Tabel {number}, bij: {heading}"


def page_begins(number: int) -> str:
    """Return where a page of the file begins."""
    return f"Bladzijde {number} van het pdf-bestand"
