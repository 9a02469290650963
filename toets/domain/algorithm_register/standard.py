"""The publication standard of the Algoritmeregister, version 1.0, as data.

Source: github.com/MinBZK/Algoritmeregister, backend/app/schemas/config/v1_0.json. What the register
itself adds (its own number, the day of publication) is no part of what is handed in.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

STANDARD_VERSION: Final = "1.0"
LANGUAGE: Final = "nld"


class Kind(StrEnum):
    """The form of a field. LINES and REFERENCES hold several values, one on each line.

    A line of REFERENCES is a title, or a title and a web address with "|" between them.
    """

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    MONTH = "month"
    LINK = "link"
    CONTACT = "contact"
    REFERENCES = "references"


class UseStatus(StrEnum):
    """Whether the algorithm is used, in the words of the standard."""

    IN_DEVELOPMENT = "In ontwikkeling"
    IN_USE = "In gebruik"
    OUT_OF_USE = "Buiten gebruik"


class PublicationCategory(StrEnum):
    """How heavy the algorithm weighs, in the words of the standard."""

    HIGH_RISK = "Hoog-risico AI-systeem"
    IMPACTFUL = "Impactvolle algoritmes"
    OTHER = "Overige algoritmes"


THEMES = (
    "Organisatie en bedrijfsvoering",
    "Cultuur en recreatie",
    "Economie",
    "Overheidsfinanciën",
    "Wonen",
    "Internationaal",
    "Migratie en integratie",
    "Natuur en milieu",
    "Onderwijs en wetenschap",
    "Openbare orde en veiligheid",
    "Recht",
    "Ruimte en infrastructuur",
    "Sociale zekerheid",
    "Verkeer",
    "Werk",
    "Zorg en gezondheid",
)


@dataclass(frozen=True)
class RegisterField:
    """One field: its name in the file, its Dutch label, and what may stand in it.

    `longest` counts characters, of REFERENCES those of a title; 0 where the form says enough.
    `allowed` are the values of a choice. `needs_link` tells that a reference is nothing without
    its address. `is_written` tells that a person may write it; the others follow from the case.
    """

    name: str
    label: str
    kind: Kind
    longest: int = 0
    required: bool = False
    allowed: tuple[str, ...] = ()
    needs_link: bool = False
    is_written: bool = True


LONGEST_LINK = 500
_LONG, _LONGEST = 2_500, 5_000

FIELDS = (
    RegisterField("name", "Naam", Kind.LINE, 100, required=True),
    RegisterField("description_short", "Korte omschrijving", Kind.TEXT, 400, required=True),
    RegisterField("organization", "Organisatie", Kind.LINE, 100, required=True, is_written=False),
    RegisterField("category", "Thema", Kind.CHOICES, allowed=THEMES),
    RegisterField(
        "status",
        "Status",
        Kind.CHOICE,
        required=True,
        allowed=tuple(UseStatus),
        is_written=False,
    ),
    RegisterField("begin_date", "Begindatum", Kind.MONTH, 7, is_written=False),
    RegisterField("end_date", "Einddatum", Kind.MONTH, 7, is_written=False),
    RegisterField("contact_email", "Contactgegevens", Kind.CONTACT, LONGEST_LINK, required=True),
    RegisterField("website", "Link naar publiekspagina", Kind.LINK, LONGEST_LINK),
    RegisterField(
        "publication_category",
        "Publicatiecategorie",
        Kind.CHOICE,
        required=True,
        allowed=tuple(PublicationCategory),
    ),
    RegisterField("url", "Link naar bronregistratie", Kind.LINK, LONGEST_LINK),
    RegisterField("goal", "Doel en impact", Kind.TEXT, _LONG),
    RegisterField("proportionality", "Afwegingen", Kind.TEXT, _LONG),
    RegisterField("human_intervention", "Menselijke tussenkomst", Kind.TEXT, _LONG),
    RegisterField("risks", "Risicobeheer", Kind.TEXT, _LONG),
    RegisterField("lawful_basis", "Wettelijke basis", Kind.TEXT, _LONG),
    RegisterField(
        "lawful_basis_grouping",
        "Verwijzingen wettelijke basis",
        Kind.REFERENCES,
        100,
        needs_link=True,
    ),
    RegisterField("process_index_url", "Link naar verwerkingsregister", Kind.LINK, LONGEST_LINK),
    RegisterField("impacttoetsen_grouping", "Impacttoetsen", Kind.REFERENCES, 100),
    RegisterField("impacttoetsen", "Toelichting op impacttoetsen", Kind.TEXT, _LONG),
    RegisterField("source_data", "Gegevens", Kind.TEXT, _LONG),
    RegisterField(
        "source_data_grouping",
        "Verwijzingen gegevensbronnen",
        Kind.REFERENCES,
        500,
        needs_link=True,
    ),
    RegisterField("methods_and_models", "Technische werking", Kind.TEXT, _LONGEST),
    RegisterField("provider", "Leverancier", Kind.LINE, 200),
    RegisterField("publiccode", "Link naar broncode", Kind.LINK, LONGEST_LINK),
    RegisterField(
        "lang", "Taal", Kind.CHOICE, required=True, allowed=(LANGUAGE,), is_written=False
    ),
    RegisterField(
        "standard_version", "Versie", Kind.CHOICE, allowed=(STANDARD_VERSION,), is_written=False
    ),
    RegisterField("source_id", "Bron-ID", Kind.LINE, 100, is_written=False),
    RegisterField("tags", "Zoektermen", Kind.TEXT, _LONG),
)
BY_NAME = {field.name: field for field in FIELDS}
WRITTEN = tuple(field for field in FIELDS if field.is_written)
