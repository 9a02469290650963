"""The Dutch name of every status, step, role and other fixed value."""

from toets.domain.answer import Lack
from toets.domain.facts import Moment, NegativeGround, Opinion, Period, ThemeScore
from toets.domain.person import Person, Role, Seat
from toets.domain.questionnaire import Discipline, Level, Point
from toets.domain.standing import Turn
from toets.domain.tasks import TaskKind
from toets.domain.workflow import Status, Step

STATUS = {
    Status.DRAFT: "Concept",
    Status.SCOPE_CLAIMED: "Beroep op een uitgang",
    Status.OUT_OF_SCOPE: "Buiten de werkregels",
    Status.IN_ADVICE: "Bij de Community",
    Status.SUPPLEMENT: "Aanvulling gevraagd",
    Status.NEGATIVE_ADVICE: "Negatief advies",
    Status.IN_DECISION: "Bij de portefeuillehouders",
    Status.SIGNING: "Wordt ondertekend",
    Status.PERMITTED: "Toegestaan",
    Status.IN_EXECUTION: "In uitvoering",
    Status.SUSPENDED: "Geschorst",
    Status.REVOKED: "Ingetrokken",
    Status.EXPIRED: "Verlopen",
    Status.COMPLETED: "Afgerond",
    Status.REFUSED: "Afgewezen",
    Status.WITHDRAWN: "Teruggetrokken",
}

# What somebody does, as a verb with its object, for buttons and in sentences.
STEP = {
    Step.SUBMIT: "voorstel indienen",
    Step.RECALL: "voorstel terughalen",
    Step.CLAIM_SCOPE_EXIT: "beroep doen op een uitgang",
    Step.RETRACT_SCOPE_CLAIM: "beroep op de uitgang terugnemen",
    Step.REQUEST_SCOPE_EXIT: "bevestiging van de uitgang vragen",
    Step.TAKE_BACK_REQUEST: "verzoek om bevestiging terugnemen",
    Step.CONFIRM_SCOPE_EXIT: "uitgang bevestigen",
    Step.DENY_SCOPE_EXIT: "uitgang afwijzen",
    Step.REOPEN: "zaak heropenen",
    Step.ADVISE: "advies geven",
    Step.LIFT_HOLD: "wacht opheffen",
    Step.INVITE_REACTION: "reactie vragen",
    Step.REACT: "reactie geven",
    Step.ESTABLISH_POSITIVE: "positief advies vaststellen",
    Step.ESTABLISH_CONDITIONAL: "positief advies onder voorwaarden vaststellen",
    Step.ESTABLISH_NEGATIVE: "negatief advies vaststellen",
    Step.ESTABLISH_SUPPLEMENT: "aanvulling vragen",
    Step.RESUBMIT: "aangevuld voorstel indienen",
    Step.JUDGE_PERMIT: "toestaan",
    Step.JUDGE_REFUSE: "afwijzen",
    Step.SIGN: "ondertekenen",
    Step.REFER_BACK: "terugverwijzen naar de Community",
    Step.WITHDRAW: "voorstel terugtrekken",
    Step.ADD_AUTHOR: "medeauteur toevoegen",
    Step.TRANSFER: "zaak overdragen",
    Step.HAND_OVER: "vragen aan een collega geven",
    Step.ACCEPT_HAND_OVER: "vragen van een collega aannemen",
    Step.SHARE_DRAFT: "concept delen met de Community",
    Step.END_SHARING: "delen van het concept stoppen",
    Step.REQUEST_APPOINTMENT: "benoeming van een auteur vragen",
    Step.APPOINT_AUTHOR: "auteur benoemen",
    Step.DENY_APPOINTMENT: "benoeming van een auteur weigeren",
    Step.CLOSE_INACTIVE: "stilliggend voorstel sluiten",
    Step.INVITE: "advies vragen",
    Step.REVOKE_INVITATION: "adviesvraag intrekken",
    Step.REMIND: "herinneren",
    Step.APPOINT_GUEST: "gastadviseur benoemen",
    Step.RECUSE: "verschonen",
    Step.DECLARE_INTEREST: "belang melden",
    Step.COMMENT: "opmerking maken",
    Step.SETTLE_THREAD: "bespreking afsluiten of heropenen",
    Step.GIVE_VIEW: "zienswijze geven",
    Step.PROPOSE_CORRIGENDUM: "herstel van een schrijffout voorstellen",
    Step.SIGN_CORRIGENDUM: "herstel van een schrijffout ondertekenen",
    Step.TAKE_BACK_CORRIGENDUM: "voorgesteld herstel terugnemen",
    Step.DENY_CORRIGENDUM: "voorgesteld herstel weigeren",
    Step.START: "uitvoering starten",
    Step.RECORD_USE: "gebruik vastleggen",
    Step.REPORT_INCIDENT: "incident melden",
    Step.PAUSE: "uitvoering stilleggen",
    Step.SUSPEND: "schorsen",
    Step.REQUEST_RESUME: "hervatting voorstellen",
    Step.TAKE_BACK_RESUME: "voorstel tot hervatting terugnemen",
    Step.DENY_RESUME: "hervatting weigeren",
    Step.RESUME: "met hervatting instemmen",
    Step.REVOKE: "toestemming intrekken",
    Step.EXPIRE: "toestemming laten verlopen",
    Step.REQUEST_COMPLETION: "afronding melden",
    Step.TAKE_BACK_COMPLETION: "melding van afronding terugnemen",
    Step.DENY_COMPLETION: "afronding niet aannemen",
    Step.COMPLETE: "afronding aannemen",
    Step.REPORT_CONDITION: "melden hoe aan een voorwaarde is voldaan",
    Step.SETTLE_CONDITION: "voorwaarde beoordelen",
    Step.EVALUATE: "evaluatie vastleggen",
    Step.REPORT_CHANGE: "wijziging melden",
    Step.DECIDE_CHANGE: "over een wijziging beslissen",
    Step.REQUEST_JOIN: "aansluiting van een eenheid vragen",
    Step.ASSESS_JOIN: "aansluiting beoordelen",
    Step.CONSENT_JOIN: "met aansluiting instemmen",
    Step.REFUSE_JOIN: "aansluiting weigeren",
    Step.BOTH_PERMIT: "beide portefeuillehouders staan toe",
    Step.ONE_REFUSES: "ten minste één portefeuillehouder wijst af",
    Step.BOTH_SIGNED: "beide portefeuillehouders hebben ondertekend",
    Step.BACK_TO_PERMITTED: "de toestemming geldt weer",
    Step.BACK_TO_EXECUTION: "de uitvoering gaat verder",
}

