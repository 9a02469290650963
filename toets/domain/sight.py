"""Who sees what of a case: the reading rights of design §3, as one function."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from toets.domain.answer import questions_in
from toets.domain.case import Case, Draft
from toets.domain.facts import (
    Advice,
    Commented,
    EstablishedAdvice,
    Fact,
    GuestAppointed,
    HandedOver,
    HoldLifted,
    InterestDeclared,
    InvitationRevoked,
    Invited,
    Opinion,
    Recalled,
    Recused,
    Reminded,
    Reopened,
    ScopeDenied,
    ScopeRetracted,
    Signature,
    ThreadSettled,
    Verdict,
    ViewGiven,
)
from toets.domain.gathering import contacts
from toets.domain.person import Person, Role, Seat
from toets.domain.rights import Capacity, capacities, is_adviser
from toets.domain.workflow import EDITABLE, ENDED, PERMISSION_HOLDS, WAS_PERMITTED, Status


class Sight(StrEnum):
    """How much of a case somebody sees.

    ENTRY is what the register of uses tells every employee; ASKED what somebody needs to know who
    was handed some questions and did not accept yet.
    """

    NONE = "none"
    ENTRY = "entry"
    ASKED = "asked"
    REFERENCE = "reference"
    LINE = "line"
    FULL = "full"


@dataclass(frozen=True)
class View:
    """A case as one person may see it.

    For FULL, `case` holds only the facts and the draft that this person may see. For ASKED it has
    a title, a unit and the request. For the others screens show no more than the level allows.
    `needs_reason` tells that opening it asks for a reason, which is logged.
    """

    sight: Sight
    case: Case
    needs_reason: bool = False


Seer = Callable[[Case, Fact], bool]

_READERS = frozenset({Role.SECRETARY, Role.FG})
_WITH_HOLDERS = WAS_PERMITTED | {
    Status.OUT_OF_SCOPE,
    Status.IN_DECISION,
    Status.SIGNING,
    Status.REFUSED,
}
_WOO = ENDED | PERMISSION_HOLDS
# What authors read once the advice is established.
_AFTER_ADVICE = (
    Advice,
    HoldLifted,
    ViewGiven,
    GuestAppointed,
    InterestDeclared,
    Recused,
    InvitationRevoked,
)


def view(case: Case, person: Person) -> View:
    """Return the case as this person may see it; being an author goes before every role.

    Source: design §3, reading rights and "independent first, open afterwards".
    """
    if person.number in case.authors:
        return View(Sight.FULL, _filtered(case, _author_sees))
    if person.number in case.recused:
        return _nothing(case)
    seen = _view_by_role(case, person)
    is_asked = case.status in EDITABLE and Capacity.ASKED in capacities(case, person)
    return _asked_view(case, person) if is_asked and seen.sight is Sight.NONE else seen


def _view_by_role(case: Case, person: Person) -> View:
    if person.roles & _READERS or is_adviser(case, person):
        return _reader_view(case, person)
    if person.seat is not None:
        return _holder_view(case, person)
    return _outsider_view(case, person)


def _filtered(case: Case, sees: Seer, *, draft: bool = True) -> Case:
    facts = tuple(fact for fact in case.facts if sees(case, fact))
    return replace(case if draft else _as_submitted(case), facts=facts)


def _as_submitted(case: Case) -> Case:
    """Return the case without what its authors are writing now: the draft, and a new title."""
    version = case.version
    if version is None:
        return replace(case, draft=Draft())
    return replace(
        case, title=version.title, unit=version.unit, urgent=version.urgent, draft=Draft()
    )


def _nothing(case: Case) -> View:
    hidden = replace(case, title="", unit="", facts=(), draft=Draft(), documents=())
    return View(Sight.NONE, hidden)


def _unseen_by_others(case: Case) -> bool:
    return case.status is Status.DRAFT or (
        case.status is Status.WITHDRAWN and _was_draft_at_last(case)
    )


def _was_draft_at_last(case: Case) -> bool:
    """Tell whether nothing was submitted, or the last submission went back to its authors."""
    return case.version is None or any(
        isinstance(fact, Recalled | ScopeRetracted | ScopeDenied | Reopened)
        and fact.version == case.version_number
        for fact in case.facts
    )


def _reader_view(case: Case, person: Person) -> View:
    if _unseen_by_others(case):
        return _draft_view(case, person)
    if not person.roles & _READERS:
        return View(Sight.FULL, _filtered(case, _member_sees(person), draft=False))
    return View(Sight.FULL, _filtered(case, _reader_sees, draft=False))


def _draft_view(case: Case, person: Person) -> View:
    """Return the draft to a contact of the Community that its authors opened it to."""
    if case.status is Status.DRAFT and person.number in contacts(case):
        return View(Sight.FULL, _filtered(case, _reader_sees))
    return _nothing(case)


def _asked_view(case: Case, person: Person) -> View:
    facts = tuple(fact for fact in case.of(HandedOver) if fact.to == person.number)
    return View(Sight.ASKED, replace(case, facts=facts, draft=Draft(), documents=()))


def _holder_view(case: Case, person: Person) -> View:
    if case.status is Status.NEGATIVE_ADVICE:
        return _negative_view(case, person)
    if case.status in _WITH_HOLDERS or _withdrawn_from_holders(case):
        return View(Sight.FULL, _filtered(case, _holder_sees(person), draft=False))
    return _judged_view(case, person)


def _negative_view(case: Case, person: Person) -> View:
    sight = Sight(case.rules.procedure.negative_visible_to_holders)
    if sight is Sight.NONE:
        return _nothing(case)
    if sight is Sight.FULL:
        return View(Sight.FULL, _filtered(case, _holder_sees(person), draft=False))
    line = replace(case, title="", facts=_line_facts(case), draft=Draft(), documents=())
    return View(Sight.LINE, line)


def _line_facts(case: Case) -> tuple[Fact, ...]:
    """Return the version and the advice stripped to what tells the kind, the date and the reason."""
    version, established = case.version, case.established
    if version is None or established is None:
        return ()
    kind = questions_in(case.rules.procedure.experiment_when)
    answers = {key: answer for key, answer in version.answers.items() if key in kind}
    return (
        replace(
            version,
            person="",
            title="",
            answers=answers,
            attachments=(),
            signals=(),
            vanished=(),
            despite_stop="",
            claim=None,
            saved=(),
        ),
        replace(
            established,
            person="",
            content_hash="",
            advices=(),
            conditions=(),
            questions=(),
            reasons="",
        ),
    )


def _withdrawn_from_holders(case: Case) -> bool:
    positive = case.established is not None and case.established.outcome in (
        Opinion.POSITIVE,
        Opinion.CONDITIONAL,
    )
    return case.status is Status.WITHDRAWN and positive


def _judged_view(case: Case, person: Person) -> View:
    judged = {(f.version, f.round) for f in case.of(Verdict) if f.person == person.number}
    if not judged:
        return _nothing(case)
    versions = {version for version, _ in judged}
    kept = tuple(
        fact
        for fact in case.facts
        if (fact.version, fact.round) in judged
        or (fact.kind == "version" and fact.version in versions)
    )
    seen = replace(case, facts=kept)
    return View(Sight.FULL, _filtered(seen, _holder_sees(person), draft=False))


def _outsider_view(case: Case, person: Person) -> View:
    if _unseen_by_others(case) and Role.ADMIN not in person.roles:
        return _nothing(case)
    if Role.AUDITOR in person.roles:
        return View(Sight.FULL, _as_submitted(case), needs_reason=True)
    if Role.WOO_OFFICER in person.roles and case.status in _WOO:
        return View(Sight.FULL, _as_submitted(case), needs_reason=True)
    if Role.ADMIN in person.roles:
        return View(Sight.REFERENCE, _nothing(case).case)
    if Capacity.EMPLOYEE in capacities(case, person):
        return View(Sight.ENTRY, _nothing(case).case)
    return _nothing(case)


def _both_judged(case: Case, fact: Fact) -> bool:
    return len(case.on(Verdict, fact.version, fact.round)) == len(Seat)


def _is_established(case: Case, fact: Fact) -> bool:
    return bool(case.on(EstablishedAdvice, fact.version, fact.round))


def _author_sees(case: Case, fact: Fact) -> bool:
    if _is_internal(case, fact) or _is_hidden_remark(case, fact):
        return False
    if isinstance(fact, _AFTER_ADVICE):
        return _is_established(case, fact)
    return _reader_sees(case, fact)


def _is_internal(case: Case, fact: Fact) -> bool:
    """Tell whether this is the Community's own affair: never for the authors and the holders.

    They do read a revocation by which an advice stopped counting, or that advice would seem to count.
    """
    if isinstance(fact, InvitationRevoked):
        given = [advice for advice in case.of(Advice) if advice.person == fact.invitee]
        return all(case.stopped_by(advice) is not fact for advice in given)
    return isinstance(fact, Invited | Reminded)


def _is_hidden_remark(case: Case, fact: Fact) -> bool:
    """Tell whether this belongs to a discussion that its first remark did not open to the authors."""
    if not isinstance(fact, Commented | ThreadSettled):
        return False
    first = next(remark for remark in case.of(Commented) if remark.number == fact.thread)
    return not first.for_author


def _reader_sees(case: Case, fact: Fact) -> bool:
    return not isinstance(fact, Verdict | Signature) or _both_judged(case, fact)


def _member_sees(person: Person) -> Seer:
    def sees(case: Case, fact: Fact) -> bool:
        if isinstance(fact, Advice):
            given = case.on(Advice, fact.version, fact.round)
            own = any(advice.person == person.number for advice in given)
            return own or _is_established(case, fact)
        return _reader_sees(case, fact)

    return sees


def _holder_sees(person: Person) -> Seer:
    def sees(case: Case, fact: Fact) -> bool:
        if isinstance(fact, Verdict):
            given = case.on(Verdict, fact.version, fact.round)
            own = any(verdict.person == person.number for verdict in given)
            # Once both have judged, whoever holds a seat by then must read what they sign.
            return own or _both_judged(case, fact)
        return not _is_internal(case, fact) and not isinstance(fact, Commented | ThreadSettled)

    return sees
