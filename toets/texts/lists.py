"""Words of the lists that are taken along as a file."""

from datetime import date

XLSX, CSV = "Excel (xlsx)", "CSV"
TAKE = {
    "zaken": "Alle zaken die u ziet, als bestand:",
    "toestemmingen": "Het hele register, als bestand:",
    "mijn-werk": "Deze lijst, als bestand:",
}
REGISTER = "Register van toestemmingen"
YOU = "U"

CASES = (
    "Kenmerk",
    "Voorstel",
    "Eenheid",
    "Soort",
    "Stand",
    "Begonnen",
    "Geldig tot en met",
    "Gesloten",
)
PERMISSIONS = (
    "Kenmerk",
    "Titel",
    "Soort",
    "Stand",
    "Nu",
    "Aangevraagd door",
    "Voor wie",
    "Geldig vanaf",
    "Tot en met",
    "Geëindigd",
    "Voorwaarden",
    "Keren gebruikt",
    "Ten hoogste",
)
WORK = ("Kenmerk", "Voorstel", "Aan zet", "Wat", "Waarom", "Uiterlijk")


def file_name(name: str, day: date, form: str) -> str:
    """Return the name of a list that was taken along, with the day on which it was."""
    return f"toets-{name}-{day.isoformat()}.{form}"
