"""What holds for every case and every move, whoever does what, in whatever order (design §3 and §4)."""

from collections.abc import Callable

from exploring import Check, CheckOfMove, Move

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.corrigenda import corrigenda
from toets.domain.facts import (
    Advice,
    Authored,
    ChangeDecided,
    Completed,
    CompletionRequested,
    CompletionRequestEnded,
    ConditionReported,
    ConditionSettled,
    CorrigendumEnded,
    CorrigendumProposed,
    CorrigendumSigned,
    EstablishedAdvice,
    Evaluated,
    Expired,
    Fact,
    GuestAppointed,
    HandedOver,
    HoldLifted,
    InvitationRevoked,
    Invited,
    JoinAssessed,
    JoinConsented,
    JoinRefused,
    JoinRequested,
    Moment,
    Opinion,
    ReactionInvited,
    Recused,
    ReferredBack,
    Reopened,
    Resumed,
    ResumeRequested,
    ResumeRequestEnded,
    Revoked,
    ScopeConfirmed,
    ScopeRequested,
    Signature,
    Started,
    Suspended,
    UseRecorded,
    Verdict,
    ViewGiven,
)
from toets.domain.joining import joins, units_named
from toets.domain.person import SYSTEM, Role, Seat
from toets.domain.questionnaire import Discipline
from toets.domain.steps.advising import advice_hash
from toets.domain.uses import maximum_of_uses, uses
from toets.domain.workflow import ENDED, WAS_PERMITTED, Status, Step

# Of a case: what a permission rests on.


def permission_rests_on_everything(case: Case) -> bool:
    if case.status not in WAS_PERMITTED:
        return True
    version, established, text = case.version, case.established, case.merged_text
    return (
        version is not None
        and established is not None
        and text is not None
        and established.outcome in (Opinion.POSITIVE, Opinion.CONDITIONAL)
        and established.content_hash == version.content_hash
        and _two_distinct(case.verdicts)
        and _two_distinct(case.signatures)
        and all(v.permit and v.content_hash == version.content_hash for v in case.verdicts)
        and all(v.advice_hash == advice_hash(established) for v in case.verdicts)
        and {s.text_hash for s in case.signatures} == {text.text_hash}
        and {s.content_hash for s in case.signatures} == {version.content_hash}
        and set(established.conditions) <= set(text.conditions)
    )


def _two_distinct(facts: tuple[Verdict, ...] | tuple[Signature, ...]) -> bool:
    return {fact.seat for fact in facts} == set(Seat) and len({f.person for f in facts}) == 2


def no_verdict_without_a_positive_advice(case: Case) -> bool:
    return all(
        any(
            established.outcome in (Opinion.POSITIVE, Opinion.CONDITIONAL)
            for established in case.on(EstablishedAdvice, verdict.version, verdict.round)
        )
        for verdict in case.of(Verdict)
    )


def one_verdict_per_seat_and_person(case: Case) -> bool:
    seats = [(v.version, v.round, v.seat) for v in case.of(Verdict)]
    people = [(v.version, v.round, v.person) for v in case.of(Verdict)]
    return len(set(seats)) == len(seats) and len(set(people)) == len(people)


def a_stop_is_never_advised_positively(case: Case) -> bool:
    positive = WAS_PERMITTED | {Status.IN_DECISION, Status.SIGNING, Status.REFUSED}
    return not (case.has_stop and case.status in positive)


def an_open_hold_never_reaches_the_holders(case: Case) -> bool:
    with_holders = WAS_PERMITTED | {Status.IN_DECISION, Status.SIGNING}
    return not (case.open_holds and case.status in with_holders)


def versions_are_numbered_from_one(case: Case) -> bool:
    numbers = [version.version for version in case.versions]
    return numbers == list(range(1, len(numbers) + 1))


# Of a case: who keeps away from what.


def nobody_acts_for_both_seats(case: Case) -> bool:
    seats: dict[str, set[Seat]] = {}
    for fact in _of_seats(case):
        seats.setdefault(fact.person, set()).add(fact.seat)
    return all(len(found) == 1 for found in seats.values())


