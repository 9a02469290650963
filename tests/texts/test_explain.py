import re
from pathlib import Path

import pytest
from builders import NOW, UNKNOWN

from toets.domain.seals import Seal
from toets.domain.workflow import Step
from toets.errors import (
    CatalogueError,
    DocumentRefusedError,
    InputRefusedError,
    NotFoundError,
    Obstacle,
    Problem,
    ReauthenticationNeededError,
    SealingError,
    SessionEndedError,
    SettingsError,
    SignInRefusedError,
    StaleAnswerError,
    ToetsError,
    TransitionRefusedError,
)
from toets.texts.explain import details, explain, headline

ERRORS = [
    CatalogueError([Problem(Path("a.yaml"), 3, "de vraag ontbreekt.")]),
    NotFoundError("case"),
    NotFoundError("document"),
    NotFoundError("attachment"),
    NotFoundError("question"),
    NotFoundError("person"),
    NotFoundError("iets anders"),
    TransitionRefusedError("submit", "draft", [Obstacle.of("rights.none")]),
    TransitionRefusedError("save_answer", "signing", [Obstacle.of("rights.none")]),
    TransitionRefusedError("save", "signing", [Obstacle.of("stale.case")]),
    TransitionRefusedError("begin", "", [Obstacle.of("rights.none")]),
    StaleAnswerError("B2.bewijs", UNKNOWN, None, "P001", NOW),
    InputRefusedError([Obstacle.of("reading.reason"), Obstacle.of("text.missing", field="unit")]),
    SignInRefusedError(),
    SignInRefusedError(NOW),
    SessionEndedError(),
    ReauthenticationNeededError(),
    DocumentRefusedError("too_large"),
    DocumentRefusedError("encrypted"),
    DocumentRefusedError("broken"),
    DocumentRefusedError("foreign"),
    SettingsError("De database is van een ander."),
    *(
        SealingError(seal.value, code)
        for seal in Seal
        for code in ("missing", "locked", "expired", "timestamp", "device")
    ),
]

# Words of the logs, which a user never reads.
ENGLISH = ("refused", "not found", "needed", "ended", "saved by", "sign-in", "password")


@pytest.mark.parametrize(
    "error", ERRORS, ids=[f"{n}-{type(e).__name__}" for n, e in enumerate(ERRORS)]
)
def test_every_error_is_explained_in_whole_dutch_sentences(error: ToetsError) -> None:
    lines = explain(error).splitlines()

    assert all(line.endswith((".", ":")) for line in lines)
    assert not set("{}") & set(explain(error))
    assert not any(word in explain(error).lower() for word in ENGLISH)


def test_no_error_is_left_untested() -> None:
    assert {type(error) for error in ERRORS} == set(ToetsError.__subclasses__())


@pytest.mark.parametrize("step", Step)
def test_every_step_that_is_refused_is_named_in_dutch(step: Step) -> None:
    error = TransitionRefusedError(step.value, "draft", [Obstacle.of("rights.none")])

    assert headline(error).startswith("Dit kan nu niet: ")
    assert step.value not in re.findall(r"\w+", headline(error))


@pytest.mark.parametrize("action", ["save_answer", "attach", "detach", "rename", "begin", "save"])
def test_an_act_on_a_draft_that_is_refused_is_named_in_dutch(action: str) -> None:
    error = TransitionRefusedError(action, "draft", [Obstacle.of("rights.none")])

    assert action not in re.findall(r"\w+", headline(error))


def test_a_case_that_exists_and_one_that_does_not_are_explained_alike() -> None:
    assert explain(NotFoundError("case")) == "Deze zaak bestaat niet, of u mag haar niet zien."


def test_every_problem_stands_on_a_line_of_its_own_and_once() -> None:
    found = [Obstacle.of("rights.none"), Obstacle.of("stale.case"), Obstacle.of("rights.none")]

    assert len(details(TransitionRefusedError("submit", "draft", found))) == 2


def test_a_lock_says_when_signing_in_can_be_tried_again_in_amsterdam() -> None:
    assert explain(SignInRefusedError(NOW)) == (
        "Er is te vaak een verkeerd wachtwoord ingevuld. Aanmelden kan weer om 11.00\u00a0uur."
    )


def test_the_problems_of_a_file_come_with_their_place() -> None:
    error = CatalogueError([Problem(Path("a.yaml"), 3, "de vraag ontbreekt.")])

    assert explain(error) == ("De vragenlijsten zijn niet in orde:\na.yaml:3: de vraag ontbreekt.")
