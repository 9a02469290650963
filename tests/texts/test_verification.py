"""The words of a verdict: every reason has a sentence of its own."""

import re
from pathlib import Path

import pytest

from toets.domain.seals import Seal
from toets.domain.verification import Check, CheckCode, Claim, Outcome, Result, Verification
from toets.errors import SealingError
from toets.signing.report import Problem
from toets.texts import verification as texts
from toets.texts.explain import explain

SERVICES = Path(__file__).parents[2] / "toets" / "services"
# Every code that the services give as a reason stands there as a text of its own.
CODES = {
    code
    for name in ("examining", "verifying")
    for code in re.findall(
        r'(?:Result\.NOT_CHECKED, \("|_failed\(CheckCode\.\w+, "|nothing_known\("|wrong = \(")(\w+)"',
        (SERVICES / f"{name}.py").read_text(),
    )
}
OF_REGISTER = {"offline", "no_database", "other_mode", "unreachable", "unseen"}


def sentences(code: CheckCode, because: str, result: Result = Result.FAILED) -> tuple[str, ...]:
    return texts.reasons(Check(code, result, (because,)))


def test_the_reasons_of_the_services_are_found_here() -> None:
    assert {"unknown_case", "other_file", "no_event", "broken", "differs", "stated"} <= CODES
    assert {"no_certificates", "not_trusted", "issued_unsigned", "other_signatures"} <= CODES


@pytest.mark.parametrize("because", sorted(CODES | set(Problem)))
def test_every_reason_has_a_sentence(because: str) -> None:
    code = CheckCode.CHAIN if because == "broken" else CheckCode.REGISTER
    (said,) = sentences(code, because)

    assert said[0].isupper()
    assert said.endswith(".")


@pytest.mark.parametrize("because", sorted(OF_REGISTER))
def test_what_a_register_would_have_told_is_said_once(because: str) -> None:
    checks = (CheckCode.REGISTER, CheckCode.CHAIN, CheckCode.RECORD)
    said = [line for code in checks for line in sentences(code, because, Result.NOT_CHECKED)]

    assert len(said) == 1
    assert said[0].startswith(
        "Of toets dit bestand heeft uitgegeven, en of de gegevens erin kloppen"
    )


@pytest.mark.parametrize("code", CheckCode)
def test_what_passed_is_told_in_a_sentence(code: CheckCode) -> None:
    (said,) = texts.reasons(Check(code, Result.PASSED))

    assert said.endswith(".")


def test_what_failed_is_told_first() -> None:
    given = [Check(CheckCode.FILE, result) for result in Result]

    assert [check.result for check in texts.told_first(given)] == [
        Result.FAILED,
        Result.NOT_CHECKED,
        Result.PASSED,
    ]


@pytest.mark.parametrize(
    ("results", "outcome", "begin"),
    [
        ([Result.PASSED], Outcome.GENUINE, "Echt:"),
        ([Result.PASSED, Result.NOT_CHECKED], Outcome.UNCONFIRMED, "Niet helemaal te bevestigen:"),
        ([Result.NOT_CHECKED, Result.FAILED], Outcome.NOT_GENUINE, "Niet echt:"),
        ([], Outcome.NOT_GENUINE, "Niet echt:"),
    ],
)
def test_one_failed_check_is_enough_and_only_all_confirm(
    results: list[Result], outcome: Outcome, begin: str
) -> None:
    checks = tuple(Check(CheckCode.FILE, result) for result in results)
    found = Verification("0" * 64, Claim("permission", "JET-2026-7K3Q", 1, 1), (), checks)

    assert found.outcome is outcome
    assert texts.verdict(found).startswith(begin)


@pytest.mark.parametrize("seal", Seal)
@pytest.mark.parametrize("code", ["missing", "locked", "expired", "timestamp", "device"])
def test_a_document_says_for_which_key_it_waits_and_why(seal: Seal, code: str) -> None:
    said = explain(SealingError(seal, code))

    assert said.startswith("Het document wacht op de sleutel van de ")
    assert said.endswith(".")
    assert "ondertekenen lukt niet" not in said


def test_a_document_that_waits_for_no_key_is_being_made() -> None:
    assert texts.waits("", "").startswith("Het document wordt nog gemaakt en ondertekend.")
