"""Nobody finds a trace of a case they may not read, in anything that toets hands out.

A word of its own stands in every field of every case, a case per status. What each reader may know
of each is written down by hand; everything they are told is searched for the rest.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import IO, Any
from zipfile import ZipFile

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
from post_office import (
    PostOffice,
    give_addresses,
    mail_address,
    open_mailing_stage,
    open_post_office,
)
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
from toets.domain.report import LeftOut
from toets.errors import ToetsError
from toets.services.context import Actor
from toets.services.listing import ListKind
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
        """Return the word that stands in this field of this case."""
        return f"zq{self.number:02}{field_}"

    def act(self, person: Person, deed: Any) -> None:
        """Take a step that must succeed."""
        self.stage.act(person, self.reference, deed)

    def words_in(self, text: str) -> set[str]:
        """Return the fields of this case whose word stands in a text."""
        return {word for number, word in WORD.findall(text) if int(number) == self.number}


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
    case.act(SARA, ProposeCorrigendum("title", f"{word('titel')}!", word("herstelreden")))
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
# Those of the second kind have a part in which some step aside and others are sent away.
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
NAMES = (*UNSUBMITTED, *SUBMITTED)
EVER_PERMITTED = ("permitted", "in execution", "suspended", "revoked", "expired", "completed")
# Works in the unit of the case that the holders are judging, and so will be its user one day.
UWE = a_person(
    "P506", "Uwe Uitvoer", Role.INITIATOR, unit=f"Eenheid zq{NAMES.index('half judged'):02}eenheid"
)
OTHERS = (GERDA, JOOST, OTTO, NIEK, UWE)


# Those that every run looks at; the others are for `make proof`.
SOME = (
    "draft",
    "in advice",
    "supplement",
    "negative",
    "half judged",
    "referred back",
    "in execution",
    "completed",
)


def marked_cases(stage: Stage, names: Collection[str]) -> list[Marked]:
    """Bring these marked cases; Cato joins the Community once the guests are appointed."""
    cases = [Marked(stage, n, name) for n, name in enumerate(NAMES) if name in names]
    for case in cases:
        if case.name in UNSUBMITTED:
            UNSUBMITTED[case.name](case)
        else:
            submitted(case)
    add(stage, CATO)
    for case in cases:
        if case.name in SUBMITTED:
            SUBMITTED[case.name](case)
    stage.toets.reading.open(stage.actor(AXEL), cases[-1].reference, cases[-1].word("leesreden"))
    return cases


def add(stage: Stage, *people: Person) -> None:
    accounts = [NewAccount(p, p.name.partition(" ")[0].lower(), PASSWORD) for p in people]
    stage.toets.people.add(accounts, added_by="TEST")


# What each reader may know of each case, written by hand from design §3. The levels: nothing at
# all, not even that it exists; the reference; the one line of a negative advice; what was asked of a
# colleague; what the register tells; what stands in the lists of who opens a case with a reason.

REGISTER = frozenset(
    [
        "titel",
        "eenheid",
        "voorwaarde",
        "eigenaar",
        "bewijsplan",
        "interval",
        "houdervoorwaarde",
        "evaluatie",
    ]
)
LEVELS: dict[str, frozenset[str]] = {
    "nothing": frozenset(),
    "reference": frozenset(),
    "line": frozenset({"eenheid"}),
    "asked": frozenset({"titel", "eenheid", "verzoek"}),
    "register": REGISTER,
    "list": frozenset({"titel", "eenheid"}),
}

BEFORE_THE_HOLDERS = ("draft", "withdrawn draft", "scope claimed", "in advice", "supplement")
BEFORE_THE_END = (*BEFORE_THE_HOLDERS, "in decision", "half judged", "referred back", "signing")
ENDED_UNPERMITTED = ("out of scope", "negative", "refused", "withdrawn")


def of_an_employee(**others: str) -> dict[str, str]:
    return {name: "register" if name in EVER_PERMITTED else "nothing" for name in NAMES} | others


def nothing_of(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, "nothing")


KNOWS: dict[Person, dict[str, str]] = {
    # Stepped aside.
    CHRIS: nothing_of("draft", "withdrawn draft", *SUBMITTED),
    SEM: nothing_of("draft", "withdrawn draft", *SUBMITTED),
    DORA: nothing_of(*(name for name in NAMES if name not in ("out of scope", "negative")))
    | {"negative": "line"},
    # Sent away.
    BELLA: nothing_of("draft", "withdrawn draft", *SUBMITTED),
    GERDA: nothing_of(*NAMES),
    # Before their turn, and of a negative advice.
    DINA: nothing_of(*BEFORE_THE_HOLDERS, "withdrawn") | {"negative": "line"},
    EDO: nothing_of(*BEFORE_THE_HOLDERS, "withdrawn", "referred back") | {"negative": "line"},
    # Read the draft while they were its contact.
    BRAM: nothing_of("draft", "withdrawn draft"),
    # Have no part in it.
    ED: of_an_employee(draft="asked", supplement="asked"),
    UMA: of_an_employee(),
    UWE: of_an_employee(),
    JOOST: of_an_employee(),
    NIEK: nothing_of(*NAMES),
    # Administer, or read with a reason only and gave none.
    BEA: dict.fromkeys(NAMES, "reference"),
    OTTO: dict.fromkeys(NAMES, "list")
    | dict.fromkeys(EVER_PERMITTED, "register")
    | nothing_of("draft", "withdrawn draft"),
    WOUT: nothing_of(*BEFORE_THE_END)
    | dict.fromkeys(ENDED_UNPERMITTED, "list")
    | dict.fromkeys(EVER_PERMITTED, "register")
    | nothing_of("withdrawn draft"),
}
# What stays hidden from who reads the case in full.
COMMUNITY = frozenset({"onderling", "vooraf", "uitnodiging", "werkkopie"})
AROUND_ADVICE = frozenset(
    [
        "advies",
        "thema",
        "voorwaarde",
        "eigenaar",
        "bewijsplan",
        "interval",
        "vervallenadvies",
        "intrekking",
        "gastreden",
        "verschoning",
        "ookverschoning",
        "belang",
        "zienswijze",
        "ontheffing",
    ]
)
VERDICT = frozenset({"overweging", "houdervoorwaarde"})
HIDDEN: dict[Person, dict[str, frozenset[str]]] = {
    ANNA: dict.fromkeys(NAMES, COMMUNITY)
    | dict.fromkeys(("in advice", "withdrawn"), COMMUNITY | AROUND_ADVICE)
    | {"half judged": COMMUNITY | VERDICT},
    DINA: dict.fromkeys(
        (*EVER_PERMITTED, "in decision", "signing", "refused", "out of scope"),
        COMMUNITY | {"vooraanvrager", "vraag"},
    ),
    EDO: {"half judged": COMMUNITY | VERDICT | {"vooraanvrager", "vraag"}},
    BRAM: {"half judged": VERDICT | {"werkkopie"}},
}


# Everything that toets hands out.

Answers = dict[str, str]
UNKNOWN = "JET-2026-0000"


def answer(ask: Callable[[], object]) -> str:
    """Return what is handed out, or the error as its reader gets it, with all that it carries."""
    try:
        return repr(ask())
    except ToetsError as error:
        return f"{explain(error)} {vars(error)}"


def texts_in(dossier: IO[bytes]) -> list[str]:
    """Return everything in a dossier that is text; its documents and files are asked for apart."""
    with dossier, ZipFile(dossier) as bundle:
        return [
            f"{name} {bundle.read(name).decode()}"
            for name in bundle.namelist()
            if name.endswith((".txt", ".json", ".jsonl", ".csv"))
        ]


@dataclass
class Asking:
    """Somebody who asks for everything; without a sign-in, so that no reason was ever given."""

    stage: Stage
    reader: Person
    actor: Actor = field(init=False)

    def __post_init__(self) -> None:
        self.actor = Actor(self.reader.number, proven_at=self.stage.clock())

    def in_general(self, words: str) -> Answers:
        """Return what toets tells about no case in particular; `words` to search with."""
        toets, actor, year = self.stage.toets, self.actor, TODAY.year
        asked: dict[str, Callable[[], object]] = {
            "overview": lambda: toets.reading.overview(actor),
            "work": lambda: toets.reading.work(actor),
            "permissions_about": lambda: toets.reading.permissions_about(actor, words),
            "inbox": lambda: toets.noticing.inbox(actor),
            "unread": lambda: toets.noticing.unread(actor),
            "register": lambda: toets.registering.entries(actor),
            "years": lambda: toets.reporting.years(actor),
            "report": lambda: toets.reporting.report(actor, year),
            "csv": lambda: toets.reporting.csv(actor, year).decode(),
            "lists": lambda: [toets.listing.sheet(actor, kind) for kind in ListKind],
        }
        return {name: answer(ask) for name, ask in asked.items()}

    def about(self, reference: str, files: tuple[str, ...] = ("?",)) -> Answers:
        """Return what toets tells on a question about one case."""
        toets, actor = self.stage.toets, self.actor
        asked: dict[str, Callable[[], object]] = {
            "open": lambda: toets.reading.open(actor, reference),
            "entry": lambda: toets.reading.entry(actor, reference),
            "timeline": lambda: toets.reading.timeline(actor, reference),
            "register": lambda: toets.registering.entry(actor, reference),
            "documents": lambda: toets.issuing.documents(actor, reference),
            "document": lambda: toets.issuing.document(actor, reference),
            "awaited": lambda: toets.issuing.awaited(actor, reference),
            "book": lambda: toets.using.book(actor, reference),
            "paragraph": lambda: toets.using.paragraph(actor, reference, 1),
            "note": lambda: toets.noting.find(actor, reference, "advies/1/1"),
            "draft": lambda: toets.drafting.open(actor, reference),
            "registration": lambda: toets.algorithm_register.opened(actor, reference),
            "case_file": lambda: toets.porting.case_file(actor, reference).decode(),
            "from_file": lambda: toets.porting.report(actor, reference),
            "dossier": lambda: texts_in(toets.dossiers.dossier(actor, reference)),
        }
        found = {answer(partial(toets.reading.attachment, actor, reference, f)) for f in files}
        return {name: answer(ask) for name, ask in asked.items()} | {"files": " ".join(found)}

    def everything(self, reference: str, files: tuple[str, ...] = ("?",)) -> Answers:
        """Return what toets tells on questions about a case, and on attempts to act in it."""
        return self.about(reference, files) | self.trying(reference)

    def trying(self, reference: str) -> Answers:
        """Return what toets tells on an attempt to do something in a case."""
        toets, actor = self.stage.toets, self.actor
        asked: dict[str, Callable[[], object]] = {
            "act": lambda: toets.proceedings.act(actor, reference, Withdraw("?")),
            "keep": lambda: toets.noting.keep(actor, reference, "gebruik", b"{}"),
            "text": lambda: toets.algorithm_register.save(actor, reference, "goal", "?", 0),
            "export": lambda: toets.algorithm_register.export(actor, reference),
            "save": lambda: toets.drafting.save(actor, reference, "A3", None, 0),
            "evidence": lambda: toets.evidencing.attach(actor, reference, 1, "a.pdf", A_PDF),
        }
        if Role.INITIATOR in self.reader.roles:
            asked["again"] = lambda: toets.drafting.begin_again(actor, reference, "?", "?")
        return {name: answer(ask) for name, ask in asked.items()}


def files_of(case: Marked) -> tuple[str, ...]:
    found = case.stage.case(case.reference)
    return tuple(file.id for file in found.draft.attachments)


def leaks(stage: Stage, cases: list[Marked], reader: Person, mail: str) -> Iterator[str]:
    """Yield what this reader finds of what they may not know, by where they find it."""
    asking, knows = Asking(stage, reader), KNOWS.get(reader, {})
    every_word = " ".join(case.word(word) for case in cases for word in REGISTER)
    general = asking.in_general(every_word) | {"mail": mail}
    nowhere = asking.everything(UNKNOWN)
    for case in cases:
        if case.name not in knows:
            continue
        level = knows[case.name]
        about = asking.everything(case.reference, files_of(case))
        for place, text in (general | about).items():
            found = case.words_in(text) - LEVELS[level]
            if level == "nothing" and case.reference in text:
                found |= {case.reference}
            if found:
                yield f"{reader.name}, {case.name}, {place}: {sorted(found)}"
        # What somebody may not know of answers as what is not there.
        if level == "nothing" and about != nowhere:
            yield f"{reader.name}, {case.name}: {about} is not {nowhere}"


def hidden_parts(stage: Stage, cases: list[Marked], reader: Person) -> Iterator[str]:
    """Yield what somebody who reads a case in full finds of what stays hidden in it."""
    asking, hidden = Asking(stage, reader), HIDDEN.get(reader, {})
    general = asking.in_general("") if hidden else {}
    for case in cases:
        if case.name not in hidden:
            continue
        for place, text in (general | asking.about(case.reference)).items():
            found = hidden[case.name] & case.words_in(text)
            if found:
                yield f"{reader.name}, {case.name}, {place}: {sorted(found)}"


def searched(stage: Stage, cases: list[Marked], reader: Person) -> Iterator[str]:
    """Yield every word that finds something in the register though the register does not tell it."""
    toets, actor = stage.toets, Actor(reader.number)
    case = next(case for case in cases if case.name == "completed")
    everything = {
        word for fact in stage.case(case.reference).facts for _, word in WORD.findall(repr(fact))
    }
    for word in sorted(everything - REGISTER):
        if toets.registering.entries(actor, case.word(word)):
            yield f"{reader.name} finds {word} in the register"
        if toets.reading.permissions_about(actor, case.word(word)):
            yield f"{reader.name} finds {word} as a permission"


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with open_post_office() as opened:
        yield opened


@pytest.fixture
def installation_with_mail(empty_url: str, office: PostOffice) -> Iterator[Stage]:
    """Give an installation without any case, in which everybody gets mail."""
    stage = open_mailing_stage(empty_url, office.port, Clock())
    stage.toets.context.database.migrate()
    with stage.toets.context.database.writing() as tx:
        installation.mark(tx, demo=False, now=stage.clock())
    add(stage, *CAST)
    add(stage, *(replace(person, email=mail_address(person)) for person in OTHERS))
    give_addresses(stage)
    yield stage
    stage.toets.close()


def every_leak(stage: Stage, cases: list[Marked], office: PostOffice) -> list[str]:
    """Return what anybody finds of what they may not know, in what they read, search and are sent."""
    stage.toets.mailing.deliver_due(lambda where, error: pytest.fail(f"{where}: {error}"))
    mails = [(str(mail["To"]), mail.as_string() + mail.get_content()) for mail in office.mails]
    assert mails
    found = [text for _, text in mails if WORD.search(text)]
    for reader in {**KNOWS, **HIDDEN}:
        mail = "\n".join(text for to, text in mails if to == mail_address(reader))
        found += leaks(stage, cases, reader, mail)
        found += hidden_parts(stage, cases, reader)
    return [*found, *searched(stage, cases, UMA)]


def test_nobody_finds_a_trace_of_what_they_may_not_read(
    installation_with_mail: Stage, office: PostOffice
) -> None:
    stage = installation_with_mail
    cases = marked_cases(stage, SOME)

    assert every_leak(stage, cases, office) == []
    assert every_field_is_marked(stage, cases)


@pytest.mark.proof
def test_nobody_finds_a_trace_of_a_case_in_any_status(
    installation_with_mail: Stage, office: PostOffice
) -> None:
    stage = installation_with_mail

    assert every_leak(stage, marked_cases(stage, NAMES), office) == []


def test_who_stepped_aside_is_told_what_would_be_told_without_the_case(
    installation_with_mail: Stage,
) -> None:
    stage = installation_with_mail
    without = {person: Asking(stage, person).in_general("zq04titel") for person in (CHRIS, SEM)}

    (case,) = marked_cases(stage, ["in execution"])

    for person, answers in without.items():
        told = Asking(stage, person).in_general(case.word("titel"))
        # The report says that it lacks the cases from which its reader stepped aside.
        assert told.pop("report") == answers.pop("report").replace(
            "left_out=frozenset()", f"left_out={frozenset({LeftOut.RECUSED})}"
        )
        told.pop("csv"), answers.pop("csv")
        assert told == answers


def every_field_is_marked(stage: Stage, cases: list[Marked]) -> bool:
    """Tell whether the words stand where they should: who reads everything finds every one."""
    told = " ".join(repr(stage.case(case.reference)) for case in cases)
    found = {word for _, word in WORD.findall(told)}
    return found >= REGISTER | AROUND_ADVICE | VERDICT | (COMMUNITY - {"werkkopie"})