_OF_SEATS = (
    Verdict,
    Signature,
    ReferredBack,
    Reopened,
    CorrigendumSigned,
    CorrigendumEnded,
    Suspended,
    ResumeRequested,
    ResumeRequestEnded,
    Resumed,
    Revoked,
    JoinConsented,
    JoinRefused,
)
_ADVISING = (Advice, HoldLifted, EstablishedAdvice, ViewGiven, ConditionSettled, JoinAssessed)
_OF_SECRETARY = (
    Invited,
    InvitationRevoked,
    GuestAppointed,
    ReactionInvited,
    CorrigendumProposed,
    ChangeDecided,
    Completed,
)


def _of_seats(case: Case) -> list[Fact]:
    return [f for f in case.facts if isinstance(f, _OF_SEATS) and f.seat is not None]


def authors_do_nothing_for_the_toets(case: Case) -> bool:
    assessed = {fact.person for fact in case.facts if isinstance(fact, _OF_SECRETARY)}
    return not set(case.authors) & (_advisers(case) | _deciders(case) | assessed)


def advisers_never_decide(case: Case) -> bool:
    return not _advisers(case) & _deciders(case)


def _advisers(case: Case) -> set[str]:
    return {fact.person for fact in case.facts if isinstance(fact, _ADVISING)}


def _deciders(case: Case) -> set[str]:
    return {fact.person for fact in _of_seats(case)}


def who_withdrew_does_nothing_any_more(case: Case) -> bool:
    gone: set[str] = set()
    for fact in case.facts:
        if fact.person in gone:
            return False
        if isinstance(fact, Recused):
            gone.add(fact.person)
    return True


def what_was_stopped_before_establishing_never_counts(case: Case) -> bool:
    """Whoever withdrew or was sent away after their last advice is in no established advice."""
    for place, established in enumerate(case.facts):
        if not isinstance(established, EstablishedAdvice):
            continue
        here = (established.version, established.round)
        counting = {used.person for used in established.advices}
        for person in counting:
            for fact in reversed(case.facts[:place]):
                if isinstance(fact, Advice) and fact.person == person:
                    break
                is_revoked = isinstance(fact, InvitationRevoked) and fact.invitee == person
                if is_revoked and (fact.version, fact.round) == here:
                    return False
        if counting & {f.person for f in case.facts[:place] if isinstance(f, Recused)}:
            return False
    return True


# Of a case: the life of a permission.


def execution_was_started(case: Case) -> bool:
    """What runs was started, once; what waits for its start never was."""
    started = len(case.of(Started))
    if case.status in (Status.IN_EXECUTION, Status.COMPLETED):
        return started == 1
    return started == 0 if case.status is Status.PERMITTED else started <= 1


def uses_stay_within_what_was_permitted(case: Case) -> bool:
    most = maximum_of_uses(case)
    named = set(units_named(case))
    return (most is None or len(uses(case)) <= most) and all(
        use.unit in named for use in case.of(UseRecorded)
    )


def whoever_joined_was_assessed_and_has_both_consents(case: Case) -> bool:
    return all(
        join.assessed is not None
        and not join.assessed.is_new_use
        and join.refused is None
        and len({consent.person for consent in join.consents}) == 2
        and join.request.person not in {join.assessed.person, *(c.person for c in join.consents)}
        for join in joins(case)
        if join.has_joined
    )


def a_corrigendum_has_three_persons(case: Case) -> bool:
    return all(
        len({found.proposed.person, *(s.person for s in found.signatures)}) == 3
        for found in corrigenda(case)
        if found.stands
    )


def what_was_completed_was_evaluated_and_asked_for(case: Case) -> bool:
    if case.status is not Status.COMPLETED:
        return True
    asked = {fact.person for fact in case.of(CompletionRequested)}
    accepted = {fact.person for fact in case.of(Completed)}
    return bool(case.of(Evaluated)) and asked <= set(case.authors) and not asked & accepted


INVARIANTS: tuple[Check, ...] = (
    permission_rests_on_everything,
    no_verdict_without_a_positive_advice,
    one_verdict_per_seat_and_person,
    a_stop_is_never_advised_positively,
    an_open_hold_never_reaches_the_holders,
    versions_are_numbered_from_one,
    nobody_acts_for_both_seats,
    authors_do_nothing_for_the_toets,
    advisers_never_decide,
    who_withdrew_does_nothing_any_more,
    what_was_stopped_before_establishing_never_counts,
    execution_was_started,
    uses_stay_within_what_was_permitted,
    whoever_joined_was_assessed_and_has_both_consents,
    a_corrigendum_has_three_persons,
    what_was_completed_was_evaluated_and_asked_for,
)


