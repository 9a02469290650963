"""Obstacles of the proposal, the advice and the judgement, of texts, files and persons."""

from datetime import date

from toets.domain.answer import Lack
from toets.domain.facts import Opinion
from toets.domain.person import Role
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Status, Step
from toets.texts import formats, labels
from toets.texts.obstacles.sentence import Facts, Sentence


def _step(name: str) -> str:
    return labels.STEP[Step(name)] if name in set(Step) else labels.ACTION.get(name, name)


def _status(facts: Facts) -> str:
    stand = labels.STATUS[Status(facts["status"])]
    return f"De zaak heeft de stand ‘{stand}’. Dan kunt u dit niet doen: {_step(facts['step'])}."


def _missing(facts: Facts) -> str:
    return f"Vraag {facts['question']}: {labels.LACK[Lack(facts['lack'])]}. Vul dit aan."


def _text_missing(facts: Facts) -> str:
    return f"Vul {labels.FIELD.get(facts['field'], facts['field'])} in."


def _text_too_long(facts: Facts) -> str:
    field = labels.FIELD.get(facts["field"], facts["field"])
    return f"Maak {field} korter: nu {_count(facts['length'])} tekens, ten hoogste {_count(facts['longest'])}."


def _count(number: str) -> str:
    return formats.number(int(number))


def _condition_text(facts: Facts) -> str:
    return f"Voorwaarde {facts['number']}: vul {labels.FIELD[facts['field']]} in."


def _condition_long(facts: Facts) -> str:
    return f"Voorwaarde {facts['number']}: maak {labels.FIELD[facts['field']]} korter."


def _discipline(facts: Facts) -> str:
    return labels.DISCIPLINE[Discipline(facts["discipline"])]


def _role(facts: Facts) -> str:
    return labels.ROLE[Role(facts["role"])]


def _outcome(facts: Facts) -> str:
    opinion = labels.OPINION[Opinion(facts["outcome"])].lower()
    return f"De regel van de procedure geeft een andere uitkomst: {opinion}. Kijk de adviezen na."


def _reaction_awaited(facts: Facts) -> str:
    return (
        "De auteur kan nog reageren op het voorgenomen negatieve advies, tot en met "
        f"{_day(facts['due'])}. Wacht de reactie of die dag af."
    )


def _day(iso: str) -> str:
    return formats.day(date.fromisoformat(iso))


def _other_capacity(facts: Facts) -> str:
    who = "een juridisch lid" if facts["secretary"] == "True" else "de secretaris"
    return f"De tweede persoon moet {who} zijn. Vraag die om te bevestigen."


