"""Nobody finds a trace of a case they may not read, in anything that toets hands out.

A word of its own stands in every field of every case, a case per status. What each reader may know
of each is written down by hand; everything they are told is searched for the rest.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from builders import (
    END,
    TODAY,
    a_condition,
    a_permit,
    a_refusal,
    a_signature,
    a_use,
    an_advice,
    an_establishing,
)
from cast import (
    ADAM,
    ANNA,
    AXEL,
    BEA,
    BELLA,
    BRAM,
    CAST,
    CHRIS,
    DINA,
    DORA,
    ED,
    EDO,
    FLEUR,
    SARA,
    SEM,
    TESS,
    UMA,
    WOUT,
    a_person,
)
from post_office import PostOffice, give_addresses, mail_address, open_mailing_stage, open_post_office
from stage import A_PDF, PASSWORD, Clock, Stage

from toets.domain.answer import Answer, AnswerKind
from toets.domain.calendar import end_of_day
from toets.domain.deeds import (
    AddAuthor,
    AppointGuest,
    AssessJoin,
    ClaimScopeExit,
    Comment,
    Complete,
    ConfirmScopeExit,
    ConsentJoin,
    DecideChange,
    DeclareInterest,
    DenyResume,
    EndSharing,
    Evaluate,
    GiveView,
    HandOver,
    Invite,
    InviteReaction,
    LiftHold,
    ProposeCorrigendum,
    React,
    Recuse,
    ReferBack,
    ReportChange,
    ReportCondition,
    ReportIncident,
    RequestCompletion,
    RequestJoin,
    RequestResume,
    RequestScopeExit,
    Revoke,
    RevokeInvitation,
    SettleCondition,
    ShareDraft,
    SignCorrigendum,
    Start,
    Submit,
    Suspend,
    Withdraw,
)
from toets.domain.facts import Aspect, Moment, Opinion
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.errors import ToetsError
from toets.services.context import Actor
from toets.services.peopling import NewAccount
from toets.store import installation
from toets.texts.explain import explain

JURIDISCH, ETHISCH, TECHNISCH = Discipline

CATO = a_person("P501", "Cato Code", Role.COMMUNITY_MEMBER, of=(ETHISCH,))
GERDA = a_person("P502", "Gerda Gast", Role.INITIATOR, unit="Eenheid Gasten")
JOOST = a_person("P503", "Joost Aansluiter", Role.INITIATOR, unit="Eenheid Aansluiting")
OTTO = a_person("P504", "Otto Auditor", Role.AUDITOR)
NIEK = a_person("P505", "Niek Niemand")

# A word that nothing else holds: the number of the case, then the name of the field it stands in.
WORD = re.compile(r"zq(\d\d)([a-z]+)")


@dataclass
class Marked:
    """A case with its own word in every field."""

    stage: Stage
    number: int
    name: str
    reference: str = ""

    def word(self, field_: str) -> str:
        return f"zq{self.number:02}{field_}"

    def act(self, person: Person, deed: Any) -> None:
        self.stage.act(person, self.reference, deed)

    @property
    def here(self) -> tuple[int, int]:
        """The version and the round that it is in."""
        case = self.stage.case(self.reference)
        return case.version_number, case.round


# How a case comes to be, a field at a time.


def begun(case: Marked, **answers: Answer) -> None:
    """Let Anna write a draft that she opens to Bram and closes again; Ed is asked to help."""
    stage, word = case.stage, case.word
    case.reference = stage.toets.drafting.begin(
        stage.actor(ANNA), word("titel"), f"Eenheid {word('eenheid')}"
    )
    case.act(ANNA, AddAuthor(ADAM.number))
    given = {
        "A1": Answer(text="inzet"),
        "A2": Answer(text="nee", explanation=word("toelichting")),
        "A3": Answer(text=word("antwoord")),
        "B1": Answer(rows=({"nodig": "ja", "waarom": word("rij")}, {"nodig": "ja"})),
        "B2": Answer(text="ja"),
        "B5": Answer(kind=AnswerKind.UNKNOWN, reason=word("onbekend")),
        "B6": Answer(choices=("eigen",)),
        "B8": Answer(text="nee"),
        **answers,
    }
    stage.answer(case.reference, given)
    drafting, anna = stage.toets.drafting, stage.actor(ANNA)
    file = drafting.attach(anna, case.reference, "B2.bewijs", f"{word('bestand')}.pdf", A_PDF)
    stage.answer(case.reference, {"B2.bewijs": Answer(choices=(file.id,))}) if False else None
    drafting.save(anna, case.reference, "B2.bewijs", Answer(choices=(file.id,)), 0)
    case.act(ANNA, HandOver(ED.number, ("A3",), word("verzoek")))
    case.act(ANNA, ShareDraft(BRAM.number))
    case.act(BRAM, Comment("A3", word("vooraf")))
    case.act(ANNA, Comment("A3", word("vraag"), for_author=True))
    case.act(ANNA, EndSharing(BRAM.number))


def submitted(case: Marked) -> None:
    """Bring it to the Community: some step aside, others are sent away."""
    begun(case)
    word = case.word
    case.act(ANNA, Submit())
    case.stage.toets.noting.keep(
        case.stage.actor(CHRIS), case.reference, "advies/1/1", word("werkkopie").encode()
    )
    case.act(CHRIS, Recuse(word("verschoning")))
    case.act(SEM, Recuse(word("ookverschoning")))
    case.act(SARA, AppointGuest(1, 1, GERDA.number, ETHISCH, word("gastreden")))
    for adviser, discipline in ((GERDA, ETHISCH), (BELLA, JURIDISCH)):
        case.act(SARA, Invite(1, 1, adviser.number, discipline, message=word("uitnodiging")))
    case.act(BELLA, an_advice(case.stage.case(case.reference), summary=word("vervallenadvies")))
    for adviser in (GERDA, BELLA):
        case.act(SARA, RevokeInvitation(1, 1, adviser.number, word("intrekking")))


def talked(case: Marked) -> None:
    word = case.word
    case.act(BRAM, Comment("A3", word("onderling")))
    case.act(BRAM, Comment("A3", word("vooraanvrager"), for_author=True))
    case.act(TESS, DeclareInterest(word("belang")))
    case.act(FLEUR, GiveView(1, 1, word("zienswijze")))
    case.act(TESS, LiftHold(1, 1, "B8-geen-toezicht", word("ontheffing")))


def advised(case: Marked, opinion: Opinion = Opinion.CONDITIONAL) -> None:
    talked(case)
    word = case.word
    condition = a_condition(
        word("voorwaarde"),
        owner=word("eigenaar"),
        evidence=word("bewijsplan"),
        moment=Moment.DURING,
        interval=word("interval"),
    )
    for member, discipline in ((BRAM, JURIDISCH), (CATO, ETHISCH), (TESS, TECHNISCH)):
        theirs = opinion if member is BRAM else Opinion.POSITIVE
        deed = an_advice(case.stage.case(case.reference), discipline, theirs)
        case.act(
            member,
            replace(
                deed,
                themes=tuple(replace(t, reasons=word("thema")) for t in deed.themes),
                conditions=(condition,) if deed.conditions else (),
                summary=word("advies"),
            ),
        )


def established(case: Marked, opinion: Opinion = Opinion.CONDITIONAL) -> None:
    advised(case, opinion)
    found = an_establishing(case.stage.case(case.reference), reasons=case.word("vaststelling"))
    case.act(SARA, found)


def negative(case: Marked) -> None:
    advised(case, Opinion.NEGATIVE)
    word = case.word
    case.act(SARA, InviteReaction(1, 1, word("bezwaar")))
    case.act(ANNA, React(1, 1, word("reactie")))
    case.act(SARA, an_establishing(case.stage.case(case.reference), reasons=word("vaststelling")))


def in_decision(case: Marked) -> None:
    established(case)
    case.act(DORA, Recuse(case.word("houderverschoning")))


def half_judged(case: Marked) -> None:
    in_decision(case)
    found = case.stage.case(case.reference)
    own = a_condition(case.word("houdervoorwaarde"), moment=Moment.AT_END)
    deed = a_permit(found, conditions=(own,))
    reasons = dict.fromkeys(deed.reasons, case.word("overweging"))
    case.act(DINA, replace(deed, reasons=reasons))


def signing(case: Marked) -> None:
    half_judged(case)
    case.act(EDO, a_permit(case.stage.case(case.reference)))


def refused(case: Marked) -> None:
    half_judged(case)
    case.act(EDO, a_refusal(case.stage.case(case.reference)))


def referred_back(case: Marked) -> None:
    half_judged(case)
    case.act(EDO, ReferBack(1, 1, case.word("terugverwijzing")))


def permitted(case: Marked) -> None:
    signing(case)
    for holder in (DINA, EDO):
        case.act(holder, a_signature(case.stage.case(case.reference)))


def in_execution(case: Marked) -> None:
    permitted(case)
    word = case.word
    case.act(ANNA, Start())
    evidencing, anna = case.stage.toets.evidencing, case.stage.actor(ANNA)
    file = evidencing.attach(anna, case.reference, 1, f"{word('bewijsstuk')}.pdf", A_PDF)
    case.act(ANNA, ReportCondition(1, None, word("verslag"), (file.id,)))
    case.act(TESS, SettleCondition(1, None, met=True, reasons=word("bevinding"), reports=1))
    case.act(BRAM, ReportIncident(TODAY, word("incident"), word("maatregel")))
    use = a_use(unit=f"Eenheid {word('eenheid')}", task=word("taak"), authority=word("gezag"))
    case.act(ANNA, use)
    case.act(ANNA, ReportChange((Aspect.TECHNIQUE,), word("wijziging")))
    case.act(SARA, DecideChange(1, is_new_use=False, reasons=word("wijzigingsbesluit")))


def joined_and_mended(case: Marked) -> None:
    in_execution(case)
    word = case.word
    case.act(JOOST, RequestJoin(word("aansluiting")))
    case.act(BRAM, AssessJoin(1, is_new_use=False, reasons=word("aansluitoordeel")))
    case.act(SARA, ProposeCorrigendum("A3", word("herstel"), word("herstelreden")))
    for holder in (DINA, EDO):
        case.act(holder, ConsentJoin(1, word("instemming")))
        case.act(holder, SignCorrigendum(1))


def suspended(case: Marked) -> None:
    in_execution(case)
    case.act(DINA, Suspend(case.word("schorsing")))
    case.act(DINA, RequestResume(case.word("hervatting")))
    case.act(EDO, DenyResume(case.word("geenhervatting")))


def revoked(case: Marked) -> None:
    in_execution(case)
    case.act(DINA, Revoke(case.word("herroeping")))


def expired(case: Marked) -> None:
    in_execution(case)
    clock = case.stage.clock
    now, clock.now = clock.now, end_of_day(END)
    assert case.stage.toets.proceedings.expire_if_due(case.reference)
    clock.now = now


def completed(case: Marked) -> None:
    in_execution(case)
    case.act(ANNA, Evaluate(case.word("evaluatie")))
    case.act(ANNA, RequestCompletion(case.word("afronding")))
    case.act(SARA, Complete(case.word("acceptatie")))


def withdrawn(case: Marked) -> None:
    talked(case)
    case.act(ANNA, Withdraw(case.word("opgave")))


def withdrawn_draft(case: Marked) -> None:
    begun(case)
    case.act(ANNA, Withdraw(case.word("opgave")))


def scope_claimed(case: Marked) -> None:
    begun(case, A2=Answer(text="ja", explanation=case.word("toelichting")))
    case.act(ANNA, ClaimScopeExit("catch", case.word("motivering")))
    case.act(BRAM, Comment("A2", case.word("onderling")))


def out_of_scope(case: Marked) -> None:
    scope_claimed(case)
    case.act(SARA, RequestScopeExit(1, 1, case.word("vraagomuitgang")))
    case.act(BRAM, ConfirmScopeExit(1, 1, case.word("uitgang")))


Bring = Callable[[Marked], None]
UNSUBMITTED: dict[str, Bring] = {
    "draft": begun,
    "withdrawn draft": withdrawn_draft,
    "scope claimed": scope_claimed,
    "out of scope": out_of_scope,
}
SUBMITTED: dict[str, Bring] = {
    "in advice": advised,
    "supplement": lambda case: established(case, Opinion.SUPPLEMENT),
    "negative": negative,
    "in decision": in_decision,
    "half judged": half_judged,
    "referred back": referred_back,
    "signing": signing,
    "refused": refused,
    "permitted": permitted,
    "in execution": joined_and_mended,
    "suspended": suspended,
    "revoked": revoked,
    "expired": expired,
    "completed": completed,
    "withdrawn": withdrawn,
}
