"""Steps of the author about the proposal: submit, resubmit, recall, withdraw, claim a scope exit."""

from collections.abc import Iterator

from toets.domain.answer import Lack, counting, holds, missing, questions_in
from toets.domain.deeds import (
    ClaimScopeExit,
    Deed,
    Recall,
    Resubmit,
    RetractScopeClaim,
    Submit,
    Withdraw,
)
from toets.domain.difference import content_of, content_of_draft, difference
from toets.domain.facts import (
    Advice,
    EstablishedAdvice,
    Fact,
    ProposalVersion,
    Recalled,
    ScopeClaim,
    ScopeRetracted,
    VanishedSignal,
    Withdrawn,
)
from toets.domain.questionnaire import Level
from toets.domain.signal import disappeared, of_level, raised
from toets.domain.steps.handler import Handler, Scene, fits, needs_text
from toets.domain.workflow import Status
from toets.errors import Obstacle


def freeze(
    scene: Scene, *, despite_stop: str = "", claim: ScopeClaim | None = None
) -> ProposalVersion:
    """Return the draft as the next version: only what counts, with the signals as they are now."""
    case, rules = scene.case, scene.case.rules
    content = content_of_draft(case)
    return ProposalVersion(
        person=scene.person.number,
        at=scene.now,
        version=case.version_number + 1,
        round=1,
        reference=case.reference,
        title=content.title,
        unit=content.unit,
        urgent=content.urgent,
        regime=rules.regime,
        questionnaire_version=rules.questionnaire.version,
        procedure_version=rules.procedure.version,
        guidance_version=rules.guidance.version,
        rules_digest=rules.digest,
        answers=content.answers,
        attachments=content.attachments,
        signals=content.signals,
        vanished=_vanished(scene),
        despite_stop=despite_stop,
        claim=claim,
        saved=content.saved,
    )


def _vanished(scene: Scene) -> tuple[VanishedSignal, ...]:
    """Return the signals that earlier answers raised, in the draft or in any version, and these do not."""
    case = scene.case
    now = raised(case.rules.questionnaire, case.draft.answers)
    earlier = [
        VanishedSignal(signal, scene.person.number, scene.now)
        for signal in disappeared(case.signals, now)
    ]
    before = case.version.vanished if case.version else ()
    kept = {v.signal.rule: v for v in (*earlier, *before, *case.draft.vanished)}
    still = {signal.rule for signal in now}
    return tuple(kept[rule] for rule in sorted(kept) if rule not in still)


def check_submit(scene: Scene, deed: Submit) -> Iterator[Obstacle]:
    """A proposal is complete, and a STOP is submitted only with reasons."""
    yield from _incomplete(scene)
    yield from _unexplained_stop(scene, deed.despite_stop)


def _incomplete(scene: Scene) -> Iterator[Obstacle]:
    case = scene.case
    yield from needs_text("title", case.title)
    for gap in missing(case.rules.questionnaire, case.draft.answers):
        yield Obstacle.of("answer.missing", question=gap.question, lack=gap.lack.value)


def _unexplained_stop(scene: Scene, despite_stop: str) -> Iterator[Obstacle]:
    signals = raised(scene.case.rules.questionnaire, scene.case.draft.answers)
    stops = of_level(signals, Level.STOP)
    if stops and not despite_stop.strip():
        for signal in stops:
            yield Obstacle.of("stop.unexplained", question=signal.question, rule=signal.rule)
    if despite_stop and not stops:
        yield Obstacle.of("stop.none")
    yield from fits("despite_stop", despite_stop)


def check_resubmit(scene: Scene, deed: Resubmit) -> Iterator[Obstacle]:
    """As submit, and something changed since the version that was sent back."""
    yield from check_submit(scene, Submit(deed.despite_stop))
    if _unchanged(scene):
        yield Obstacle.of("supplement.unchanged")


def _unchanged(scene: Scene) -> bool:
    case = scene.case
    if case.version is None:
        return False
    now = content_of_draft(case)
    return difference(case.rules.questionnaire, content_of(case.version), now).is_empty


def record_submit(scene: Scene, deed: Submit | Resubmit) -> tuple[Fact, ...]:
    """Freeze the draft."""
    return (freeze(scene, despite_stop=deed.despite_stop.strip()),)


def check_recall(scene: Scene, deed: Recall) -> Iterator[Obstacle]:
    """Only before the first advice of the case, so that nobody's work is thrown away."""
    yield from needs_text("reasons", deed.reasons)
    advised = any(isinstance(fact, Advice | EstablishedAdvice) for fact in scene.case.facts)
    if advised:
        yield Obstacle.of("recall.advised")


def check_claim(scene: Scene, deed: ClaimScopeExit) -> Iterator[Obstacle]:
    """The exit exists, the answers it rests on are given and say so, and evidence is there."""
    case = scene.case
    yield from needs_text("motivation", deed.motivation)
    scope_exit = case.rules.procedure.exits_by_id.get(deed.exit)
    if scope_exit is None:
        yield Obstacle.of("scope.unknown", exit=deed.exit)
        return
    answers = counting(case.rules.questionnaire, case.draft.answers)
    if not holds(scope_exit.when, answers):
        yield Obstacle.of("scope.answers", exit=scope_exit.title)
    for gap in missing(case.rules.questionnaire, case.draft.answers):
        if gap.question in questions_in(scope_exit.when) and gap.lack is not Lack.ANSWER:
            yield Obstacle.of("answer.missing", question=gap.question, lack=gap.lack.value)
    if not freeze(scene).attachments:
        yield Obstacle.of("scope.evidence")


def check_retract(_scene: Scene, deed: RetractScopeClaim) -> Iterator[Obstacle]:
    """Reasons are given."""
    yield from needs_text("reasons", deed.reasons)


def check_withdraw(scene: Scene, deed: Withdraw) -> Iterator[Obstacle]:
    """Once a holder has judged, the author cannot take the outcome away."""
    yield from needs_text("reasons", deed.reasons)
    if scene.case.status is Status.IN_DECISION and scene.case.verdicts:
        yield Obstacle.of("withdraw.judged")


HANDLERS: dict[type[Deed], Handler] = {
    Submit: Handler(check_submit, record_submit),
    Resubmit: Handler(check_resubmit, record_submit),
    Recall: Handler(check_recall, lambda s, d: (Recalled(**s.stamp, reasons=d.reasons),)),
    ClaimScopeExit: Handler(
        check_claim, lambda s, d: (freeze(s, claim=ScopeClaim(d.exit, d.motivation)),)
    ),
    RetractScopeClaim: Handler(
        check_retract, lambda s, d: (ScopeRetracted(**s.stamp, reasons=d.reasons),)
    ),
    Withdraw: Handler(check_withdraw, lambda s, d: (Withdrawn(**s.stamp, reasons=d.reasons),)),
}
