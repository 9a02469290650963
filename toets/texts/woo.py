"""The words of the public version (Woo): the grounds with their meaning, documents and passages."""

from collections.abc import Mapping
from datetime import datetime

from toets.domain.case import Case
from toets.domain.person import Person
from toets.domain.questionnaire import Question
from toets.domain.woo import Ground, GroundKind, Item, Judgement, Label, labelled
from toets.texts import formats

# What each ground protects, in a few words.
GROUND = {
    Ground.CROWN: "Eenheid van de Kroon",
    Ground.STATE_SECURITY: "Veiligheid van de Staat",
    Ground.COMPANY_SECRETS: "Bedrijfsgegevens die in vertrouwen zijn gegeven",
    Ground.SENSITIVE_PERSONAL: "Bijzondere en strafrechtelijke persoonsgegevens",
    Ground.IDENTIFICATION_NUMBERS: "Identificatienummers van personen, zoals het BSN",
    Ground.FOREIGN_RELATIONS: "Betrekkingen met andere landen en internationale organisaties",
    Ground.ECONOMIC_INTERESTS: "Economische of financiële belangen van de overheid",
    Ground.CRIMINAL_INVESTIGATION: "Opsporing en vervolging van strafbare feiten",
    Ground.SUPERVISION: "Inspectie, controle en toezicht",
    Ground.PRIVACY: "Persoonlijke levenssfeer",
    Ground.COMPETITION: "Andere gegevens van bedrijven die gevoelig zijn voor concurrentie",
    Ground.ENVIRONMENT: "Bescherming van het milieu",
    Ground.PROTECTION: "Beveiliging van personen en bedrijven, en het voorkomen van sabotage",
    Ground.FUNCTIONING_OF_STATE: "Goed functioneren van de Staat en andere overheden",
    Ground.DISPROPORTIONATE_HARM: "Onevenredig nadeel voor een ander belang",
    Ground.POLICY_VIEW: "Persoonlijke beleidsopvatting in een stuk voor intern beraad",
}
GROUND_KIND = {
    GroundKind.ABSOLUTE: "absoluut",
    GroundKind.RELATIVE: "relatief",
    GroundKind.RESIDUAL: "restgrond",
    GroundKind.POLICY_VIEW: "intern beraad",
}
# What the kind of a ground asks of who uses it.
GROUND_KIND_HELP = {
    GroundKind.ABSOLUTE: "Deze grond geldt altijd. U hoeft geen belangen af te wegen.",
    GroundKind.RELATIVE: (
        "Weeg het belang af tegen openbaarheid. Schrijf op waarom het zwaarder weegt. Is het stuk "
        "ouder dan vijf jaar, schrijf dan ook op waarom dat na die tijd nog zo is."
    ),
    GroundKind.RESIDUAL: (
        "Alleen in uitzonderlijke gevallen, met een reden, en nooit samen met een andere grond voor "
        "dezelfde tekst."
    ),
    GroundKind.POLICY_VIEW: (
        "Alleen een mening, voorstel of conclusie van iemand, in een stuk voor intern beraad. Feiten, "
        "prognoses, beleidsalternatieven en hun gevolgen vallen er niet onder."
    ),
}
# More about the grounds that are easily mistaken; the others say enough by their name.
GROUND_HELP = {
    Ground.COMPANY_SECRETS: "Alleen als het bedrijf ze in vertrouwen aan de overheid gaf.",
    Ground.SENSITIVE_PERSONAL: (
        "Zoals gezondheid, afkomst, biometrische gegevens en strafbare feiten. Niet als de persoon "
        "instemt of ze zelf openbaar maakte."
    ),
    Ground.IDENTIFICATION_NUMBERS: (
        "Niet als openbaarheid duidelijk geen inbreuk maakt op de persoonlijke levenssfeer."
    ),
    Ground.CRIMINAL_INVESTIGATION: (
        "Zoals werkwijzen, aandachtsgebieden en middelen waar een verdachte op kan letten."
    ),
    Ground.PRIVACY: (
        "Zoals namen, functies, e-mailadressen en telefoonnummers van medewerkers. De naam van een "
        "portefeuillehouder blijft staan, tenzij u haar lakt."
    ),
    Ground.FUNCTIONING_OF_STATE: "Zoals algemene mailadressen en telefoonnummers van een afdeling.",
}

JUDGEMENT = {
    Judgement.PUBLIC: "openbaar",
    Judgement.PARTLY: "deels openbaar",
    Judgement.WITHHELD: "niet openbaar",
    Judgement.ALREADY_PUBLIC: "al openbaar",
}

ITEM = {
    "version": "Voorstel",
    "advice": "Advies van een lid van de Community",
    "view_given": "Zienswijze van de functionaris gegevensbescherming",
    "reaction": "Reactie van de indiener op het voorgenomen advies",
    "established": "Vastgesteld advies van de Community",
    "verdict": "Oordeel van een portefeuillehouder",
    "corrigendum_proposed": "Herstel van een schrijffout",
    "use_recorded": "Vastgelegd gebruik",
    "incident_reported": "Melding van een incident",
    "suspended": "Schorsing",
    "revoked": "Intrekking",
    "condition_reported": "Melding over een voorwaarde",
    "evaluated": "Evaluatie",
    "change_reported": "Melding van een wijziging",
    "join_requested": "Verzoek om aan te sluiten",
    "file": "Bijlage",
    "course": "Verloop van de zaak en functies van betrokkenen",
}

