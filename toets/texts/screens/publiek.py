"""The sentences of the public page: what was made public, for everybody, without signing in."""

from datetime import date

from toets.texts import formats

TITLE = "Openbaar gemaakte toetsingen"
LEAD = (
    "De politie gebruikt gezichtsherkenning alleen als een voorstel de juridisch-ethische toets heeft "
    "doorstaan. Hier staan de zaken waarvan een openbare versie is vastgesteld, volgens de Wet open "
    "overheid (Woo)."
)
REDACTED = (
    "Wat niet openbaar is, is weggelaten. Op die plaats staat de grond uit de wet, zoals 5.1.2.e. In elk "
    "document staat een lijst van alle stukken, met per stuk het oordeel en de gronden."
)
NONE = "Er is nog niets openbaar gemaakt."
DEMO = "Dit is een demo. Alle personen, eenheden en zaken zijn verzonnen."
AS_FILE = "Deze lijst als bestand"
DOCUMENT = "Openbare versie (pdf)"
AS_PAGE = "Lees als webpagina"
TO_SIGN_IN = "Aanmelden bij toets"
STANDING = "Stand"
YES_NO = {True: "ja", False: "nee"}

# The columns of the list as CSV.
COLUMNS = (
    "kenmerk",
    "nummer",
    "nieuwste",
    "titel",
    "stand",
    "vastgesteld_op",
    "bestand",
    "soort_bestand",
    "grootte_in_bytes",
    "sha256",
)


def found(count: int) -> str:
    """Return how many cases the page shows."""
    return formats.counted(count, "zaak", "zaken")


def version(number: int, day: date) -> str:
    """Return which version of a case this is, and since when it stands."""
    return f"Versie {number}, vastgesteld op {formats.day(day)}"


def older(count: int) -> str:
    """Return the words behind which the older versions are folded away."""
    return formats.counted(count, "eerdere versie", "eerdere versies")


def attachments(count: int) -> str:
    """Return how many attachments go with a version."""
    return formats.counted(count, "bijlage", "bijlagen")


def size(octets: int) -> str:
    """Return the size of a file, for behind its link."""
    return formats.size(octets)
