"""Sentences of the page on which a proposal begins."""

TITLE = "Nieuw voorstel"
NOT_ALLOWED = "Alleen een initiatiefnemer begint een voorstel. Vraag de beheerder om die rol."
LOOK_FIRST = "1. Is er al een toestemming?"
WHY_LOOK = (
    "Een toestemming bindt de hele politie, maar geldt alleen voor wat erin staat: de eenheden, "
    "het doel, de bron en het aantal keren. Kijk eerst of uw plan daarbinnen valt."
)
WORDS = "Waar gaat uw plan over?"
WORDS_HELP = "Bijvoorbeeld: vermiste personen camerabeelden"
NONE_FOUND = "Er is geen toestemming met deze woorden in de titel of de eenheid."
FOUND = "Deze toestemmingen lijken erop"
SAME = (
    "Valt uw plan precies binnen zo’n toestemming, dan is geen nieuw voorstel nodig. Overleg dan "
    "met de eenheid die erbij staat. Wijkt één punt af, dan is wel een nieuw voorstel nodig."
)
BEGIN = "2. Begin het voorstel"
WHAT_FOLLOWS = (
    "U krijgt een vragenlijst. Alles wat u invult, wordt meteen bewaard. Tot u het indient, ziet "
    "alleen wie u zelf laat meeschrijven of meelezen uw concept."
)
TITLE_LABEL = "Titel van het voorstel"
TITLE_HELP = (
    "Zeg in één regel wat u wilt doen. Noem geen namen van personen of lopende onderzoeken."
)
UNIT_LABEL = "Eenheid die het voorstel indient"
URGENT = "Dit voorstel heeft spoed"
BUTTON = "Voorstel beginnen"


def urgent_help(advice: int, judgement: int) -> str:
    """Return what urgency changes, with the terms of the procedure in working days."""
    return (
        f"Met spoed zijn er {advice} werkdagen voor het advies en {judgement} voor het oordeel. Er "
        "blijven evenveel adviezen en twee oordelen nodig."
    )