# Of a move.


def ended_cases_stay_ended(move: Move) -> bool:
    reopened = move.before.status is Status.OUT_OF_SCOPE and move.step is Step.REOPEN
    stayed = move.after.status is move.before.status
    return move.before.status not in ENDED or reopened or stayed


def an_ended_permission_only_hears_of_its_duties(move: Move) -> bool:
    heard = {Step.REPORT_CONDITION, Step.SETTLE_CONDITION, Step.EVALUATE}
    return move.before.status not in ENDED or move.step in {*heard, Step.REOPEN}


def facts_are_only_added(move: Move) -> bool:
    kept = move.after.facts[: len(move.before.facts)]
    return kept == move.before.facts and bool(move.added)


def submitted_versions_stay_the_same(move: Move) -> bool:
    hashes = [[v.content_hash for v in case.versions] for case in (move.before, move.after)]
    return hashes[1][: len(hashes[0])] == hashes[0]


def what_was_signed_stays_the_same(move: Move) -> bool:
    if move.before.status not in WAS_PERMITTED:
        return True
    before, after = move.before.merged_text, move.after.merged_text
    return before is not None and after is not None and before.text_hash == after.text_hash


def only_a_last_signature_or_two_holders_lead_to_a_permission(move: Move) -> bool:
    leads = {Status.SIGNING: Step.SIGN, Status.SUSPENDED: Step.RESUME}
    if move.after.status is not Status.PERMITTED or move.before.status is Status.PERMITTED:
        return True
    return leads.get(move.before.status) is move.step


def each_act_counts_once(move: Move) -> bool:
    return move.after.revision == move.before.revision + 1


def nobody_speaks_for_another(move: Move) -> bool:
    """Facts carry the number of who acted; but for a new author, who is named by another."""
    own = [fact for fact in move.added if not isinstance(fact, Authored)]
    return all(fact.person == move.person.number for fact in own)


def a_start_needs_document_met_conditions_and_validity(move: Move) -> bool:
    if move.step is not Step.START:
        return True
    case, text = move.before, move.before.merged_text
    met: dict[int, bool] = {}
    for fact in case.facts:
        if isinstance(fact, ConditionReported):
            met[fact.condition] = False  # a new report has to be judged again
        elif isinstance(fact, ConditionSettled):
            met[fact.condition] = fact.met
    return (
        case.status is Status.PERMITTED
        and text is not None
        and text.valid_until >= amsterdam_day(move.now)
        and case.document("permission") is not None
        and all(
            met.get(number, False)
            for number, condition in enumerate(text.numbered, start=1)
            if condition.moment is Moment.BEFORE_START
        )
    )


def two_holders_resume_and_lead_back_to_where_it_was(move: Move) -> bool:
    left = move.before.status is Status.SUSPENDED and move.after.status is not Status.SUSPENDED
    if not left or move.after.status in ENDED:
        return True
    requests = [f for f in move.before.facts if isinstance(f, ResumeRequested)]
    (resumed,) = move.added
    back = Status.IN_EXECUTION if move.before.of(Started) else Status.PERMITTED
    return (
        isinstance(resumed, Resumed)
        and move.after.status is back
        and requests[-1].seat is not resumed.seat
        and requests[-1].person != resumed.person
    )


_NEEDS_VALIDITY = frozenset(
    {
        Step.START,
        Step.RECORD_USE,
        Step.REQUEST_RESUME,
        Step.RESUME,
        Step.REQUEST_JOIN,
        Step.CONSENT_JOIN,
    }
)


def nothing_new_is_allowed_once_the_validity_passed(move: Move) -> bool:
    text = move.before.merged_text
    has_passed = text is not None and text.valid_until < amsterdam_day(move.now)
    if move.step is Step.EXPIRE:
        return has_passed
    return not (has_passed and move.step in _NEEDS_VALIDITY)


def a_use_is_recorded_while_it_runs(move: Move) -> bool:
    return move.step is not Step.RECORD_USE or move.before.status is Status.IN_EXECUTION


# Who may say what, written down once more and apart from the table of rights. Per fact: does this
# person, as they are now in the case before, fit?
Fits = Callable[[Move, Fact], bool]


