"""What a notice says, in the app and by e-mail. A mail never says what a case is about or became."""

from dataclasses import dataclass

from toets.domain.notices import NAMELESS, NoticeKind


@dataclass(frozen=True)
class Words:
    """A notice in a few words, and in the sentence that says what to do."""

    short: str
    sentence: str


WORDS: dict[NoticeKind, Words] = {
    NoticeKind.SUBMITTED: Words(
        "Voorstel ingediend", "Er is een voorstel ingediend. Vraag de leden om advies."
    ),
    NoticeKind.RESUBMITTED: Words(
        "Aangevuld voorstel",
        "Het voorstel is aangevuld en opnieuw ingediend. Er is een nieuwe ronde.",
    ),
    NoticeKind.ADVICE_LAPSED: Words(
        "Uw advies is vervallen",
        "Er is een nieuwe versie of ronde. Uw eerdere advies telt niet meer mee. "
        "U kunt daarvan uitgaan en opnieuw adviseren.",
    ),
    NoticeKind.VIEW_ASKED: Words(
        "Zienswijze gevraagd", "Uw zienswijze als FG wordt gevraagd over een ingediend voorstel."
    ),
    NoticeKind.ADVICE_ASKED: Words(
        "Advies gevraagd", "Uw advies wordt gevraagd. Lees het voorstel en geef uw advies."
    ),
    NoticeKind.REMINDED: Words(
        "Herinnering: advies gevraagd", "Uw advies is gevraagd en is er nog niet. Geef uw advies."
    ),
    NoticeKind.INVITATION_REVOKED: Words(
        "Adviesvraag ingetrokken", "Een vraag om uw advies is ingetrokken. U hoeft niets te doen."
    ),
    NoticeKind.RECUSED: Words(
        "Iemand heeft zich verschoond",
        "Iemand doet niet meer mee aan deze zaak. Kijk of er nog genoeg adviseurs zijn.",
    ),
    NoticeKind.COMMENTED: Words(
        "Opmerking voor u", "Er is een opmerking in een bespreking waar u aan meedoet. Lees haar."
    ),
    NoticeKind.TO_ESTABLISH: Words(
        "Advies vaststellen",
        "Uit de adviezen volgt een uitkomst. Stel die vast, of vraag een reactie.",
    ),
    NoticeKind.REACTION_INVITED: Words(
        "Reactie gevraagd",
        "De Community vraagt uw reactie voordat zij haar advies vaststelt. Lees waarop.",
    ),
    NoticeKind.REACTION_GIVEN: Words(
        "Reactie gegeven", "De auteur heeft gereageerd. Stel het advies vast."
    ),
    NoticeKind.SUPPLEMENT_ASKED: Words(
        "Aanvulling gevraagd",
        "De Community vraagt een aanvulling. De vragen waar het om gaat staan bovenaan.",
    ),
    NoticeKind.ADVICE_ESTABLISHED: Words(
        "Advies vastgesteld",
        "De Community heeft positief geadviseerd. De portefeuillehouders oordelen nu.",
    ),
    NoticeKind.NEGATIVE_ADVICE: Words(
        "Negatief advies",
        "De Community heeft negatief geadviseerd. De uitvoering mag niet starten.",
    ),
    NoticeKind.TO_JUDGE: Words(
        "Oordeel gevraagd", "Er is een vastgesteld advies. Uw oordeel wordt gevraagd."
    ),
    NoticeKind.TO_SIGN: Words(
        "Ondertekenen", "De tekst is klaar om te ondertekenen. Lees haar en onderteken."
    ),
    NoticeKind.REFERRED_BACK: Words(
        "Terugverwezen", "Een portefeuillehouder heeft de zaak terugverwezen naar de Community."
    ),
    NoticeKind.PERMITTED: Words(
        "Toegestaan",
        "Beide portefeuillehouders hebben ondertekend. Lees de voorwaarden voordat u start.",
    ),
    NoticeKind.REFUSED: Words(
        "Afgewezen", "Het voorstel is afgewezen. De uitvoering mag niet starten."
    ),
    NoticeKind.SCOPE_CLAIMED: Words(
        "Uitgang beoordelen",
        "Een auteur vindt dat de werkregels niet gelden. De secretaris en een juridisch lid "
        "beoordelen dat samen.",
    ),
    NoticeKind.SCOPE_REQUESTED: Words(
        "Uitgang bevestigen", "Een ander vindt een uitgang terecht. U bent de tweede persoon."
    ),
    NoticeKind.SCOPE_CONFIRMED: Words(
        "Uitgang bevestigd", "Vastgesteld is dat de werkregels voor deze zaak niet gelden."
    ),
    NoticeKind.SCOPE_DENIED: Words(
        "Uitgang afgewezen",
        "De werkregels gelden wel voor dit voorstel. U kunt het indienen voor de toets.",
    ),
    NoticeKind.REOPENED: Words(
        "Heropend",
        "Een portefeuillehouder heeft de zaak heropend. U kunt het voorstel indienen voor de toets.",
    ),
    NoticeKind.WITHDRAWN: Words(
        "Teruggetrokken", "Het voorstel is teruggetrokken. U hoeft niets meer te doen."
    ),
    NoticeKind.INACTIVE: Words(
        "Uw voorstel ligt stil",
        "Aan dit voorstel is lang niet gewerkt. Werk eraan verder of trek het terug. "
        "Anders kan de secretaris het sluiten.",
    ),
    NoticeKind.CLOSED_INACTIVE: Words(
        "Gesloten", "De secretaris heeft het voorstel gesloten, omdat het lang stil lag."
    ),
    NoticeKind.QUESTIONS_HANDED_OVER: Words(
        "Vragen voor u",
        "Een collega vraagt u om een deel van een voorstel in te vullen. Wie dat aanneemt, wordt "
        "auteur.",
    ),
    NoticeKind.QUESTIONS_ACCEPTED: Words(
        "Vragen aangenomen", "Uw collega heeft de vragen aangenomen en is nu auteur."
    ),
    NoticeKind.DRAFT_SHARED: Words(
        "Concept gedeeld", "Een auteur heeft een concept met u gedeeld om vooraf mee te denken."
    ),
    NoticeKind.BECAME_AUTHOR: Words(
        "U bent auteur", "U bent auteur geworden van een voorstel. Dat blijft u."
    ),
    NoticeKind.BECAME_LEAD: Words("U leidt deze zaak", "Een zaak is aan u overgedragen."),
    NoticeKind.APPOINTMENT_ASKED: Words(
        "Auteur benoemen",
        "Een zaak heeft geen auteur meer. De secretaris vraagt u een auteur te benoemen.",
    ),
    NoticeKind.APPOINTMENT_DENIED: Words(
        "Benoeming geweigerd", "De beheerder heeft de auteur die u voorstelde niet benoemd."
    ),
    NoticeKind.CORRIGENDUM_TO_SIGN: Words(
        "Herstel ondertekenen",
        "De secretaris wil een schrijffout herstellen. Lees het herstel en onderteken het.",
    ),
    NoticeKind.CORRIGENDUM_STANDS: Words(
        "Schrijffout hersteld", "Beide portefeuillehouders hebben het herstel ondertekend."
    ),
    NoticeKind.CORRIGENDUM_DENIED: Words(
        "Herstel geweigerd", "Een portefeuillehouder heeft een voorgesteld herstel geweigerd."
    ),
    NoticeKind.STARTED: Words("Uitvoering gestart", "De uitvoering is gestart."),
    NoticeKind.INCIDENT: Words(
        "Incident gemeld",
        "Er is een incident gemeld. Lees het vandaag nog en beslis wat nodig is.",
    ),
    NoticeKind.PAUSED: Words(
        "Gebruik stilgelegd",
        "Een auteur heeft het gebruik stilgelegd. Gebruik de toepassing niet.",
    ),
    NoticeKind.SUSPENDED: Words(
        "Gebruik geschorst",
        "Een portefeuillehouder heeft het gebruik geschorst. Gebruik de toepassing niet.",
    ),
    NoticeKind.RESUME_ASKED: Words(
        "Instemming met hervatting gevraagd",
        "De andere portefeuillehouder wil het gebruik hervatten. Daarvoor is uw instemming nodig.",
    ),
    NoticeKind.RESUME_DENIED: Words(
        "Hervatting geweigerd",
        "De andere portefeuillehouder stemt niet in met hervatting. Het gebruik blijft geschorst.",
    ),
    NoticeKind.RESUMED: Words("Gebruik hervat", "Het gebruik mag weer, onder de voorwaarden."),
    NoticeKind.REVOKED: Words(
        "Toestemming ingetrokken",
        "De toestemming is ingetrokken. Gebruik de toepassing niet meer.",
    ),
    NoticeKind.EXPIRED: Words(
        "Toestemming verlopen", "De toestemming is verlopen. Gebruik de toepassing niet meer."
    ),
    NoticeKind.EXPIRY_NEAR: Words(
        "Toestemming loopt af",
        "De toestemming loopt af en gaat niet vanzelf door. Begin een verlenging als u verder wilt.",
    ),
    NoticeKind.CONDITION_REPORTED: Words(
        "Voorwaarde beoordelen",
        "Een auteur meldt hoe aan een voorwaarde is voldaan. Beoordeel of dat zo is.",
    ),
    NoticeKind.CONDITION_MET: Words(
        "Aan voorwaarde voldaan", "Vastgesteld is dat aan een voorwaarde is voldaan."
    ),
    NoticeKind.CONDITION_NOT_MET: Words(
        "Niet voldaan aan voorwaarde",
        "Vastgesteld is dat aan een voorwaarde niet is voldaan. Lees waarom en meld het opnieuw.",
    ),
    NoticeKind.CONDITIONS_OVERDUE: Words(
        "Voorwaarde te laat",
        "Voor een of meer voorwaarden is de termijn voorbij. Meld wat u deed.",
    ),
    NoticeKind.COMPLETION_ASKED: Words(
        "Afronding gemeld", "Een auteur meldt dat het gebruik is afgerond. Beoordeel dat."
    ),
    NoticeKind.COMPLETED: Words("Afgerond", "De afronding van het gebruik is aangenomen."),
    NoticeKind.COMPLETION_DENIED: Words(
        "Afronding niet aangenomen",
        "De secretaris heeft de afronding niet aangenomen. Lees waarom.",
    ),
    NoticeKind.CHANGE_REPORTED: Words(
        "Wijziging gemeld", "Een auteur meldt een wijziging. Beslis of het een nieuw gebruik is."
    ),
    NoticeKind.CHANGE_DECIDED: Words(
        "Beslist over wijziging",
        "De secretaris heeft beslist over de gemelde wijziging. Lees hoe.",
    ),
    NoticeKind.JOIN_ASKED: Words(
        "Aansluiting beoordelen",
        "Een andere eenheid wil zich aansluiten. Beoordeel of dat een nieuw gebruik is.",
    ),
    NoticeKind.JOIN_ASSESSED: Words(
        "Instemming met aansluiting gevraagd",
        "Een andere eenheid wil zich aansluiten. Een juridisch lid vindt dat geen nieuw gebruik. "
        "Uw instemming wordt gevraagd.",
    ),
    NoticeKind.JOINED: Words(
        "Eenheid aangesloten", "Een eenheid is aangesloten, onder dezelfde voorwaarden."
    ),
    NoticeKind.JOIN_REFUSED: Words(
        "Aansluiting gaat niet door", "Een eenheid kan zich niet aansluiten. Lees waarom."
    ),
}

