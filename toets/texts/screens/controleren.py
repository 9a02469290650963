"""Sentences of the screen where anybody checks whether a document is genuine."""

TITLE = "Controleren"
LEAD = (
    "Kies een document van toets. U leest of het echt is, wie het ondertekende en wat is gecontroleerd. "
    "Het bestand wordt niet bewaard."
)
UPLOAD = "Pdf-bestand"
OUTSIDE = (
    "Buiten toets kan het ook: typ `toets verify` met de naam van het bestand. Dat werkt zonder netwerk, "
    "met alleen het bestand en de openbare certificaten van toets (vertrouwd.pem)."
)
WHAT = "Wat het bestand zegt te zijn"
DOCUMENT = "Document"
SHA256 = "SHA-256 van het bestand"
SIGNATURES = "Handtekeningen"
NO_SIGNATURES = "Er staat geen leesbare handtekening in het bestand."
CHECKS = "Wat is gecontroleerd"
