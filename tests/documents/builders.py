"""Documents of cases that `act` brought to their outcome, and what a reader finds in them."""

import io
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import builders as cases
import page as page_validation
import pikepdf
import pytest
from cast import (
    ANNA,
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
    TESS,
)
from small_rulebook import PROCEDURE, RULES

from toets.catalogue import load_rulebook
from toets.demo.dossier import answer_of, on_days, read_dossier
from toets.documents.build import build
from toets.documents.decision import DocumentSource, decision_document
from toets.documents.year_report import YearReportSource, year_report_document
from toets.domain.answer import Answer
from toets.domain.case import Case, Draft
from toets.domain.deeds import (
    AppointGuest,
    DeclareInterest,
    GiveView,
    Invite,
    InviteReaction,
    ProposeCorrigendum,
    Recall,
    Recuse,
    ReferBack,
    ReportCondition,
    Resubmit,
    Revoke,
    RevokeInvitation,
    SettleCondition,
    SignCorrigendum,
    Submit,
    Suspend,
)
from toets.domain.facts import (
    BasedOn,
    CorrigendumProposed,
    FiguresOfUse,
    Moment,
    Opinion,
    Period,
)
from toets.domain.owed import OUTCOMES, Owed, owed_documents
from toets.domain.person import OnBehalf, Person, Role, Seat
from toets.domain.questionnaire import Discipline, Level, Rulebook, Test
from toets.domain.report import LeftOut, yearly_report
from toets.domain.signal import of_level, raised
from toets.domain.workflow import Status

ISSUED = datetime(2026, 9, 2, 13, 30, tzinfo=UTC)
HEAD = "ab12" * 16
FUNCTIONS = {
    ANNA: "teamleider",
    BRAM: "jurist",
    CHRIS: "ethicus",
    TESS: "data scientist",
    SARA: "secretaris",
    DINA: "directeur",
    EDO: "politiechef",
}
PEOPLE: Mapping[str, Person] = {
    person.number: replace(person, function=FUNCTIONS.get(person, person.function))
    for person in CAST
}

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)


def a_source(case: Case, **changes: Any) -> DocumentSource:
    return replace(DocumentSource(case, PEOPLE, ISSUED, HEAD), **changes)


def a_document(case: Case) -> bytes:
    return decision_document(a_source(case))


ENDED = {
    Status.PERMITTED: cases.permitted,
    Status.REFUSED: cases.a_refused_case,
    Status.NEGATIVE_ADVICE: cases.negative,
    Status.OUT_OF_SCOPE: cases.out_of_scope,
}


@cache
def document_of(status: Status) -> bytes:
    """Return the document of the plainest case that ended so; made once per test run."""
    return a_document(ENDED[status]())


def built(case: Case, kind: str, **changes: Any) -> bytes:
    """Return the last document of this kind that the case asks for."""
    return build(owed_of(case, kind), a_source(case, **changes))


def owed_of(case: Case, kind: str) -> Owed:
    """Return the last document of this kind that the case asks for."""
    return [each for each in owed_documents(case) if each.kind == kind][-1]


# What a reader finds.


def poppler(program: str, pdf: bytes, *arguments: str) -> str:
    """Return what a poppler program prints about a document."""
    path = shutil.which(program)
    assert path is not None
    command = [path, *arguments]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)  # noqa: S603 -- ours
    return done.stdout.decode()


# The body of a page without its header and footer, in points from the upper left corner.
BODY = ["-x", "0", "-y", "72", "-W", "596", "-H", "708"]


def text_of(pdf: bytes, page: int | None = None) -> str:
    """Return the text of the body of one page or of all, with every run of blanks as one space."""
    pages = [] if page is None else ["-f", str(page), "-l", str(page)]
    return " ".join(poppler("pdftotext", pdf, *pages, *BODY, "-", "-").split())


def whole_page(pdf: bytes, page: int) -> str:
    """Return the text of a page with its header and footer."""
    return poppler("pdftotext", pdf, "-f", str(page), "-l", str(page), "-", "-")


