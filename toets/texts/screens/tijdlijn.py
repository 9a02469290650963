"""What happened in a case, as Dutch sentences: one per kind of act."""

from toets.domain.workflow import Status
from toets.texts import labels

# {wie} is a name where the reader may see it.
ACTS = {
    "begin": "{wie} begon dit voorstel.",
    "submit": "{wie} diende het voorstel in als versie {versie}.",
    "resubmit": "{wie} diende het aangevulde voorstel in als versie {versie}.",
    "recall": "{wie} haalde het voorstel terug.",
    "claim_scope_exit": "{wie} deed een beroep op een uitgang, in versie {versie}.",
    "retract_scope_claim": "{wie} nam het beroep op de uitgang terug.",
    "request_scope_exit": "{wie} vroeg een tweede persoon de uitgang te bevestigen.",
    "take_back_request": "{wie} nam het verzoek om bevestiging terug.",
    "confirm_scope_exit": "{wie} bevestigde de uitgang. De werkregels gelden niet.",
    "deny_scope_exit": "{wie} wees de uitgang af.",
    "reopen": "{wie} aanvaardde de uitgang niet en heropende de zaak.",
    "advise": "{wie} gaf advies.",
    "lift_hold": "{wie} hief een wacht op.",
    "invite_reaction": "{wie} vroeg de auteur te reageren op een voorgenomen negatief advies.",
    "react": "{wie} reageerde op het voorgenomen negatieve advies.",
    "establish_positive": "{wie} stelde het advies vast: positief.",
    "establish_conditional": "{wie} stelde het advies vast: positief onder voorwaarden.",
    "establish_negative": "{wie} stelde het advies vast: negatief.",
    "establish_supplement": "{wie} vroeg namens de Community een aanvulling.",
    "judge_permit": "{wie} oordeelde: toestaan.",
    "judge_refuse": "{wie} oordeelde: afwijzen.",
    "sign": "{wie} ondertekende de samengevoegde tekst.",
    "refer_back": "{wie} verwees de zaak terug naar de Community. Een nieuwe ronde begon.",
    "withdraw": "{wie} trok het voorstel terug.",
    "invite": "{wie} vroeg een lid om advies.",
    "revoke_invitation": "{wie} trok een adviesvraag in.",
    "remind": "{wie} herinnerde een lid aan de adviesvraag.",
    "appoint_guest": "{wie} benoemde een gastadviseur voor deze zaak.",
    "recuse": "{wie} verschoonde zich en doet niet meer mee.",
    "declare_interest": "{wie} meldde een belang.",
    "comment": "{wie} schreef in een bespreking.",
    "settle_thread": "{wie} sloot of heropende een bespreking.",
    "give_view": "{wie} gaf een zienswijze als FG.",
    "add_author": "{wie} voegde een medeauteur toe.",
    "transfer": "{wie} droeg de zaak over aan een collega.",
    "hand_over": "{wie} gaf vragen aan een collega.",
    "accept_hand_over": "{wie} nam de vragen van een collega aan en werd auteur.",
    "share_draft": "{wie} deelde het concept met iemand van de Community.",
    "end_sharing": "{wie} deelt het concept niet meer met iemand van de Community.",
    "request_appointment": "{wie} vroeg een auteur te benoemen, omdat er geen meer was.",
    "appoint_author": "{wie} benoemde een auteur.",
    "deny_appointment": "{wie} benoemde de voorgestelde auteur niet.",
    "close_inactive": "{wie} sloot het voorstel, omdat er lang niet aan was gewerkt.",
    "propose_corrigendum": "{wie} stelde voor een schrijffout te herstellen.",
    "sign_corrigendum": "{wie} ondertekende het herstel van een schrijffout.",
    "take_back_corrigendum": "{wie} nam het voorgestelde herstel terug.",
    "deny_corrigendum": "{wie} weigerde het voorgestelde herstel.",
    "start": "{wie} startte de uitvoering.",
    "record_use": "{wie} legde een gebruik vast.",
    "report_incident": "{wie} meldde een incident.",
    "pause": "{wie} legde de uitvoering stil.",
    "suspend": "{wie} schorste de toestemming.",
    "request_resume": "{wie} stelde voor te hervatten.",
    "take_back_resume": "{wie} nam het voorstel om te hervatten terug.",
    "deny_resume": "{wie} stemde niet in met hervatten.",
    "resume": "{wie} stemde in met hervatten. De toestemming geldt weer.",
    "revoke": "{wie} trok de toestemming in.",
    "expire": "De toestemming verliep.",
    "request_completion": "{wie} meldde dat de uitvoering is afgerond.",
    "take_back_completion": "{wie} nam de melding van afronding terug.",
    "deny_completion": "{wie} nam de afronding niet aan.",
    "complete": "{wie} nam de afronding aan.",
    "report_condition": "{wie} meldde hoe aan een voorwaarde is voldaan.",
    "settle_condition": "{wie} beoordeelde een voorwaarde.",
    "evaluate": "{wie} legde een evaluatie vast.",
    "report_change": "{wie} meldde een wijziging.",
    "decide_change": "{wie} besliste over een wijziging.",
    "request_join": "{wie} vroeg om aansluiting van een eenheid.",
    "assess_join": "{wie} beoordeelde een verzoek om aansluiting.",
    "consent_join": "{wie} stemde in met een aansluiting.",
    "refuse_join": "{wie} weigerde een aansluiting.",
    "issue": "{wie} gaf het document uit.",
    "export_registration": "{wie} haalde de registratie voor het Algoritmeregister op.",
    "begin_publication": "{wie} begon een openbare versie (Woo).",
    "offer_publication": "{wie} bood een openbare versie (Woo) aan ter vaststelling.",
    "take_back_publication": "{wie} nam de aangeboden openbare versie terug.",
    "deny_publication": "{wie} stuurde de aangeboden openbare versie terug.",
    "establish_publication": "{wie} stelde een openbare versie (Woo) vast.",
    "read": "{wie} las de zaak.",
    "read_document": "{wie} las het document.",
    "read_attachment": "{wie} las een bijlage.",
    "read_case_file": "{wie} haalde de zaak op als bestand.",
    "read_dossier": "{wie} haalde het hele dossier op.",
}
_NAMES = {step.value: name for step, name in labels.STEP.items()} | labels.ACTION
EMPTY = "Er is nog niets gebeurd dat u kunt zien."


def told(action: str, who: str, version: int) -> str:
    """Return one sentence about an act."""
    sentence = ACTS.get(action)
    if sentence is None:
        return f"{who}: {_NAMES.get(action, action)}."
    return sentence.replace("{versie}", str(version)).replace("{wie}", who)


def refused(action: str, who: str) -> str:
    """Return that somebody's act was refused; only the auditor reads this."""
    return f"{who} kreeg een weigering: {_NAMES.get(action, action)}."


def with_reason(reason: str) -> str:
    """Return why somebody opened the case."""
    return f"Reden: {reason}"


def moved(status: Status) -> str:
    """Return which status followed."""
    return f"Stand: {labels.STATUS[status]}"
