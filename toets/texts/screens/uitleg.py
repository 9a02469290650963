"""What toets is, the rules it carries out, and how the procedure goes: the words of Uitleg."""

from toets.domain.questionnaire import Procedure, Terms
from toets.texts import formats

TITLE = "Uitleg"
LEAD = (
    "toets voert één regel uit: gezichtsherkenning mag niet, tenzij een voorstel de "
    "juridisch-ethische toets heeft doorstaan."
)

RULES_TITLE = "Wat de werkregels zeggen"
RULES = (
    (
        "Geautomatiseerde gezichtsherkenning in operationele processen is verboden, tenzij de toets haar toestaat. "
        "Experimenten, pilots en samenwerking met anderen vallen er net zo onder als gewone inzet."
    ),
    (
        "Operationeel is elk proces dat een rechtsgevolg kán hebben voor iemand, verdachte of niet. "
        "Beelden bewerken om ze later te vergelijken is genoeg."
    ),
    "Alleen het programma CATCH is uitgezonderd. Een uitbreiding van CATCH is geen CATCH.",
    (
        "Eerst adviseert de Community Gezichtsherkenning positief. Dan oordelen de portefeuillehouders "
        "Digitalisering en Ethiek & Privacy, allebei. Pas daarna mag de uitvoering starten."
    ),
    "De portefeuillehouders wegen vijf punten, en noemen uitdrukkelijk het advies van de Community.",
    (
        "Hun oordeel bindt de hele politie. Het document laat drie dingen zien: het wettelijk kader, de "
        "waarborgen en de uitkomst van de toets."
    ),
)
POINTS_TITLE = "De vijf punten van het oordeel"

SIGNALS_TITLE = "Drie signalen"
SIGNALS = (
    "Een signaal ontstaat alleen door een antwoord dat u geeft, nooit door een leeg veld. Het "
    "staat onder dat antwoord en zegt wat u kunt doen."
)
STOP = (
    "een positief advies kan niet",
    (
        "U kunt zo’n voorstel alleen met redenen indienen. Een lid kan dan alleen negatief adviseren of "
        "een aanvulling vragen."
    ),
)
HOLD = (
    "de zaak kan niet naar de portefeuillehouders",
    (
        "U kunt wel indienen. Een lid van de genoemde discipline kan de wacht opheffen, met een "
        "schriftelijke reden die in het document komt. Eist de wet zelf een stuk, dan kan niemand de "
        "wacht opheffen en is een nieuwe versie nodig."
    ),
)
FLAG = (
    "het advies moet erop ingaan",
    "De zaak loopt door. Zonder reactie van een lid kan de secretaris het advies niet vaststellen.",
)

COURSE_TITLE = "Hoe een zaak verloopt"
COURSE = (
    (
        "Voorstel",
        "De initiatiefnemer vult de vragenlijst in en dient haar in. Die versie staat vast.",
    ),
    (
        "Advies",
        (
            "Leden van de Community adviseren per thema, ieder eerst voor zich. De secretaris stelt de "
            "uitkomst vast: positief, onder voorwaarden, negatief, of terug voor aanvulling."
        ),
    ),
    (
        "Oordeel",
        (
            "Beide portefeuillehouders oordelen, zonder elkaars oordeel te kennen. Staat één van beiden "
            "niet toe, dan mag het niet."
        ),
    ),
    (
        "Ondertekenen",
        "Beiden ondertekenen dezelfde tekst met alle voorwaarden. Pas dan is het voorstel toegestaan.",
    ),
    (
        "Document",
        (
            "toets geeft het bindend oordeel uit, digitaal ondertekend. Ook een negatief advies en een "
            "afwijzing krijgen een document. Op de pagina Controleren ziet u of een document echt is."
        ),
    ),
)
TERMS_TITLE = "Termijnen"
TERMS_NOTE = (
    "Een termijn die voorbij is, is nooit een toestemming. Alleen op de reactie van de "
    "initiatiefnemer hoeft dan niet langer te worden gewacht."
)
EXITS_TITLE = "Wanneer de werkregels niet gelden"
EXITS = "Twee personen stellen zo’n uitgang vast, met redenen. Dat komt in een document."
EXIT_READING = "Deze uitgang is een uitleg van de werkregels; zij noemen haar niet zelf."
CHOICES_TITLE = "Wat toets zelf heeft gekozen"
CHOICES = (
    "De werkregels laten veel open. Wat hieronder staat, is een keuze van de procedure en geen regel "
    "uit de memo. Het document zegt dat er ook bij."
)
HONESTY_TITLE = "Wat u moet weten over de herkomst"
READING_TITLE = "Wie wat ziet"
READING = (
    "Een auteur ziet de eigen zaken. Leden van de Community, de secretaris en de functionaris "
    "gegevensbescherming zien wat is ingediend. Portefeuillehouders zien wat na een positief advies "
    "bij hen komt. Auditors en Woo-medewerkers geven bij elke zaak eerst een reden. Wie een zaak "
    "leest, staat in het logboek."
)
TERM, DAYS, DAYS_URGENT = "Termijn", "Werkdagen", "Met spoed"


def terms(found: Terms) -> tuple[tuple[str, str, str], ...]:
    """Return the terms as rows: what, working days, and with urgency."""
    rows = (
        ("Advies van de Community", found.advice, found.advice_urgent),
        ("Reactie voordat een negatief advies vaststaat", found.reaction, None),
        ("Aanvulling door de initiatiefnemer", found.supplement, None),
        ("Oordeel van de portefeuillehouders", found.judgement, found.judgement_urgent),
    )
    return tuple(
        (name, formats.number(days), formats.number(urgent) if urgent is not None else "gelijk")
        for name, days, urgent in rows
    )


def versions(regime: str, procedure: Procedure, questionnaire: str, guidance: str) -> str:
    """Return which versions are in force."""
    return (
        f"{regime} · procedure {procedure.version} · vragenlijst {questionnaire} · "
        f"handvatten {guidance}"
    )
