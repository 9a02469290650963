"""Two people at the same moment: exactly one wins, nothing is lost, and the log stays whole."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest
from builders import TODAY, a_permit, a_refusal, a_signature, an_advice, an_establishing
from cast import ADAM, ANNA, BEA, BRAM, DINA, EDO, SARA, a_person
from stage import PASSWORD, Stage

from toets.domain.answer import Answer
from toets.domain.deeds import Deed, ReferBack, Submit, Withdraw
from toets.domain.mandate import Mandate
from toets.domain.person import Person, Role, Seat
from toets.domain.workflow import Status
from toets.errors import (
    InputRefusedError,
    StaleAnswerError,
    ToetsError,
    TransitionRefusedError,
)
from toets.services.peopling import NewAccount

AT_ONCE = 6

Action = Callable[[], object]


def together(*actions: Action) -> list[object]:
    """Do everything at the same moment, and return each result or refusal."""
    barrier = Barrier(len(actions))

    def when_all_are_ready(action: Action) -> object:
        barrier.wait(timeout=30)
        try:
            return action()
        except ToetsError as error:
            return error

    with ThreadPoolExecutor(len(actions)) as threads:
        return list(threads.map(when_all_are_ready, actions))


def acting(stage: Stage, person: Person, reference: str, deed: Deed) -> Action:
    return lambda: stage.toets.proceedings.act(stage.actor(person), reference, deed)


def refusals(results: list[object]) -> list[object]:
    return [result for result in results if isinstance(result, ToetsError)]


def assert_whole(stage: Stage) -> None:
    assert stage.toets.auditing.verify().breaks == ()


@pytest.mark.parametrize(
    ("scene", "person", "deed"),
    [
        ("draft", ANNA, lambda _case: Submit()),
        ("submitted", BRAM, an_advice),
        ("advised", SARA, an_establishing),
        ("in_decision", DINA, a_permit),
        ("signing", EDO, a_signature),
        ("submitted", ANNA, lambda _case: Withdraw("Het hoeft niet meer.")),
    ],
    ids=["submit", "advise", "establish", "judge", "sign", "withdraw"],
)
def test_a_double_click_takes_a_step_once(
    stage: Stage, scene: str, person: Person, deed: Callable[[object], Deed]
) -> None:
    reference = stage.scenes[scene]
    before = stage.case(reference)
    given = deed(before)

    results = together(*[acting(stage, person, reference, given)] * AT_ONCE)

    after = stage.case(reference)
    assert len(refusals(results)) == AT_ONCE - 1
    assert all(isinstance(found, TransitionRefusedError) for found in refusals(results))
    assert after.revision == before.revision + 1
    assert [event.refused for event in stage.events(reference)[-AT_ONCE:]].count(False) == 1
    assert_whole(stage)


def test_both_holders_at_the_same_moment_are_both_heard(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    case = stage.case(reference)

    results = together(
        acting(stage, DINA, reference, a_permit(case)),
        acting(stage, EDO, reference, a_permit(case)),
    )

    assert refusals(results) == []
    assert stage.case(reference).status is Status.SIGNING
    assert {verdict.person for verdict in stage.case(reference).verdicts} == {"P031", "P033"}
    assert_whole(stage)


def test_permit_and_refusal_at_the_same_moment_refuse(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    case = stage.case(reference)

    results = together(
        acting(stage, DINA, reference, a_permit(case)),
        acting(stage, EDO, reference, a_refusal(case)),
    )

    assert refusals(results) == []
    assert stage.case(reference).status is Status.REFUSED
    assert_whole(stage)


def test_both_signatures_at_the_same_moment_give_one_document(stage: Stage) -> None:
    reference = stage.scenes["signing"]
    case = stage.case(reference)

    results = together(
        acting(stage, DINA, reference, a_signature(case)),
        acting(stage, EDO, reference, a_signature(case)),
    )

    assert refusals(results) == []
    assert stage.case(reference).status is Status.PERMITTED
    assert [row[:4] for row in stage.rows()["document"] if row[0] == reference] == [
        (reference, 1, 1, "permission")
    ]
    assert [event.action for event in stage.events(reference)].count("issue") == 1
    assert_whole(stage)


def test_a_verdict_and_a_withdrawal_at_the_same_moment_do_not_both_count(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    verdict = a_permit(stage.case(reference))

    results = together(
        acting(stage, DINA, reference, verdict),
        acting(stage, ANNA, reference, Withdraw("Het hoeft niet meer.")),
    )

    assert len(refusals(results)) == 1
    assert_whole(stage)


def test_a_signature_and_a_referral_at_the_same_moment_do_not_both_count(stage: Stage) -> None:
    reference = stage.scenes["signing"]
    stage.act(DINA, reference, a_signature(stage.case(reference)))
    signature = a_signature(stage.case(reference))

    results = together(
        acting(stage, EDO, reference, signature),
        acting(stage, DINA, reference, ReferBack(1, 1, "Toch nog een vraag.")),
    )

    assert len(refusals(results)) == 1
    assert stage.case(reference).status in {Status.PERMITTED, Status.IN_ADVICE}
    assert_whole(stage)


def test_two_authors_who_save_the_same_answer_do_not_overwrite_each_other(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    def saving(person: Person) -> Action:
        answer = Answer(text=f"Tekst van {person.name}.")
        return lambda: stage.toets.drafting.save(stage.actor(person), reference, "A3", answer, 1)

    results = together(saving(ANNA), saving(ADAM))

    (lost,) = refusals(results)
    kept = stage.case(reference).draft.answers["A3"]
    assert isinstance(lost, StaleAnswerError)
    assert lost.current == kept
    assert {kept.text, lost.typed.text} == {
        "Tekst van Anna Aanvraag.",
        "Tekst van Adam Ander.",
    }


def test_two_authors_who_give_a_first_answer_do_not_overwrite_each_other(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    def saving(person: Person) -> Action:
        return lambda: stage.toets.drafting.save(
            stage.actor(person), reference, "A4", Answer(text=person.name), 0
        )

    results = together(saving(ANNA), saving(ADAM))

    (lost,) = refusals(results)
    assert isinstance(lost, StaleAnswerError)
    assert lost.current == stage.case(reference).draft.answers["A4"]


def test_different_answers_at_the_same_moment_are_both_kept(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    def saving(person: Person, key: str) -> Action:
        return lambda: stage.toets.drafting.save(
            stage.actor(person), reference, key, Answer(text="ja"), 1
        )

    results = together(saving(ANNA, "A3"), saving(ADAM, "B8"))

    assert refusals(results) == []


def test_two_fields_of_a_form_that_are_saved_at_once_are_both_kept(stage: Stage) -> None:
    reference, noting = stage.scenes["submitted"], stage.toets.noting
    bram = stage.actor(BRAM)

    def changing(number: int) -> Action:
        return lambda: noting.change(bram, reference, "advies", {f"veld {number}": "tekst"})

    results = together(*[changing(number) for number in range(AT_ONCE)])

    kept = noting.find(bram, reference, "advies")
    assert refusals(results) == []
    assert kept is not None
    assert json.loads(kept[0]) == {f"veld {number}": "tekst" for number in range(AT_ONCE)}


def test_a_case_opened_in_many_tabs_at_once_is_logged_as_read_once(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    token = stage.toets.signing_in.sign_in("bram", PASSWORD)
    actor = stage.toets.signing_in.who(token).actor

    results = together(*[lambda: stage.toets.reading.open(actor, reference)] * AT_ONCE)

    assert refusals(results) == []
    assert [event.action for event in stage.events(reference)].count("read") == 1
    assert_whole(stage)


# Mandates.

BOB = a_person("P085", "Bob Tweede", Role.ADMIN)
VERA = a_person("P081", "Vera Vervanger", Role.INITIATOR)
MANDATE = Mandate(
    Seat.DIGITALISERING, DINA.number, VERA.number, TODAY, date(2026, 9, 30), "MD-2026-17"
)
FOR_EDO = replace(MANDATE, seat=Seat.ETHIEK_PRIVACY, holder=EDO.number)


def with_newcomers(stage: Stage) -> Stage:
    accounts = [NewAccount(BOB, "bob", PASSWORD), NewAccount(VERA, "vera", PASSWORD)]
    stage.toets.people.add(accounts, added_by="TEST")
    return stage


def test_two_mandates_at_the_same_moment_give_nobody_both_seats(stage: Stage) -> None:
    mandating = with_newcomers(stage).toets.mandating

    results = together(
        lambda: mandating.register(stage.actor(BEA), MANDATE),
        lambda: mandating.register(stage.actor(BOB), FOR_EDO),
    )

    (refused,) = refusals(results)
    assert isinstance(refused, InputRefusedError)
    assert [obstacle.code for obstacle in refused.obstacles] == ["mandate.overlap"]
    assert len(mandating.all(stage.actor(BEA))) == 1
    assert_whole(stage)


def test_a_mandate_confirmed_and_denied_at_the_same_moment_is_one_of_the_two(
    stage: Stage,
) -> None:
    mandating = with_newcomers(stage).toets.mandating
    number = mandating.register(stage.actor(BEA), MANDATE)

    results = together(
        lambda: mandating.confirm(stage.actor(BOB), number),
        lambda: mandating.deny(stage.actor(BEA), number, "Toch niet."),
    )

    (kept,) = mandating.all(stage.actor(BEA))
    assert len(refusals(results)) == 1
    assert (kept.confirmed_at is None) is kept.was_denied
    assert_whole(stage)


def test_a_deputy_judges_before_the_mandate_ends_or_not_at_all(stage: Stage) -> None:
    mandating, reference = with_newcomers(stage).toets.mandating, stage.scenes["in_decision"]
    number = mandating.register(stage.actor(BEA), MANDATE)
    mandating.confirm(stage.actor(BOB), number)
    permit = a_permit(stage.case(reference))

    results = together(
        acting(stage, VERA, reference, permit),
        lambda: mandating.end_early(stage.actor(DINA), number, "Eerder terug."),
    )

    case = stage.case(reference)
    assert len(case.verdicts) == 1 - len(refusals(results))
    assert [verdict.on_behalf for verdict in case.verdicts] == [MANDATE.on_behalf] * len(
        case.verdicts
    )
    assert_whole(stage)