# What an issued document is about; and its name in an address, in a file name and on the command line.
DOCUMENT = {
    "permission": "Bindend oordeel: toegestaan",
    "refusal": "Bindend oordeel: afgewezen",
    "negative_advice": "Negatief advies",
    "scope_exit": "Buiten de werkregels",
    "suspension": "Schorsing",
    "revocation": "Intrekking van de toestemming",
    "corrigendum": "Herstel van een schrijffout",
    "use": "Uittreksel over één gebruik",
}
DOCUMENT_SLUG = {
    "permission": "toestemming",
    "refusal": "afwijzing",
    "negative_advice": "negatief-advies",
    "scope_exit": "uitgang",
    "suspension": "schorsing",
    "revocation": "intrekking",
    "corrigendum": "herstel",
    "use": "gebruik",
}

# Acts in the log that are no step of the workflow.
ACTION = {
    "begin": "voorstel beginnen",
    "save_answer": "antwoord bewaren",
    "attach": "bestand toevoegen",
    "detach": "bestand verwijderen",
    "attach_evidence": "bewijs toevoegen",
    "detach_evidence": "bewijs verwijderen",
    "rename": "titel wijzigen",
    "save": "vastleggen",
    "read": "zaak lezen",
    "read_document": "document lezen",
    "read_attachment": "bijlage lezen",
    "read_case_file": "zaak als bestand ophalen",
    "read_dossier": "dossier ophalen",
    "read_register": "toestemming in het register lezen",
    "read_report": "jaarverslag lezen",
    "export_registration": "registratie voor het Algoritmeregister ophalen",
    "export_list": "lijst als bestand ophalen",
    "issue": "document uitgeven",
    "begin_publication": "openbare versie beginnen",
    "offer_publication": "openbare versie aanbieden",
    "take_back_publication": "openbare versie terugnemen",
    "deny_publication": "openbare versie terugsturen",
    "establish_publication": "openbare versie vaststellen",
}

TASK = {
    TaskKind.ANSWER_HANDED_OVER: "Vragen van een collega beantwoorden",
    TaskKind.FINISH_DRAFT: "Voorstel afmaken",
    TaskKind.GIVE_SUPPLEMENT: "Aanvulling geven",
    TaskKind.REACT: "Reactie geven",
    TaskKind.INVITE: "Advies vragen",
    TaskKind.ADVISE: "Advies geven",
    TaskKind.ADVISE_AGAIN: "Opnieuw adviseren",
    TaskKind.LIFT_HOLD: "Wacht beoordelen",
    TaskKind.GIVE_VIEW: "Zienswijze geven",
    TaskKind.REQUEST_SCOPE_EXIT: "Uitgang beoordelen",
    TaskKind.CONFIRM_SCOPE_EXIT: "Uitgang bevestigen",
    TaskKind.INVITE_REACTION: "Reactie vragen",
    TaskKind.ESTABLISH: "Advies vaststellen",
    TaskKind.JUDGE: "Oordeel geven",
    TaskKind.SIGN: "Ondertekenen",
    TaskKind.START: "Uitvoering starten",
    TaskKind.MEET_CONDITION: "Voorwaarde nakomen",
    TaskKind.JUDGE_CONDITION: "Voorwaarde beoordelen",
    TaskKind.RESUME: "Over hervatting beslissen",
    TaskKind.SIGN_CORRIGENDUM: "Herstel ondertekenen",
    TaskKind.DECIDE_CHANGE: "Over wijziging beslissen",
    TaskKind.ASSESS_JOIN: "Aansluiting beoordelen",
    TaskKind.CONSENT_JOIN: "Over aansluiting beslissen",
    TaskKind.ACCEPT_COMPLETION: "Afronding beoordelen",
    TaskKind.EVALUATE: "Evaluatie vastleggen",
    TaskKind.RENEW: "Verlenging voorbereiden",
    TaskKind.APPOINT_AUTHOR: "Auteur benoemen",
}