def _author(move: Move, _fact: Fact) -> bool:
    return move.person.number in move.before.authors


def _secretary(move: Move, _fact: Fact) -> bool:
    return Role.SECRETARY in move.person.roles


def _holder(move: Move, fact: Fact) -> bool:
    seat = getattr(fact, "seat", None)
    return seat is not None and seat is move.person.seat


def _holder_or_author(move: Move, fact: Fact) -> bool:
    is_pause = getattr(fact, "seat", None) is None
    return _author(move, fact) if is_pause else _holder(move, fact)


def _adviser(move: Move, _fact: Fact) -> bool:
    number = move.person.number
    told = [f for f in move.before.facts if isinstance(f, Invited | InvitationRevoked)]
    own = [f for f in told if f.invitee == number]
    is_guest = any(g.guest == number for g in move.before.of(GuestAppointed))
    is_gone = bool(own) and isinstance(own[-1], InvitationRevoked)
    return (Role.COMMUNITY_MEMBER in move.person.roles or is_guest) and not is_gone


def _of_discipline(move: Move, fact: Fact) -> bool:
    wanted = getattr(fact, "discipline", Discipline.JURIDISCH)
    number = move.person.number
    as_guest = {g.discipline for g in move.before.of(GuestAppointed) if g.guest == number}
    return _adviser(move, fact) and wanted in move.person.disciplines | as_guest


def _initiator(move: Move, _fact: Fact) -> bool:
    return Role.INITIATOR in move.person.roles


def _may_record(move: Move, fact: Fact) -> bool:
    return _author(move, fact) or move.person.unit in units_named(move.before)


def _system(move: Move, _fact: Fact) -> bool:
    return move.person.number == SYSTEM


def _community_or_holder(move: Move, fact: Fact) -> bool:
    return _adviser(move, fact) or _secretary(move, fact) or move.person.seat is not None


def _secretary_or_holder(move: Move, fact: Fact) -> bool:
    return _secretary(move, fact) if getattr(fact, "seat", None) is None else _holder(move, fact)


_FITS: dict[type[Fact], Fits] = {
    HandedOver: _author,
    Invited: _secretary,
    InvitationRevoked: _secretary,
    GuestAppointed: _secretary,
    ReactionInvited: _secretary,
    EstablishedAdvice: _secretary,
    Recused: _community_or_holder,
    Advice: _of_discipline,
    HoldLifted: _of_discipline,
    ScopeRequested: _community_or_holder,
    ScopeConfirmed: _community_or_holder,
    Verdict: _holder,
    Signature: _holder,
    ReferredBack: _holder,
    Reopened: _holder,
    CorrigendumProposed: _secretary,
    CorrigendumSigned: _holder,
    CorrigendumEnded: _secretary_or_holder,
    Started: _author,
    UseRecorded: _may_record,
    Suspended: _holder_or_author,
    ResumeRequested: _holder,
    ResumeRequestEnded: _holder,
    Resumed: _holder,
    Revoked: _holder,
    Expired: _system,
    CompletionRequested: _author,
    CompletionRequestEnded: lambda m, f: _secretary(m, f) if f.denied else _author(m, f),
    Completed: _secretary,
    ConditionReported: _author,
    ConditionSettled: _of_discipline,
    Evaluated: _author,
    ChangeDecided: _secretary,
    JoinRequested: _initiator,
    JoinAssessed: _of_discipline,
    JoinConsented: _holder,
    JoinRefused: _holder,
}


def every_fact_is_of_somebody_who_may_say_it(move: Move) -> bool:
    return all(_FITS[type(fact)](move, fact) for fact in move.added if type(fact) in _FITS)


MOVE_INVARIANTS: tuple[CheckOfMove, ...] = (
    ended_cases_stay_ended,
    an_ended_permission_only_hears_of_its_duties,
    facts_are_only_added,
    submitted_versions_stay_the_same,
    what_was_signed_stays_the_same,
    only_a_last_signature_or_two_holders_lead_to_a_permission,
    each_act_counts_once,
    nobody_speaks_for_another,
    a_start_needs_document_met_conditions_and_validity,
    two_holders_resume_and_lead_back_to_where_it_was,
    nothing_new_is_allowed_once_the_validity_passed,
    a_use_is_recorded_while_it_runs,
    every_fact_is_of_somebody_who_may_say_it,
)
