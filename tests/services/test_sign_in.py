"""Signing in: lock-out, idle and absolute limits, signing out, roles taken away, fresh proof."""

from datetime import timedelta

import pytest
from builders import a_permit
from cast import ANNA, BRAM, DINA
from sqlalchemy import text
from stage import PASSWORD, Stage

from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.person import Role
from toets.errors import (
    ReauthenticationNeededError,
    SessionEndedError,
    SignInRefusedError,
    TransitionRefusedError,
)
from toets.services.context import Actor
from toets.store import people

WRONG = "een verkeerd wachtwoord"


def fail(stage: Stage, times: int, username: str = "anna") -> SignInRefusedError:
    """Try to sign in with a wrong password so many times, and return the last refusal."""
    for _ in range(times):
        with pytest.raises(SignInRefusedError) as caught:
            stage.toets.signing_in.sign_in(username, WRONG)
    return caught.value


def test_a_name_and_password_that_fit_begin_a_session(stage: Stage) -> None:
    token = stage.toets.signing_in.sign_in("anna", PASSWORD)

    found = stage.toets.signing_in.who(token)

    assert found.person == ANNA
    assert found.actor.number == ANNA.number
    last = stage.events(SYSTEM_CHAIN)[-1]
    assert (last.action, last.actor, last.refused) == ("sign_in", ANNA.number, False)


@pytest.mark.parametrize("typed", [" anna", "ANNA ", "Anna"])
def test_a_name_is_read_without_case_and_blanks(stage: Stage, typed: str) -> None:
    assert stage.toets.signing_in.sign_in(typed, PASSWORD)


def test_the_token_itself_is_not_kept(stage: Stage) -> None:
    token = stage.toets.signing_in.sign_in("anna", PASSWORD)

    assert token not in repr(stage.rows())
    assert PASSWORD not in repr(stage.rows())


def test_two_sign_ins_are_two_sessions(stage: Stage) -> None:
    sign_in = stage.toets.signing_in.sign_in

    assert sign_in("anna", PASSWORD) != sign_in("anna", PASSWORD)


@pytest.mark.parametrize(
    ("username", "password"),
    [("anna", WRONG), ("anna", ""), ("anna", PASSWORD.upper()), ("niemand", PASSWORD), ("", "")],
)
def test_a_wrong_name_and_a_wrong_password_give_the_same_answer_and_one_line(
    stage: Stage, username: str, password: str
) -> None:
    log = stage.events(SYSTEM_CHAIN)

    with pytest.raises(SignInRefusedError) as caught:
        stage.toets.signing_in.sign_in(username, password)

    assert (caught.value.locked_until, str(caught.value)) == (None, "sign-in refused")
    (line,) = stage.events(SYSTEM_CHAIN)[len(log) :]
    assert (line.action, line.refused, line.obstacles) == (
        "sign_in",
        True,
        ("sign_in.refused",),
    )
    assert stage.rows()["session"] == []


def test_after_five_failures_an_account_is_locked_for_a_quarter(stage: Stage) -> None:
    assert fail(stage, 4).locked_until is None

    assert fail(stage, 1).locked_until == stage.clock() + timedelta(minutes=15)

    with pytest.raises(SignInRefusedError):
        stage.toets.signing_in.sign_in("anna", PASSWORD)


def test_a_name_that_does_not_exist_is_locked_just_as_well(stage: Stage) -> None:
    refusals = [fail(stage, 5, username) for username in ("anna", "bestaat niet")]

    assert [refusal.locked_until is not None for refusal in refusals] == [True, True]


def test_a_locked_account_opens_again_after_a_quarter(stage: Stage) -> None:
    fail(stage, 5)
    stage.clock.advance(minutes=15)

    assert stage.toets.signing_in.sign_in("anna", PASSWORD)


def test_a_try_while_locked_does_not_prolong_the_lock(stage: Stage) -> None:
    locked_until = fail(stage, 5).locked_until
    stage.clock.advance(minutes=14)

    assert fail(stage, 3).locked_until == locked_until


def test_after_the_lock_the_count_begins_anew(stage: Stage) -> None:
    fail(stage, 5)
    stage.clock.advance(minutes=15)

    assert fail(stage, 4).locked_until is None
    assert fail(stage, 1).locked_until == stage.clock() + timedelta(minutes=15)


def test_signing_in_forgets_the_failures_before_it(stage: Stage) -> None:
    fail(stage, 4)
    stage.toets.signing_in.sign_in("anna", PASSWORD)

    assert fail(stage, 4).locked_until is None


def test_a_lock_is_of_one_account(stage: Stage) -> None:
    fail(stage, 5)

    assert stage.toets.signing_in.sign_in("bram", PASSWORD)


def test_a_session_ends_after_a_quarter_of_silence(stage: Stage) -> None:
    token = stage.toets.signing_in.sign_in("anna", PASSWORD)
    stage.clock.advance(minutes=15)
    stage.toets.signing_in.who(token)
    stage.clock.advance(minutes=15, seconds=1)

    with pytest.raises(SessionEndedError):
        stage.toets.signing_in.who(token)