def absent(sentences: list[str], text: str) -> list[str]:
    """Return the sentences that the text lacks; a test compares it with an empty list."""
    return [sentence for sentence in sentences if " ".join(sentence.split()) not in text]


def outline_of(pdf: bytes) -> list[str]:
    """Return the bookmarks, indented by two spaces per level."""
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return list(_titles(outline.root, 0))


def _titles(items: list[pikepdf.OutlineItem], level: int) -> list[str]:
    found = []
    for item in items:
        found.append("  " * level + item.title)
        found += _titles(item.children, level + 1)
    return found


def failures(octets: bytes) -> list[str]:
    """Return what is wrong with a file by PDF/UA-1 and by PDF/A-3A, according to a validator."""
    return [
        f"{profile}: {failure.rule_id} {failure.message}"
        for profile in ("ua1", "3a")
        for failure in page_validation.validate_pdf_bytes(octets, profile=profile).failures
    ]


# Cases with a history.


def all_unknown(rules: Rulebook) -> Case:
    """Return a negative advice on a proposal that answers "onbekend" to every question."""
    answers = {question.id: cases.UNKNOWN for question in rules.questionnaire}
    answers |= {
        question.evidence_key: cases.UNAVAILABLE
        for question in rules.questionnaire
        if question.evidence
    }
    stops = of_level(raised(rules.questionnaire, answers), Level.STOP)
    case = cases.a_case(rules=rules, draft=Draft(answers))
    case = cases.done(case, ANNA, Submit("Wij weten het nog niet." if stops else ""))
    case = cases.advised(case, *[Opinion.NEGATIVE] * 3)
    case = cases.done(case, SARA, InviteReaction(1, 1, "Er is te veel onbekend."))
    return cases.done(case, SARA, cases.an_establishing(case), cases.NOW.replace(month=12))


def advised_conditionally() -> Case:
    """Return a case before the holders, on which the technical member set a condition."""
    case = cases.advised(tess=Opinion.CONDITIONAL)
    return cases.done(case, SARA, cases.an_establishing(case))


def conditional() -> Case:
    """Return a permission under conditions of the Community and of both holders."""
    end = cases.a_condition("Wis de sjablonen.", moment=Moment.AT_END)
    monthly = cases.a_condition("Meld het gebruik.", moment=Moment.DURING, interval="elke maand")
    return signed(advised_conditionally(), dina=(end,), edo=(monthly,))


def signed(case: Case, dina: tuple[Any, ...] = (), edo: tuple[Any, ...] = ()) -> Case:
    """Return the case permitted and signed by both holders, each with own conditions."""
    case = cases.done(case, DINA, cases.a_permit(case, conditions=dina))
    case = cases.done(case, EDO, cases.a_permit(case, conditions=edo))
    case = cases.done(case, DINA, cases.a_signature(case))
    return cases.done(case, EDO, cases.a_signature(case))


def with_history() -> Case:
    """Return a permission after a recall, a supplement, a referral and a revision after reading."""
    case = cases.done(cases.submitted(), ANNA, Recall("Er ontbrak een bijlage."))
    case = cases.supplement(cases.done(case, ANNA, Submit()))
    case = cases.redrafted(case, A3=Answer(text="Twee eenheden."))
    case = cases.in_decision(cases.done(case, ANNA, Resubmit()))
    case = cases.done(case, DINA, cases.a_permit(case))
    back = ReferBack(case.version_number, case.round, "De camera’s ontbreken in het advies.")
    case = cases.advised(cases.done(case, EDO, back))
    revised = cases.an_advice(case, revises=1, summary="Na het lezen zie ik het strenger.")
    case = cases.done(case, BRAM, revised)
    return signed(cases.done(case, SARA, cases.an_establishing(case)))


def answered(answers: Mapping[str, Answer], **changes: Any) -> Case:
    """Return a permission of a case with these answers."""
    return signed(cases.in_decision(cases.submitted(answers, **changes)))


# Cases in which everything happened that a document tells of.

