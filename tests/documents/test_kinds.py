"""Each of the four outcomes gets a document of its own, in the same form."""

import builders as cases
import pytest
from documents.builders import (
    ENDED,
    a_source,
    absent,
    document_of,
    needs_poppler,
    outline_of,
    text_of,
)

from toets.documents.decision import decision_document
from toets.domain.workflow import Status

ADVICE = [
    "  Advies van de Community",
    "    Afwijkende meningen",
    "    Juridisch advies: jurist",
    "    Ethisch advies: ethicus",
    "    Technisch advies: data scientist",
]
VERDICTS = [
    "  Oordelen van de portefeuillehouders",
    "    (a) Wie doen mee?",
    "    (b) Mag het?",
    "    (c) Werkt het straks?",
    "    (d) Is het uitgewerkt?",
    "    (e) Wat zegt het advies?",
]
PARTS = [
    "De regels",
    "1. Juridisch kader",
    "2. Waarborgen",
    "3. Uitkomst van de toets",
]
TAIL = [
    "Gevolgen en grenzen",
    "Keuzes van de procedure",
    "Verspreiding",
    "Bijlage A. De volledige vragenlijst",
    "  A. Aanvraag",
    "  B. Gegevens",
    "Bijlage B. Stukken bij het voorstel",
    "Digitale ondertekening en controle",
    "Controlegegevens",
]
COURSE = ["  Verloop van de zaak"]

OUTLINES = {
    Status.PERMITTED: [
        "Bindend oordeel van de portefeuillehouders",
        "  Voorwaarden",
        "  Hoe dit oordeel tot stand kwam",
        "  Oordeel en ondertekening",
        "Wat is beoordeeld",
        *PARTS,
        "  Signalen",
        *ADVICE,
        *VERDICTS,
        *COURSE,
        "Wat is toegestaan",
        *TAIL,
    ],
    Status.REFUSED: [
        "Bindend oordeel van de portefeuillehouders",
        "  Hoe dit oordeel tot stand kwam",
        "  Beide oordelen",
        "Wat is beoordeeld",
        *PARTS,
        "  Signalen",
        *ADVICE,
        *VERDICTS,
        *COURSE,
        *TAIL,
    ],
    Status.NEGATIVE_ADVICE: [
        "Vastgesteld advies van de Community Gezichtsherkenning",
        "  Hoe dit advies tot stand kwam",
        "  Vaststelling",
        "Wat is beoordeeld",
        *PARTS,
        "  Signalen",
        *ADVICE,
        *COURSE,
        *TAIL,
    ],
    Status.OUT_OF_SCOPE: [
        "Vaststelling van de Community Gezichtsherkenning",
        "  Hoe deze vaststelling tot stand kwam",
        "  Bevestiging door twee personen",
        "Wat is bekeken",
        *PARTS,
        "  De uitgang",
        "  Signalen",
        *COURSE,
        *TAIL,
    ],
}

FIRST_PAGES = {
    Status.PERMITTED: [
        "Toegestaan De inzet mag starten binnen de grenzen van dit oordeel.",
        "1 september 2026 tot en met 1 maart 2027",
        "de gehele politie",
        "Wat dit oordeel zichtbaar maakt 1. Juridisch kader 2. Waarborgen 3. Uitkomst van de toets",
        "Wat dit oordeel niet is. Het is geen wettelijke grondslag.",
        (
            "Regels. Regime voor de proef. Bedachte regels, versie 1, 1 januari 2026. Dit regime bestaat"
            " alleen in de testen."
        ),
    ],
    Status.REFUSED: [
        (
            "Niet toegestaan De portefeuillehouder Ethiek & Privacy staat dit niet toe. Geen enkele"
            " eenheid van de politie mag dit uitvoeren."
        ),
        "Digitalisering: toegestaan",
        "Ethiek & Privacy: niet toegestaan",
    ],
    Status.NEGATIVE_ADVICE: [
        (
            "Negatief advies van de Community Dit voorstel gaat niet naar de portefeuillehouders. Geen"
            " enkele eenheid van de politie mag dit uitvoeren."
        ),
        "een of meer leden adviseerden negatief",
    ],
    Status.OUT_OF_SCOPE: [
        (
            "Buiten de werkregels De werkregels gelden niet voor dit voorstel, zoals het in versie 1 is"
            " beschreven. Dit is geen toestemming."
        ),
        "Het bestaande CATCH",
        "de secretaris en een juridisch lid",
        "de werkregels zelf",
    ],
}