# What a short act of the course is called before the name of its field.
_ACT = {
    "recalled": "Teruggehaald",
    "withdrawn": "Teruggetrokken",
    "transferred": "Overgedragen",
    "based_on": "Verlenging",
    "appointment_requested": "Benoeming gevraagd",
    "appointment_ended": "Benoeming afgehandeld",
    "scope_retracted": "Beroep op uitgang teruggenomen",
    "scope_requested": "Bevestiging van uitgang gevraagd",
    "scope_confirmed": "Uitgang bevestigd",
    "scope_denied": "Uitgang afgewezen",
    "reopened": "Heropend",
    "guest_appointed": "Gastadviseur benoemd",
    "recused": "Verschoning",
    "interest_declared": "Gemeld belang",
    "hold_lifted": "Wacht opgeheven",
    "reaction_invited": "Reactie gevraagd",
    "signature": "Ondertekening",
    "referred_back": "Terugverwezen",
    "corrigendum_signed": "Herstel ondertekend",
    "corrigendum_ended": "Herstel beëindigd",
    "resume_requested": "Hervatting voorgesteld",
    "resume_request_ended": "Voorstel tot hervatting beëindigd",
    "resumed": "Hervat",
    "completion_requested": "Afronding gevraagd",
    "completion_request_ended": "Verzoek om afronding beëindigd",
    "completed": "Afgerond",
    "condition_settled": "Voorwaarde beoordeeld",
    "change_decided": "Over wijziging beslist",
    "join_assessed": "Aansluiting beoordeeld",
    "join_consented": "Met aansluiting ingestemd",
    "join_refused": "Aansluiting geweigerd",
}
_FIELD = {
    "title": "titel",
    "unit": "eenheid",
    "name": "naam",
    "function": "functie",
    "reasons": "redenen",
    "text": "tekst",
    "summary": "samenvatting",
    "measures": "maatregelen",
    "evaluation": "evaluatie",
    "point_c": "antwoord op punt (c)",
    "statement": "verklaring",
    "task": "taak",
    "authority": "kenmerk van de aanvrager",
    "despite_stop": "toelichting ondanks het stopteken",
    "old": "oude tekst",
    "new": "nieuwe tekst",
    "condition.text": "voorwaarde {number}",
    "condition.owner": "voorwaarde {number}, wie",
    "condition.evidence": "voorwaarde {number}, bewijs",
    "condition.interval": "voorwaarde {number}, hoe vaak",
    "themeopinion.reasons": "thema ‘{key}’",
    "flagreply.reply": "antwoord op aandachtspunt {key}",
    "scopeclaim.motivation": "motivering van de uitgang",
    "onbehalf.document": "kenmerk van het mandaat",
    "answers.text": "vraag {key}",
    "answers.value": "vraag {key}",
    "answers.explanation": "vraag {key}, toelichting",
    "answers.reason": "vraag {key}, reden",
    "answers.rows": "vraag {key}, rij {number}, {column}",
    "signal.answer.text": "eerder antwoord op vraag {key}",
    "signal.answer.value": "eerder antwoord op vraag {key}",
    "signal.answer.explanation": "eerder antwoord op vraag {key}, toelichting",
    "signal.answer.reason": "eerder antwoord op vraag {key}, reden",
    "signal.answer.rows": "eerder antwoord op vraag {key}, rij {number}, {column}",
}
_POINT = "redenen bij punt ({key})"


def item_title(item: Item) -> str:
    """Return what a document of the inventory is called; "[5.1.2.e]" stands for what was left out."""
    kind = ITEM[item.kind]
    return f"{kind}: {labelled(item.title)}" if item.title else kind


def passage_label(label: Label, case: Case, people: Mapping[str, Person]) -> str:
    """Return which text of its document this is, such as "Vraag A3, toelichting"."""
    if label.kind == "person":
        who = people[label.who].name if label.who in people else ""
        said = f"{_FIELD[label.field]} van {who}" if who else _FIELD[label.field]
        return _begun(said)
    if label.kind == "file":
        return "Naam van de bijlage"
    if label.kind == "verdict" and label.field == "reasons":
        return _begun(_POINT.format(key=label.key))
    key = (
        _theme(label.key, case) if label.field == "themeopinion.reasons" else _evidence(label.key)
    )
    field = _FIELD[label.field].format(key=key, number=label.number, column=_column(label, case))
    act = _ACT.get(label.kind)
    return f"{act}: {field}" if act else _begun(field)


def has_label(field: str) -> bool:
    """Tell whether a passage in this field has words for where it stands."""
    return field in _FIELD


def _theme(key: str, case: Case) -> str:
    theme = case.rules.procedure.themes_by_id.get(key)
    return theme.title if theme else key


def _evidence(key: str) -> str:
    question, dot, _ = key.partition(".bewijs")
    return f"{question} (bewijs)" if dot else key


def _column(label: Label, case: Case) -> str:
    question: Question | None = case.rules.questionnaire.by_id.get(label.key)
    columns = question.columns if question else ()
    found = (column.label for column in columns if column.id == label.sub)
    return next(found, label.sub)


def _begun(said: str) -> str:
    return said[:1].upper() + said[1:]


def edition_named(reference: str, number: int) -> str:
    """Return which document it is, in the reason of its seal."""
    return f"Openbare versie {number} van {reference}"


def established_at(at: datetime) -> str:
    """Return on which act the seal rests."""
    return f"Openbare versie vastgesteld op {formats.moment(at)}"