DEPUTY = replace(
    DORA,
    roles=frozenset({Role.INITIATOR}),
    on_behalf=OnBehalf(Seat.DIGITALISERING, DINA.number, "MD-2026-14"),
)
RENEWS = BasedOn(
    person=ANNA.number,
    at=cases.NOW,
    version=0,
    round=1,
    reference="JET-2025-2B4C",
    of_version=1,
    renewal=True,
    figures=FiguresOfUse(12, 40, 9, 30, 1, 2),
    evaluation="Het hielp negen keer.",
)


@cache
def with_everybody() -> Case:
    """Return a permission after a guest, an interest, a recusal, a revoked request and a deputy."""
    rules = cases.rules_with(view_when=Test("A1", values=frozenset({"inzet"})))
    begun = cases.a_case(rules=rules)
    case = cases.done(replace(begun, facts=(*begun.facts, RENEWS)), ANNA, Submit())
    for person, deed in (
        (SARA, Invite(1, 1, BELLA.number, Discipline.JURIDISCH)),
        (SARA, AppointGuest(1, 1, ED.number, Discipline.ETHISCH, "Beide ethici werkten mee.")),
        (CHRIS, DeclareInterest("Ik gaf een lezing bij de leverancier.")),
        (FLEUR, GiveView(1, 1, "Let op de bewaartermijn.")),
    ):
        case = cases.done(case, person, deed)
    case = _advised_by_others(case)
    case = cases.done(cases.advised(case), CHRIS, Recuse("Mijn partner gaat daar werken."))
    case = cases.done(case, SARA, cases.an_establishing(case))
    return signed_by_deputy(case)


def _advised_by_others(case: Case) -> Case:
    against = cases.an_advice(case, opinion=Opinion.NEGATIVE, summary="De grondslag is te smal.")
    case = cases.done(case, BELLA, against)
    revoke = RevokeInvitation(1, 1, BELLA.number, "Het verzoek ging naar het verkeerde lid.")
    case = cases.done(case, SARA, revoke)
    return cases.done(case, ED, cases.an_advice(case, Discipline.ETHISCH))


def signed_by_deputy(case: Case) -> Case:
    """Return the case permitted and signed by a deputy for one seat, with dated conditions."""
    dated = cases.a_condition(due=date(2026, 10, 1))
    monthly = cases.a_condition(
        "Tel.", moment=Moment.DURING, interval="bij elk gebruik", period=Period.MONTH
    )
    case = cases.done(case, DEPUTY, cases.a_permit(case, conditions=(dated, monthly)))
    case = cases.done(case, EDO, cases.a_permit(case))
    case = cases.done(case, DEPUTY, cases.a_signature(case))
    return cases.done(case, EDO, cases.a_signature(case))


def corrected(
    case: Case | None = None, place: str = "title", new: str = "Zoeken in beelden"
) -> Case:
    """Return a permission with a slip of the pen that both holders mended."""
    case = case or cases.permitted()
    case = cases.done(case, SARA, ProposeCorrigendum(place, new, "Er stond een woord te veel."))
    number = case.of(CorrigendumProposed)[-1].number
    return cases.done(
        cases.done(case, EDO, SignCorrigendum(number)), DINA, SignCorrigendum(number)
    )


@cache
def used(**changes: Any) -> Case:
    """Return a case under the shipped rules, used once, with a duty of every moment."""
    duties = (
        cases.a_condition(),
        cases.a_condition("Tel.", moment=Moment.DURING, interval="maand", period=Period.MONTH),
        cases.a_condition("Wis alles.", moment=Moment.AT_END),
    )
    case = cases.permitted(*duties, case=cases.in_decision(shipped_case(**UP_TO_TWENTY)))
    case = cases.done(case, ANNA, ReportCondition(1, None, "Gemeten."))
    found = SettleCondition(1, None, met=True, reasons="Geen verschil.", reports=1)
    case = cases.in_execution(cases.done(case, TESS, found))
    return cases.done(case, ANNA, cases.a_use(**changes))


# The questionnaire that toets ships, answered in full by the dossier that the cases begin with.