WHOLE = {
    Status.PERMITTED: [
        "Aan deze toestemming zijn geen voorwaarden verbonden.",
        "Bij dit document horen de digitale handtekeningen van beide portefeuilles.",
        "Dit oordeel is bindend voor de gehele politie.",
        "Alleen wat hier staat, is toegestaan. De opsomming is uitputtend.",
        (
            "De uitvoering begint pas als dit document is uitgegeven en alle voorwaarden ‘vóór de"
            " start’ zijn vervuld."
        ),
        (
            "Het vervangt geen bevel, machtiging of instemming van de officier van justitie, de"
            " rechter-commissaris of de burgemeester."
        ),
        "Een resultaat van het systeem is een aanwijzing en geen bewijs.",
        (
            "Een andere techniek of versie, een ander referentiebestand, een ander doel of een andere"
            " opvolging vraagt een nieuwe toets."
        ),
    ],
    Status.REFUSED: [
        "De portefeuillehouders oordelen verschillend.",
        "Niet getekend: er is geen toestemming",
        (
            "Geen enkele eenheid van de politie mag dit uitvoeren, ook niet als experiment, pilot,"
            " proeftuin of samenwerking met een ander."
        ),
    ],
    Status.NEGATIVE_ADVICE: [
        "met deze samenvatting van de secretaris: De grondslag ontbreekt.",
        "Dat zien wij anders.",
        "een ethisch lid adviseerde positief",
        "De werkregels kennen geen weg langs een negatief advies.",
        "De portefeuillehouders hebben niet geoordeeld.",
    ],
    Status.OUT_OF_SCOPE: [
        "Alleen het bestaande CATCH is uitgezonderd.",
        "De werkregels noemen deze uitgang zelf.",
        "Er verandert niets aan CATCH.",
        "Secretaris (secretaris), op 1 september 2026 om 11.00 uur: Omdat het zo is.",
        "Juridisch lid (jurist), op 1 september 2026 om 11.00 uur: Omdat het zo is.",
        "Een portefeuillehouder kan de zaak met redenen heropenen.",
    ],
}

ALWAYS = [
    (
        "Geautomatiseerde gezichtsherkenning is bij de politie verboden in elk proces dat een"
        " rechtsgevolg kan hebben, tenzij een voorstel deze toets heeft doorstaan."
    ),
    "Alleen het programma CATCH van het Centrum voor Biometrie is uitgezonderd.",
    "De werkregels zijn voorlopig.",
    "Eerst adviseert de Community Gezichtsherkenning.",
    "Deze vragen zijn bedacht.",
    "Bezwaar staat niet open, want het is geen besluit in de zin van de Algemene wet bestuursrecht.",
]


@pytest.mark.parametrize("status", ENDED)
def test_a_document_has_the_chapters_of_its_outcome(status: Status) -> None:
    assert outline_of(document_of(status)) == OUTLINES[status]


@needs_poppler
@pytest.mark.parametrize("status", ENDED)
def test_page_1_answers_alone(status: Status) -> None:
    assert absent(FIRST_PAGES[status], text_of(document_of(status), 1)) == []


@needs_poppler
@pytest.mark.parametrize("status", ENDED)
def test_a_document_says_what_belongs_to_its_outcome(status: Status) -> None:
    assert absent([*WHOLE[status], *ALWAYS], text_of(document_of(status))) == []


@pytest.mark.parametrize("status", [status for status in Status if status not in ENDED])
def test_a_case_without_an_outcome_has_no_document(status: Status) -> None:
    source = a_source(cases.IN_STATUS[status]())

    with pytest.raises(ValueError, match=f"no document for a case in status {status}"):
        decision_document(source)
