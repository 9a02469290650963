"""Words of the dossier of a case as one file: what is in it, and how to check it."""

from datetime import date

from toets.texts import formats, labels

README, CASE, LOG, INVENTORY = "LEESMIJ.txt", "case.json", "logboek.jsonl", "inventaris.csv"
DOCUMENTS, ATTACHMENTS = "documenten", "bijlagen"

ABOUT_README = "Uitleg bij dit dossier"
ABOUT_CASE = "De zaak als gegevens"
ABOUT_LOG = "Het logboek van de zaak"
ABOUT_INVENTORY = "Lijst van documenten en bijlagen"
INVENTORY_COLUMNS = (
    "Bestand",
    "Wat het is",
    "Naam",
    "Datum",
    "Vraag",
    "Versies",
    "Grootte in bytes",
    "SHA-256",
)


def about_document(kind: str, version: int, round_: int) -> str:
    """Return what an issued document is."""
    return f"{labels.DOCUMENT[kind]}, versie {version}, ronde {round_}"


def about_attachment(question: str) -> str:
    """Return what an attachment is, by the key it was added for."""
    subject, _, number = question.partition(".")
    if subject == "voorwaarde":
        return f"Bewijs bij voorwaarde {number}"
    if question.endswith(".bewijs"):
        return f"Bewijs bij vraag {question.removesuffix('.bewijs')}"
    return f"Bijlage bij vraag {question}"


def readme(reference: str, title: str, day: date, *, is_whole_log: bool) -> str:
    """Return the explanation that goes with a dossier; `day` is that of the last act in it."""
    log = (
        "het volledige logboek van de zaak, met lezingen en weigeringen."
        if is_whole_log
        else "het logboek van de zaak, zonder lezingen en weigeringen, voor zover\n"
        "  de lezer het mag zien."
    )
    return f"""\
Dossier van zaak {reference}
{title}

Dit dossier bevat wat de lezer die het ophaalde van deze zaak mag zien.
De laatste handeling erin is van {formats.day(day)}. Persoonlijke gegevens
en vertrouwelijke stukken horen niet op een onbeveiligde plaats.

Wat erin zit
- {CASE}: de zaak als gegevens (JSON): versies, antwoorden, adviezen, oordelen
  en alle andere feiten, elk met zijn controlegetal (SHA-256). Hiermee kan in
  toets een nieuw voorstel worden begonnen.
- {LOG}: {log}
  Eén handeling op een regel (JSON).
- {DOCUMENTS}/: elk document dat is uitgegeven, precies zoals het is bewaard.
- {ATTACHMENTS}/: elke bijlage van elke versie, en het bewijs bij voorwaarden.
- {INVENTORY}: een lijst van documenten en bijlagen, voor een rekenblad.
- manifest.json: elk bestand hierboven, met grootte en controlegetal (SHA-256).

Zelf controleren
Reken het controlegetal van een bestand na en vergelijk het met manifest.json.
Op Windows:         certutil -hashfile BESTAND SHA256
Op Linux en macOS:  sha256sum BESTAND   (of: shasum -a 256 BESTAND)
Een uitgegeven document controleert u met: toets verify BESTAND
""".replace("\n", "\r\n")