# What became of a case is for its readers, and a mail may be read by anybody on its way.
_DECIDED = Words("Er is een beslissing", "In deze zaak is iets beslist. Lees in toets wat.")
_STOP = Words(
    "Stop met het gebruik",
    "Gebruik de toepassing in deze zaak nu niet. Lees in toets waarom en tot wanneer.",
)
_OVER = Words("U hoeft niets meer te doen", "In deze zaak hoeft u niets meer te doen.")
_IN_A_MAIL = {
    NoticeKind.ADVICE_ESTABLISHED: _DECIDED,
    NoticeKind.NEGATIVE_ADVICE: _DECIDED,
    NoticeKind.REFERRED_BACK: _DECIDED,
    NoticeKind.PERMITTED: _DECIDED,
    NoticeKind.REFUSED: _DECIDED,
    NoticeKind.SCOPE_CONFIRMED: _DECIDED,
    NoticeKind.SCOPE_DENIED: _DECIDED,
    NoticeKind.REOPENED: _DECIDED,
    NoticeKind.CLOSED_INACTIVE: _DECIDED,
    NoticeKind.APPOINTMENT_DENIED: _DECIDED,
    NoticeKind.CORRIGENDUM_DENIED: _DECIDED,
    NoticeKind.RESUME_DENIED: _DECIDED,
    NoticeKind.RESUMED: _DECIDED,
    NoticeKind.CONDITION_MET: _DECIDED,
    NoticeKind.CONDITION_NOT_MET: _DECIDED,
    NoticeKind.COMPLETED: _DECIDED,
    NoticeKind.COMPLETION_DENIED: _DECIDED,
    NoticeKind.CHANGE_DECIDED: _DECIDED,
    NoticeKind.JOINED: _DECIDED,
    NoticeKind.JOIN_REFUSED: _DECIDED,
    NoticeKind.PAUSED: _STOP,
    NoticeKind.SUSPENDED: _STOP,
    NoticeKind.REVOKED: _STOP,
    NoticeKind.EXPIRED: _STOP,
    NoticeKind.WITHDRAWN: _OVER,
}


def words_of_mail(kind: NoticeKind) -> Words:
    """Return what a mail says for this kind of notice: what is asked, never what was decided."""
    return _IN_A_MAIL.get(kind, WORDS[kind])


def subject(kind: NoticeKind, reference: str) -> str:
    """Return the subject of the mail; without the reference where that would tell too much."""
    short = words_of_mail(kind).short
    return f"toets: {short}" if kind in NAMELESS else f"toets: {short} ({reference})"


def body(kind: NoticeKind, reference: str, link: str) -> str:
    """Return the text of the mail: what is asked, the reference and the link; nothing of the case."""
    about = "" if kind in NAMELESS else f"Kenmerk: {reference}\n"
    return (
        f"{words_of_mail(kind).sentence}\n\n{about}{link}\n\n"
        "Dit bericht is automatisch verstuurd. Waar het om gaat, leest u alleen in toets.\n"
    )


# What `toets remind` says it did, by the name of the count.
DONE_WORK = {
    "expired": "Toestemmingen verlopen",
    "reminded": "Leden herinnerd",
    "told": "Berichten over termijnen",
    "issued": "Documenten uitgegeven",
    "mailed": "Mails verstuurd",
    "failed": "Niet gelukt",
}
