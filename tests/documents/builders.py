"""Documents of cases that `act` brought to their outcome, and what a reader finds in them."""

import io
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import builders as cases
import page as page_validation
import pikepdf
import pytest
from cast import ANNA, BRAM, CAST, CHRIS, DINA, EDO, SARA, TESS

from toets.documents.decision import DocumentSource, decision_document
from toets.domain.answer import Answer
from toets.domain.case import Case, Draft
from toets.domain.deeds import (
    InviteReaction,
    Recall,
    ReferBack,
    Resubmit,
    Submit,
)
from toets.domain.facts import Moment, Opinion
from toets.domain.person import Person
from toets.domain.questionnaire import Level, Rulebook
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