# Why a case waits for this person, in one sentence.
TASK_REASON = {
    TaskKind.ANSWER_HANDED_OVER: (
        "Een auteur vraagt u enkele vragen te beantwoorden. Doet u dat, dan wordt u zelf auteur."
    ),
    TaskKind.FINISH_DRAFT: "U bent hier auteur. Het voorstel is nog niet ingediend.",
    TaskKind.GIVE_SUPPLEMENT: (
        "De Community vraagt een aanvulling. U ziet de vragen waar het om gaat bovenaan."
    ),
    TaskKind.REACT: "De Community wil negatief adviseren. U kunt daar eerst op reageren.",
    TaskKind.INVITE: (
        "Van niemand wordt nu een advies verwacht, en er is nog niet genoeg advies. "
        "Vraag leden om advies."
    ),
    TaskKind.ADVISE: "Het voorstel is ingediend. Uw advies ontbreekt nog.",
    TaskKind.ADVISE_AGAIN: (
        "Er is een nieuwe versie of ronde. Uw eerdere advies telt daarin niet meer mee."
    ),
    TaskKind.LIFT_HOLD: "Er staat een wacht open die u mag opheffen, met een schriftelijke reden.",
    TaskKind.GIVE_VIEW: (
        "De antwoorden in dit voorstel vragen om een zienswijze van de functionaris "
        "gegevensbescherming."
    ),
    TaskKind.REQUEST_SCOPE_EXIT: (
        "De auteur vindt dat de werkregels niet gelden. Twee personen moeten dat vaststellen."
    ),
    TaskKind.CONFIRM_SCOPE_EXIT: "Een ander vond de uitgang terecht. U bent de tweede persoon.",
    TaskKind.INVITE_REACTION: (
        "De uitkomst wordt negatief. Vraag de auteur eerst om een reactie."
    ),
    TaskKind.ESTABLISH: "De adviezen zijn binnen. U kunt de uitkomst vaststellen.",
    TaskKind.JUDGE: "De Community heeft positief geadviseerd. Uw oordeel ontbreekt nog.",
    TaskKind.SIGN: "Beide portefeuillehouders staan toe. Uw handtekening ontbreekt nog.",
    TaskKind.START: "De toestemming geldt en het document is er. U kunt de uitvoering starten.",
    TaskKind.MEET_CONDITION: (
        "Een voorwaarde is te laat, moet binnenkort zijn vervuld of houdt de start tegen. "
        "Meld hoe eraan is voldaan."
    ),
    TaskKind.JUDGE_CONDITION: (
        "Een auteur meldt hoe aan een voorwaarde is voldaan. U beoordeelt of dat zo is."
    ),
    TaskKind.RESUME: (
        "De andere portefeuillehouder wil het gebruik hervatten. Dat kan alleen als u instemt."
    ),
    TaskKind.SIGN_CORRIGENDUM: (
        "De secretaris stelt voor een schrijffout te herstellen. Uw handtekening ontbreekt nog."
    ),
    TaskKind.DECIDE_CHANGE: (
        "Een auteur meldt een wijziging. U beslist of dit een nieuw gebruik is, met een nieuwe toets."
    ),
    TaskKind.ASSESS_JOIN: (
        "Een andere eenheid wil aansluiten. Een juridisch lid beoordeelt of dat een nieuw gebruik is."
    ),
    TaskKind.CONSENT_JOIN: (
        "Een andere eenheid wil aansluiten onder dezelfde voorwaarden. Uw instemming ontbreekt nog."
    ),
    TaskKind.ACCEPT_COMPLETION: (
        "Een auteur meldt dat het gebruik is afgerond. U beoordeelt of dat kan."
    ),
    TaskKind.EVALUATE: "Het gebruik is voorbij. De evaluatie ontbreekt nog.",
    TaskKind.RENEW: (
        "De toestemming loopt af en wordt niet vanzelf verlengd. "
        "Wilt u doorgaan, dien dan op tijd een nieuw voorstel in."
    ),
    TaskKind.APPOINT_AUTHOR: (
        "Deze zaak heeft geen auteur meer. De secretaris vraagt u er een te benoemen."
    ),
}