def test_a_session_that_is_used_goes_on_until_eight_hours(stage: Stage) -> None:
    token = stage.toets.signing_in.sign_in("anna", PASSWORD)
    for _ in range(8 * 6):
        stage.clock.advance(minutes=10)
        assert stage.toets.signing_in.who(token).person == ANNA

    stage.clock.advance(seconds=1)
    with pytest.raises(SessionEndedError):
        stage.toets.signing_in.who(token)


@pytest.mark.parametrize("token", ["", "verzonnen", "x" * 500])
def test_an_unknown_token_is_no_session(stage: Stage, token: str) -> None:
    with pytest.raises(SessionEndedError):
        stage.toets.signing_in.who(token)


def test_signing_out_ends_the_session_at_once_and_twice_does_no_harm(stage: Stage) -> None:
    signing_in = stage.toets.signing_in
    token, other = signing_in.sign_in("anna", PASSWORD), signing_in.sign_in("anna", PASSWORD)

    for _ in range(2):
        signing_in.sign_out(token)

    with pytest.raises(SessionEndedError):
        signing_in.who(token)
    assert signing_in.who(other).person == ANNA


def test_a_role_that_was_taken_away_is_gone_at_the_next_look(stage: Stage) -> None:
    token = stage.toets.signing_in.sign_in("bram", PASSWORD)
    with stage.toets.context.database.writing() as tx:
        people.revoke(tx, BRAM.number, Role.COMMUNITY_MEMBER, stage.clock())

    found = stage.toets.signing_in.who(token).person

    assert (found.roles, found.disciplines) == (frozenset(), frozenset())


def test_who_left_is_signed_out_and_does_not_get_in_again(stage: Stage) -> None:
    token = stage.toets.signing_in.sign_in("bram", PASSWORD)
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(text("UPDATE person SET active = false WHERE number = 'P011'"))

    with pytest.raises(SessionEndedError):
        stage.toets.signing_in.who(token)
    with pytest.raises(SignInRefusedError):
        stage.toets.signing_in.sign_in("bram", PASSWORD)


# Proving identity again, within five minutes of an act that binds.


def test_a_sign_in_is_a_proof_for_five_minutes(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    token = stage.toets.signing_in.sign_in("dina", PASSWORD)
    stage.clock.advance(minutes=5)

    actor = stage.toets.signing_in.who(token).actor
    stage.toets.proceedings.act(actor, reference, a_permit(stage.case(reference)))

    assert [verdict.person for verdict in stage.case(reference).verdicts] == [DINA.number]


def test_after_five_minutes_the_password_is_asked_again(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    actor = stage.toets.signing_in.who(stage.toets.signing_in.sign_in("dina", PASSWORD)).actor
    deed = a_permit(stage.case(reference))
    stage.clock.advance(minutes=5, seconds=1)

    with pytest.raises(ReauthenticationNeededError):
        stage.toets.proceedings.act(actor, reference, deed)

    stage.toets.signing_in.prove(actor, PASSWORD)
    stage.toets.proceedings.act(actor, reference, deed)


def test_a_wrong_password_proves_nothing_and_counts_towards_the_lock(stage: Stage) -> None:
    actor = stage.toets.signing_in.who(stage.toets.signing_in.sign_in("anna", PASSWORD)).actor
    log = stage.events(SYSTEM_CHAIN)

    for _ in range(5):
        with pytest.raises(SignInRefusedError) as caught:
            stage.toets.signing_in.prove(actor, WRONG)

    assert caught.value.locked_until == stage.clock() + timedelta(minutes=15)
    lines = stage.events(SYSTEM_CHAIN)[len(log) :]
    assert [(line.action, line.actor, line.refused) for line in lines] == [
        ("prove", ANNA.number, True)
    ] * 5


def test_nobody_proves_themselves_in_an_ended_or_anothers_session(stage: Stage) -> None:
    signing_in = stage.toets.signing_in
    token = signing_in.sign_in("anna", PASSWORD)
    of_anna = signing_in.who(token).actor

    with pytest.raises(SessionEndedError):
        signing_in.prove(Actor(BRAM.number, session=of_anna.session), PASSWORD)
    signing_in.sign_out(token)
    with pytest.raises(SessionEndedError):
        signing_in.prove(of_anna, PASSWORD)


def test_a_refused_act_in_a_session_is_logged_like_any_other(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    actor = stage.toets.signing_in.who(stage.toets.signing_in.sign_in("dina", PASSWORD)).actor
    deed = a_permit(stage.case(reference), version=9)

    with pytest.raises(TransitionRefusedError):
        stage.toets.proceedings.act(actor, reference, deed)

    last = stage.events(reference)[-1]
    assert (last.actor, last.refused, last.obstacles) == (DINA.number, True, ("stale.version",))