QUESTIONNAIRES = Path(__file__).parents[2] / "questionnaires" / "werkregels-2020"
WHOLE_DOSSIER = Path(__file__).parents[1] / "cases" / "_volledig.yaml"
UP_TO_TWENTY = {
    "A9": {"antwoord": "categorie_met_maximum", "toelichting": "Overvallen op woningen."},
    "A9b": "20",
}


@cache
def shipped_rules() -> Rulebook:
    return load_rulebook(QUESTIONNAIRES, date(2026, 9, 1))


def shipped_case(**changes: Any) -> Case:
    """Return a submitted case with every question of the shipped questionnaire answered."""
    rules = shipped_rules()
    given = on_days({**read_dossier(WHOLE_DOSSIER).answers, **changes}, date(2026, 9, 1))
    answers, files = {}, []
    for key, said in given.items():
        question = rules.questionnaire.by_id[key.removesuffix(".bewijs")]
        names = said.get("bestanden", ()) if isinstance(said, dict) else ()
        files += [cases.an_attachment(f"{key}-{name}", key, name=name) for name in names]
        ids = [f"{key}-{name}" for name in names]
        answers[key] = Answer(choices=tuple(ids)) if ids else answer_of(question, key, said)
    return cases.done(
        cases.a_case(rules=rules, draft=Draft(answers, tuple(files))), ANNA, Submit()
    )


# One document of every kind, under the rules of the tests and those that toets ships.

MADE = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def year_document(*found: Case, **changes: frozenset[LeftOut]) -> bytes:
    """Return the report of the year in which these cases stand."""
    return year_report_document(year_source(*found, **changes))


def year_source(*found: Case, **changes: frozenset[LeftOut]) -> YearReportSource:
    report = yearly_report(found, 2026, date(2026, 12, 1), PROCEDURE.scope_exits, **changes)
    return YearReportSource(report, RULES, MADE)


def stopped() -> Case:
    """Return a case in which a duty was met, one is late, and one is for the end."""
    return cases.done(
        used(), DINA, Suspend("De foutcijfers kloppen niet."), cases.NOW + timedelta(days=75)
    )


def ended() -> Case:
    """Return the same case after the other holder ended it for good."""
    later = cases.NOW + timedelta(days=75)
    return cases.done(stopped(), EDO, Revoke("Het verschil is te groot."), later)


# By name: the kind of document that a case with an end or a later occasion asks for.
ABOUT_CASES: dict[str, tuple[str, Callable[[], Case]]] = {
    **{kind: (kind, ENDED[status]) for kind, status in OUTCOMES.items()},
    "conditional": ("permission", conditional),
    "history": ("permission", with_history),
    "everybody": ("permission", with_everybody),
    "suspension": ("suspension", cases.suspended),
    "revocation": ("revocation", cases.revoked),
    "corrigendum": ("corrigendum", corrected),
    "use": ("use", cases.eventful),
    "shipped suspension": ("suspension", stopped),
    "shipped revocation": ("revocation", ended),
    "shipped corrigendum": (
        "corrigendum",
        lambda: corrected(used(), "L3", "Besproken met burgers."),
    ),
    "shipped use": ("use", used),
}
_YEARS: dict[str, Callable[[], bytes]] = {
    "year": lambda: year_document(cases.in_execution(), cases.submitted(), cases.negative()),
    "empty year": lambda: year_document(left_out=frozenset(LeftOut)),
    "shipped year": lambda: year_document(ended(), cases.eventful()),
}
EVERY_DOCUMENT = (*ABOUT_CASES, *_YEARS)


def asked(name: str) -> tuple[Owed, DocumentSource]:
    """Return which document a name of `ABOUT_CASES` stands for, and what it is made of."""
    kind, made = ABOUT_CASES[name]
    case = made()
    if kind in OUTCOMES:
        return Owed(kind, case.version_number, case.round), a_source(case)
    return owed_of(case, kind), a_source(case)


@cache
def sample(name: str) -> bytes:
    """Return one of the documents by its name; made once per test run."""
    if name in _YEARS:
        return _YEARS[name]()
    kind, case = ABOUT_CASES[name]
    return a_document(case()) if kind in OUTCOMES else built(case(), kind)
