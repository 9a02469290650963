"""The Dutch name of every status, step, role and other fixed value."""

from toets.domain.answer import Lack
from toets.domain.facts import Moment, NegativeGround, Opinion, ThemeScore
from toets.domain.person import Role, Seat
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

# Acts in the log that are no step of the workflow.
ACTION = {
    "begin": "voorstel beginnen",
    "save_answer": "antwoord bewaren",
    "attach": "bestand toevoegen",
    "detach": "bestand verwijderen",
    "rename": "titel wijzigen",
    "save": "vastleggen",
    "read": "zaak lezen",
    "read_document": "document lezen",
    "read_attachment": "bijlage lezen",
    "issue": "document uitgeven",
}

TASK = {
    TaskKind.FINISH_DRAFT: "Voorstel afmaken",
    TaskKind.GIVE_SUPPLEMENT: "Aanvulling geven",
    TaskKind.REACT: "Reactie geven",
    TaskKind.ADVISE: "Advies geven",
    TaskKind.ADVISE_AGAIN: "Opnieuw adviseren",
    TaskKind.LIFT_HOLD: "Wacht beoordelen",
    TaskKind.REQUEST_SCOPE_EXIT: "Uitgang beoordelen",
    TaskKind.CONFIRM_SCOPE_EXIT: "Uitgang bevestigen",
    TaskKind.INVITE_REACTION: "Reactie vragen",
    TaskKind.ESTABLISH: "Advies vaststellen",
    TaskKind.JUDGE: "Oordeel geven",
    TaskKind.SIGN: "Ondertekenen",
}

# Why a case waits for this person, in one sentence.
TASK_REASON = {
    TaskKind.FINISH_DRAFT: "U bent hier auteur. Het voorstel is nog niet ingediend.",
    TaskKind.GIVE_SUPPLEMENT: (
        "De Community vraagt een aanvulling. U ziet de vragen waar het om gaat bovenaan."
    ),
    TaskKind.REACT: "De Community wil negatief adviseren. U kunt daar eerst op reageren.",
    TaskKind.ADVISE: "Het voorstel is ingediend. Uw advies ontbreekt nog.",
    TaskKind.ADVISE_AGAIN: (
        "Er is een nieuwe versie of ronde. Uw eerdere advies telt daarin niet meer mee."
    ),
    TaskKind.LIFT_HOLD: "Er staat een wacht open die u mag opheffen, met een schriftelijke reden.",
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
    "motivation": "de motivering",
    "summary": "de samenvatting",
    "text": "de tekst",
    "owner": "wie de voorwaarde uitvoert",
    "evidence": "het bewijs",
    "interval": "hoe vaak",
    "despite_stop": "de uitleg bij de stop",
    "form": "de tekst van dit hele scherm",
}
