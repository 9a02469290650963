"""Obstacles after the decision."""

from datetime import date

from toets.domain.questionnaire import Discipline
from toets.texts import formats, labels
from toets.texts.obstacles.sentence import Facts, Sentence

_LONGEST_QUOTE = 80


def _day(facts: Facts) -> str:
    return formats.day(date.fromisoformat(facts["day"]))


def _quoted(text: str) -> str:
    shown = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rstrip()}…"
    return f"‘{shown}’"


def _start_condition(facts: Facts) -> str:
    return (
        f"Voorwaarde {facts['number']} is nog niet vervuld: {_quoted(facts['condition'])} "
        "Meld hoe eraan is voldaan; een lid van de Community beoordeelt dat."
    )


def _count(facts: Facts) -> str:
    most = formats.number(int(facts["most"]))
    return f"Vul bij {labels.FIELD[facts['field']]} een getal in van 0 tot en met {most}."


def _maximum(facts: Facts) -> str:
    times = formats.counted(int(facts["most"]), "keer", "keer")
    return (
        f"Deze toestemming geldt voor ten hoogste {times}, en zo vaak is zij gebruikt. "
        "Voor meer is een nieuwe toets nodig."
    )


def _duty_discipline(facts: Facts) -> str:
    discipline = labels.DISCIPLINE[Discipline(facts["discipline"])]
    return (
        f"Voorwaarde {facts['number']} wordt beoordeeld door een lid dat {discipline} adviseert. "
        "Vraag zo’n lid om dit te doen."
    )


EXECUTING: dict[str, Sentence] = {
    "permission.expired": lambda f: (
        f"De toestemming gold tot en met {_day(f)}. Voor een nieuwe periode is een nieuwe toets nodig."
    ),
    "permission.valid": lambda f: f"De toestemming geldt nog tot en met {_day(f)}.",
    "start.given": "De uitvoering is al gestart. Ververs de pagina.",
    "start.not_issued": (
        "Het document van de toestemming is nog niet uitgegeven. Dat gebeurt vanzelf. "
        "Probeer het over een minuut opnieuw."
    ),
    "start.condition": _start_condition,
    "use.future": lambda f: f"{_day(f)} ligt in de toekomst. Kies de dag van het gebruik.",
    "use.before_start": lambda f: (
        f"De uitvoering startte op {_day(f)}. Kies die dag of een latere dag."
    ),
    "use.suspended": lambda f: (
        f"Op {_day(f)} lag de uitvoering de hele dag stil. Kies de juiste dag. "
        "Is er toch gebruikt, meld dan een incident."
    ),
    "use.count": _count,
    "use.candidates": ("Er zijn meer kandidaten dan doorzochte beelden. Kijk beide getallen na."),
    "use.results": (
        "Bevestigd en verworpen zijn samen meer dan het aantal kandidaten. Kijk de getallen na."
    ),
    "use.errors": (
        "Er zijn meer fouten achteraf dan bevestigde kandidaten. Kijk beide getallen na."
    ),
    "use.unit": lambda f: (
        f"De toestemming noemt de eenheid {_quoted(f['unit'])} niet. "
        "Kies een eenheid die er wel in staat, of vraag eerst aansluiting."
    ),
    "use.other_unit": lambda f: (
        f"U legt alleen gebruik vast van uw eigen eenheid: {_quoted(f['unit'])}. Kies die."
    ),
    "use.maximum": _maximum,
    "use.corrects_unknown": lambda f: (
        f"Gebruik {f['number']} bestaat niet. Kies het gebruik dat u wilt verbeteren."
    ),
    "use.corrected": lambda f: (
        f"Gebruik {f['number']} is al verbeterd. Verbeter de nieuwste vastlegging."
    ),
    "use.corrects_other_unit": lambda f: (
        f"Gebruik {f['number']} is van een andere eenheid. Vraag een auteur om het te verbeteren."
    ),
    "incident.future": lambda f: f"{_day(f)} ligt in de toekomst. Kies de dag van het incident.",
    "resume.requested": (
        "Er is al voorgesteld om te hervatten. De andere portefeuillehouder is aan zet."
    ),
    "resume.no_request": (
        "Er is geen voorstel om te hervatten. Doe dat zelf, dan beslist de andere "
        "portefeuillehouder."
    ),
    "resume.not_own_request": "U kunt alleen uw eigen voorstel om te hervatten terugnemen.",
    "resume.same_person": (
        "U stelde zelf voor om te hervatten. De andere portefeuillehouder beslist daarover."
    ),
    "resume.same_seat": (
        "Dit voorstel komt van uw eigen portefeuille. De andere portefeuillehouder beslist daarover."
    ),
    "evaluation.no_experiment": (
        "Punt c geldt alleen voor een experiment. Laat het antwoord op punt c leeg."
    ),
    "completion.no_evaluation": "Er is nog geen evaluatie. Leg die eerst vast.",
    "completion.requested": "De afronding is al gemeld. De secretaris is nu aan zet.",
    "completion.no_request": "De afronding is niet gemeld, of die melding is al behandeld.",
    "duty.unknown": lambda f: (
        f"Voorwaarde {f['number']} bestaat niet, of niet voor deze dag. Ververs de pagina."
    ),
    "duty.met": lambda f: (
        f"Voorwaarde {f['number']} is al vervuld verklaard. Een nieuwe melding is niet nodig."
    ),
    "duty.file": lambda f: (
        f"Een bestand bij voorwaarde {f['number']} is niet gevonden. Voeg het opnieuw toe."
    ),
    "duty.discipline": _duty_discipline,
    "duty.no_report": lambda f: (
        f"Bij voorwaarde {f['number']} meldde de auteur nog niets. Zonder melding kunt u haar niet "
        "vervuld verklaren."
    ),
    "duty.settled": lambda f: f"Voorwaarde {f['number']} heeft dit oordeel al. Ververs de pagina.",
    "stale.reports": "Er is intussen een nieuwe melding bij deze voorwaarde. Lees die eerst.",
    "change.no_aspect": "Kies ten minste één onderdeel dat verandert.",
    "change.unknown": lambda f: f"Wijziging {f['number']} bestaat niet. Ververs de pagina.",
    "change.decided": lambda f: f"Over wijziging {f['number']} is al beslist. Ververs de pagina.",
    "join.no_unit": ("Bij uw account staat geen eenheid. Laat de beheerder uw eenheid invullen."),
    "join.named": lambda f: f"De eenheid {_quoted(f['unit'])} mag deze toestemming al gebruiken.",
    "join.requested": lambda f: (
        f"Voor de eenheid {_quoted(f['unit'])} is al aansluiting gevraagd. Wacht die beslissing af."
    ),
    "join.unknown": lambda f: (
        f"Verzoek {f['number']} om aansluiting bestaat niet. Ververs de pagina."
    ),
    "join.not_legal": "Alleen een juridisch lid beoordeelt of aansluiting een nieuw gebruik is.",
    "join.own_request": "U vroeg deze aansluiting zelf. Een ander moet hierover beslissen.",
    "join.assessed": "Deze aansluiting is al beoordeeld. Ververs de pagina.",
    "join.not_assessed": "Een juridisch lid heeft deze aansluiting nog niet beoordeeld. Wacht dat af.",
    "join.ended": "Dit verzoek om aansluiting is geëindigd. Ververs de pagina.",
    "join.consented": "Voor deze portefeuille is al met de aansluiting ingestemd.",
    "join.same_person": (
        "U stemde al in voor de andere portefeuille. Een ander moet dit voor deze portefeuille doen."
    ),
}