GENERAL: dict[str, Sentence] = {
    "rights.none": "U mag dit in deze zaak niet doen. Vraag de secretaris wie het wel mag.",
    "rights.unseen": "Deze zaak bestaat niet, of u mag haar niet zien.",
    "status.wrong": _status,
    "stale.case": "Een ander deed net iets in deze zaak. Ververs de pagina en kijk opnieuw.",
    "stale.version": lambda f: (
        f"U keek naar versie {f['seen']}, ronde {f['seen_round']}. Inmiddels is het versie "
        f"{f['version']}, ronde {f['round']}. Lees die eerst en doe het dan opnieuw."
    ),
    "stale.advice": "U hebt dit advies intussen ergens anders bewaard. Ververs de pagina.",
    "stale.text": "De tekst die u ondertekent is veranderd. Lees de nieuwe tekst en teken opnieuw.",
    "conflict.author": (
        "U bent of was auteur van dit voorstel. Daarom mag u er niet over adviseren of oordelen."
    ),
    "conflict.advised": (
        "U hebt in deze zaak geadviseerd of het advies vastgesteld. Daarom oordeelt een ander."
    ),
    "conflict.decided": (
        "U hebt in deze zaak als portefeuillehouder gehandeld. Daarom adviseert een ander."
    ),
    "conflict.own_advice": (
        "U hebt in deze zaak zelf geadviseerd. Laat een andere secretaris het advies vaststellen."
    ),
    "conflict.other_seat": (
        "U hebt in deze zaak al voor de andere portefeuille gehandeld. Een ander moet dit doen."
    ),
    "roles.alone": lambda f: (
        f"De rol {_role(f)} gaat niet samen met een andere rol. Laat de beheerder dit herstellen."
    ),
    "roles.both_seats": (
        "Eén persoon kan niet beide portefeuilles hebben. Laat de beheerder dit herstellen."
    ),
    "roles.holder": lambda f: (
        f"Een portefeuillehouder kan niet ook {_role(f)} zijn. Laat de beheerder dit herstellen."
    ),
    "answer.missing": _missing,
    "answer.too_long": lambda f: (
        f"Vraag {f['question']}: uw tekst heeft {_count(f['length'])} tekens. "
        f"Maak hem korter dan {_count(f['longest'])}, of voeg een bijlage toe."
    ),
    "answer.too_many_rows": lambda f: (
        f"Vraag {f['question']}: de tabel heeft {f['rows']} rijen. Er passen er {f['most']}. "
        "Zet de rest in een bijlage."
    ),
    "answer.unknown_refused": lambda f: (
        f"Vraag {f['question']}: ‘onbekend’ kan hier niet. Kies een van de antwoorden."
    ),
    "answer.unavailable_refused": lambda f: (
        f"Vraag {f['question']}: ‘nog niet beschikbaar’ geldt alleen voor bewijs."
    ),
    "answer.option": lambda f: (
        f"Vraag {f['question']}: ‘{f['value']}’ is geen antwoord op deze vraag. Kies uit de lijst."
    ),
    "answer.column": lambda f: (
        f"Vraag {f['question']}: de kolom ‘{f['value']}’ bestaat niet in deze tabel."
    ),
    "answer.file_unknown": lambda f: (
        f"Vraag {f['question']}: een bestand is niet gevonden. Voeg het opnieuw toe."
    ),
    "answer.form": lambda f: (
        f"Vraag {f['question']}: het antwoord heeft een vorm die niet bij de vraag hoort. "
        "Geef het opnieuw."
    ),
    "answer.number": lambda f: (
        f"Vraag {f['question']}: ‘{f['value']}’ is geen getal. Typ bijvoorbeeld 12 of 3,1."
    ),
    "answer.day": lambda f: (
        f"Vraag {f['question']}: ‘{f['value']}’ is geen datum. Typ bijvoorbeeld 21-11-2026."
    ),
    "stop.unexplained": lambda f: (
        f"Vraag {f['question']} geeft een stop. Verander het plan, of leg uit waarom u het "
        "voorstel toch laat beoordelen. Een positief advies is dan niet mogelijk."
    ),
    "stop.none": "Er is geen stop. Laat het veld ‘ter beoordeling ondanks een stop’ leeg.",
    "stop.raised": lambda f: (
        f"Vraag {f['question']} geeft een stop. Een positief advies is dan niet mogelijk."
    ),
    "hold.open": lambda f: (
        f"Bij vraag {f['question']} staat een wacht open. Hef die eerst op, of vraag een aanvulling."
    ),
    "hold.not_open": "Deze wacht staat niet open. Ververs de pagina.",
    "hold.not_liftable": lambda f: (
        f"De wacht bij vraag {f['question']} kan niemand opheffen. Alleen een nieuwe versie van het "
        "voorstel lost haar op. Adviseer een aanvulling."
    ),
    "hold.discipline": lambda f: (
        f"Alleen een lid dat {_discipline(f)} adviseert, kan deze wacht opheffen."
    ),
    "flag.unaddressed": lambda f: (
        f"Nog niemand gaat in op het punt ‘let op’ bij vraag {f['question']}. "
        "Geef daar in het advies een reactie op."
    ),
    "flag.unknown": "Dit punt ‘let op’ hoort niet bij deze versie. Ververs de pagina.",
    "supplement.unchanged": (
        "Er is niets veranderd sinds de vorige versie. Pas de gevraagde antwoorden aan."
    ),
    "recall.advised": ("Er is al geadviseerd. Terughalen kan dan niet meer; terugtrekken wel."),
    "withdraw.judged": (
        "Een portefeuillehouder heeft al geoordeeld. Terugtrekken kan dan niet meer."
    ),
    "author.already": "Deze persoon is al auteur.",
    "author.advised": (
        "Deze persoon heeft in deze zaak beoordeeld, geadviseerd of geoordeeld, en kan geen auteur "
        "worden."
    ),
    "author.unknown": lambda f: (
        f"Personeelsnummer {f['person']} hoort niet bij een initiatiefnemer. Controleer het nummer."
    ),
    "scope.unknown": "Deze uitgang bestaat niet in de procedure. Kies er een uit de lijst.",
    "scope.answers": lambda f: (
        f"Uw antwoorden passen niet bij de uitgang ‘{f['exit']}’. Kijk de vragen van sectie A na."
    ),
    "scope.evidence": (
        "Voeg ten minste één bestand als bewijs toe, bij een vraag waar de uitgang op steunt."
    ),
    "scope.not_legal": ("Een uitgang wordt beoordeeld door de secretaris en een juridisch lid."),
    "scope.requested": "Er is al om bevestiging gevraagd. De tweede persoon is nu aan zet.",
    "scope.no_request": "Er is nog niet om bevestiging gevraagd.",
    "scope.same_person": "U vroeg zelf om bevestiging. Een ander moet bevestigen.",
    "scope.not_own_request": "U kunt alleen uw eigen verzoek terugnemen.",
    "scope.other_capacity": _other_capacity,
    "text.missing": _text_missing,
    "text.too_long": _text_too_long,
    "text.noncharacter": (
        "De tekst bevat een teken dat geen letter of leesteken is. Het kwam mee met plakken. Plak de "
        "tekst opnieuw als platte tekst."
    ),
    "condition.text.missing": _condition_text,
    "condition.text.too_long": _condition_long,
    "advice.discipline": lambda f: (
        f"U bent niet aangewezen om {_discipline(f)} te adviseren. Kies een andere discipline."
    ),
    "advice.theme": lambda f: (
        f"Het thema ‘{f['theme']}’ heeft nog geen oordeel met reden. Vul beide in."
    ),
    "advice.theme_twice": "Een thema heeft twee oordelen. Ververs de pagina.",
    "advice.theme_foreign": "Een thema hoort niet bij uw discipline. Ververs de pagina.",
    "advice.stop": (
        "Deze versie heeft een stop. U kunt alleen negatief adviseren of een aanvulling vragen."
    ),
    "advice.insufficient": (
        "U noemt een thema onvoldoende. Positief past daar niet bij; onder voorwaarden wel."
    ),
    "advice.no_insufficient": "Een negatief advies noemt ten minste één thema onvoldoende.",
    "advice.no_condition": "Noem ten minste één voorwaarde, of adviseer positief.",
    "advice.condition": (
        "Voorwaarden horen bij ‘positief onder voorwaarden’. Kies dat, of haal ze weg."
    ),
    "advice.no_question": "Noem de vragen die de auteur moet aanvullen.",
    "advice.question": "Vragen horen bij ‘terug voor aanvulling’. Kies dat, of haal ze weg.",
    "advice.question_unknown": lambda f: (
        f"Vraag {f['question']} staat niet in deze versie. Kies een andere vraag."
    ),
    "quorum.short": lambda f: (
        f"Nog {formats.counted(int(f['lacking']), 'advies', 'adviezen')} nodig."
    ),
    "quorum.discipline": lambda f: f"Er is nog geen {_discipline(f)} advies.",
    "outcome.differs": _outcome,
    "reaction.not_negative": "De uitkomst is niet negatief. Een reactie is dan niet nodig.",
    "reaction.invited": "De auteur is in deze ronde al om een reactie gevraagd.",
    "reaction.not_invited": "De auteur is nog niet om een reactie gevraagd. Doe dat eerst.",
    "reaction.given": "Er is in deze ronde al gereageerd.",
    "reaction.awaited": _reaction_awaited,
    "verdict.given": "Voor deze portefeuille is in deze ronde al geoordeeld.",
    "verdict.text.missing": lambda f: f"Punt {f['point']} heeft nog geen overweging. Vul die in.",
    "verdict.text.too_long": lambda f: f"De overweging bij punt {f['point']} is te lang.",
    "verdict.no_experiment": (
        "Punt c geldt alleen voor een experiment. Laat de overweging bij punt c leeg."
    ),
    "signature.given": "Voor deze portefeuille is al ondertekend.",
    "validity.past": lambda f: (
        f"{_day(f['day'])} ligt niet in de toekomst. Kies een latere einddatum, "
        "of verwijs de zaak terug."
    ),
    "reading.reason": "Geef een reden op om deze zaak te openen. De reden wordt vastgelegd.",
    "file.name": "De naam van het bestand heeft tekens die niet mogen. Geef het een andere naam.",
    "file.empty": lambda f: f"‘{f['name']}’ is leeg. Kies een ander bestand.",
    "file.too_large": lambda f: (
        f"‘{f['name']}’ is {formats.size(int(f['size']))}. Een bestand mag ten hoogste "
        f"{formats.size(int(f['most']))} zijn. Splits het of maak het kleiner."
    ),
    "file.kind": lambda f: (
        f"‘{f['name']}’ heeft een soort die niet mag. Kies pdf, docx, xlsx, odt, png of jpg."
    ),
    "file.content": lambda f: (
        f"De inhoud van ‘{f['name']}’ past niet bij de naam, of is beschadigd. "
        "Sla het bestand opnieuw op en probeer het nog eens."
    ),
    "file.encrypted": lambda f: (
        f"‘{f['name']}’ is beveiligd met een wachtwoord. Sla het op zonder wachtwoord."
    ),
    "file.active": lambda f: (
        f"‘{f['name']}’ bevat macro's, scripts of ingesloten bestanden. Sla het op zonder die."
    ),
    "file.pixels": lambda f: f"‘{f['name']}’ heeft te veel beeldpunten. Verklein de afbeelding.",
    "file.bomb": lambda f: (
        f"‘{f['name']}’ is uitgepakt veel te groot. Splits het of maak het kleiner."
    ),
    "file.too_many": lambda f: (
        f"Een zaak heeft ten hoogste {f['most']} bestanden. Verwijder er eerst een."
    ),
    "person.number": lambda f: (
        f"Personeelsnummer ‘{f['number']}’ klopt niet. Gebruik 3 tot 20 letters en cijfers."
    ),
    "person.taken": lambda f: f"Personeelsnummer {f['number']} bestaat al.",
    "person.username": lambda f: (
        f"De naam ‘{f['username']}’ is leeg of al in gebruik. Kies een andere naam om mee aan te melden."
    ),
    "person.discipline": "Een lid van de Community heeft ten minste één discipline. Noem die.",
    "password.short": lambda f: f"Het wachtwoord moet ten minste {f['shortest']} tekens hebben.",
    "sign_in.refused": "Deze naam en dit wachtwoord horen niet bij elkaar.",
}