TURN = {
    Turn.AUTHORS: "de auteurs",
    Turn.COMMUNITY: "de leden van de Community",
    Turn.SECRETARY: "de secretaris",
    Turn.SECRETARY_AND_LEGAL_MEMBER: "de secretaris en een juridisch lid",
    Turn.HOLDERS: "de portefeuillehouders",
    Turn.NOBODY: "niemand",
}

LEVEL = {Level.STOP: "Stop", Level.HOLD: "Wacht", Level.FLAG: "Let op"}

OPINION = {
    Opinion.POSITIVE: "Positief",
    Opinion.CONDITIONAL: "Positief onder voorwaarden",
    Opinion.NEGATIVE: "Negatief",
    Opinion.SUPPLEMENT: "Terug voor aanvulling",
}

SCORE = {
    ThemeScore.SUFFICIENT: "Voldoende",
    ThemeScore.INSUFFICIENT: "Onvoldoende",
    ThemeScore.NOT_APPLICABLE: "Niet van toepassing",
}

MOMENT = {
    Moment.BEFORE_START: "Vóór de start",
    Moment.DURING: "Tijdens",
    Moment.AT_END: "Aan het einde",
}

PERIOD = {
    Period.WEEK: "elke week",
    Period.MONTH: "elke maand",
    Period.QUARTER: "elk kwartaal",
    Period.HALF_YEAR: "elk half jaar",
    Period.YEAR: "elk jaar",
}

GROUND = {
    NegativeGround.ADVICE: "de Community adviseerde negatief",
    NegativeGround.STOP: "een antwoord geeft een stop",
    NegativeGround.SUPPLEMENTS_EXHAUSTED: "ook na de aanvullingen was het voorstel niet voldoende",
}

DISCIPLINE = {
    Discipline.JURIDISCH: "juridisch",
    Discipline.ETHISCH: "ethisch",
    Discipline.TECHNISCH: "technisch",
}

SEAT = {Seat.DIGITALISERING: "Digitalisering", Seat.ETHIEK_PRIVACY: "Ethiek & Privacy"}

ROLE = {
    Role.INITIATOR: "initiatiefnemer",
    Role.COMMUNITY_MEMBER: "lid van de Community",
    Role.SECRETARY: "secretaris",
    Role.HOLDER_DIGITALISERING: "portefeuillehouder Digitalisering",
    Role.HOLDER_ETHIEK_PRIVACY: "portefeuillehouder Ethiek & Privacy",
    Role.FG: "functionaris gegevensbescherming",
    Role.AUDITOR: "auditor",
    Role.WOO_OFFICER: "Woo-medewerker",
    Role.ADMIN: "beheerder",
}

POINT = {point: f"punt {point.value}" for point in Point}

LACK = {
    Lack.ANSWER: "antwoord ontbreekt",
    Lack.EXPLANATION: "toelichting ontbreekt",
    Lack.REASON: "reden ontbreekt",
    Lack.ROWS: "tabel is nog niet helemaal ingevuld",
    Lack.EVIDENCE: "bewijs ontbreekt, of de reden waarom het er nog niet is",
}

FIELD = {
    "title": "de titel",
    "unit": "de eenheid",
    "reasons": "de reden",
    "document": "het kenmerk van het document",
    "motivation": "de motivering",
    "summary": "de samenvatting",
    "text": "de tekst",
    "owner": "wie de voorwaarde uitvoert",
    "evidence": "het bewijs",
    "interval": "hoe vaak",
    "report": "de melding",
    "despite_stop": "de uitleg bij de stop",
    "form": "de tekst van dit hele scherm",
    "message": "het bericht",
    "new": "de nieuwe tekst",
    "task": "het soort feit of de taak",
    "authority": "het kenmerk van het gezag",
    "measures": "de maatregelen",
    "statement": "de verklaring",
    "evaluation": "de evaluatie",
    "point_c": "het antwoord op punt c",
    "searched": "de grootte van de doorzochte verzameling",
    "candidates": "het aantal kandidaten",
    "confirmed": "het aantal bevestigde kandidaten",
    "rejected": "het aantal verworpen kandidaten",
    "errors_found": "het aantal fouten achteraf",
}


def as_holder(person: Person) -> str:
    """Return as what somebody decides: "portefeuillehouder Digitalisering", or who stands in for one."""
    seat = f"portefeuillehouder {SEAT[person.seat]}" if person.seat else ""
    if person.deputises is None:
        return seat
    return f"waarnemer van de {seat} (mandaat {person.deputises.document})"
