"""Every obstacle that the code can name has one sentence, and every sentence is used."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import toets
from toets.domain.workflow import Status, Step
from toets.errors import Obstacle
from toets.texts.obstacles import OBSTACLES, obstacle

PACKAGE = Path(toets.__file__).parent
CODE = re.compile(r"[a-z_]+(\.[a-z_]+)+")

# One valid value for every fact that an obstacle may carry.
FACTS = {
    "question": "3.2",
    "rule": "B6-internet",
    "lack": "evidence",
    "step": "judge_permit",
    "status": "in_decision",
    "field": "summary",
    "length": "20001",
    "longest": "20000",
    "rows": "201",
    "most": "40",
    "size": "26214401",
    "value": "misschien",
    "seen": "1",
    "seen_round": "1",
    "version": "2",
    "round": "1",
    "number": "2",
    "name": "rapport.pdf",
    "theme": "Doel",
    "exit": "Het bestaande CATCH",
    "secretary": "True",
    "lacking": "2",
    "discipline": "juridisch",
    "role": "auditor",
    "outcome": "negative",
    "due": "2026-09-15",
    "day": "2026-09-01",
    "point": "a",
    "person": "P001",
    "username": "anna",
    "shortest": "15",
    "reference": "JET-2026-7K3Q",
    "seat": "digitalisering",
    "condition": "Meet de fouten per groep.",
    "unit": "Eenheid Elders",
    "path": "facts[3].content.answers.A1",
    "ground": "5.1.2.e",
    "line": "12",
    "column": "40",
}


def sources() -> Iterator[ast.Module]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if "texts" not in path.relative_to(PACKAGE).parts:
            yield ast.parse(path.read_text("utf-8"))


def literals() -> set[str]:
    """Return every text in the code outside texts that looks like a code."""
    return {
        node.value
        for tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CODE.fullmatch(node.value)
    }


def named_at_once() -> Iterator[str]:
    """Yield the codes that stand in `Obstacle.of(` itself; one in parts with a text code filled in."""
    for tree in sources():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "Obstacle.of"):
                continue
            code = node.args[0]
            if isinstance(code, ast.Constant):
                yield code.value
            elif isinstance(code, ast.JoinedStr):
                start = code.values[0].value
                yield from (f"{start}text.missing", f"{start}text.too_long")


def test_every_code_in_the_source_has_a_sentence() -> None:
    assert set(named_at_once()) - set(OBSTACLES) == set()


def test_every_sentence_is_used() -> None:
    assert set(OBSTACLES) - literals() - set(named_at_once()) == set()


def test_a_code_that_is_chosen_from_a_table_has_a_sentence_too() -> None:
    families = {code.partition(".")[0] for code in OBSTACLES}
    chosen = {code for code in literals() if code.partition(".")[0] in families}

    known_otherwise = {code for code in chosen if code not in OBSTACLES}
    assert known_otherwise <= FILE_NAMES


# Not codes: names of files and modules that only look like one.
FILE_NAMES = {"case.json", "decision.pdf"}


@pytest.mark.parametrize("code", OBSTACLES)
def test_a_sentence_is_whole_and_filled_in(code: str) -> None:
    sentence = obstacle(Obstacle.of(code, **FACTS))

    assert sentence[0].isupper() or not sentence[0].isalpha()
    assert sentence.endswith(".")
    assert not set("{}") & set(sentence)
    assert "  " not in sentence
    assert len(sentence) < 250


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("status", Status)
def test_a_step_that_cannot_be_taken_now_is_told_for_every_step_and_status(
    step: Step, status: Status
) -> None:
    sentence = obstacle(Obstacle.of("status.wrong", step=step, status=status))

    assert not {step.value, status.value} & set(re.findall(r"\w+", sentence))


@pytest.mark.parametrize("action", ["save_answer", "attach", "detach", "rename", "begin"])
def test_an_act_on_a_draft_is_told_in_dutch_too(action: str) -> None:
    sentence = obstacle(Obstacle.of("status.wrong", step=action, status="permitted"))

    assert action not in re.findall(r"\w+", sentence)


def test_the_other_person_that_must_confirm_is_named() -> None:
    to_member = obstacle(Obstacle.of("scope.other_capacity", secretary=True))
    to_secretary = obstacle(Obstacle.of("scope.other_capacity", secretary=False))

    assert to_member == (
        "De tweede persoon moet een juridisch lid zijn. Vraag die om te bevestigen."
    )
    assert to_secretary == (
        "De tweede persoon moet de secretaris zijn. Vraag die om te bevestigen."
    )


def test_numbers_days_and_sizes_are_written_in_dutch() -> None:
    assert obstacle(
        Obstacle.of("answer.too_long", question="3.2", length=20001, longest=20000)
    ) == (
        "Vraag 3.2: uw tekst heeft 20.001 tekens. "
        "Maak hem korter dan 20.000, of voeg een bijlage toe."
    )
    assert obstacle(Obstacle.of("reaction.awaited", due="2026-09-15")) == (
        "De auteur kan nog reageren op het voorgenomen negatieve advies, tot en met "
        "15\u00a0september\u00a02026. Wacht de reactie of die dag af."
    )
    assert obstacle(Obstacle.of("quorum.short", lacking=1)) == "Nog 1 advies nodig."
    assert obstacle(Obstacle.of("quorum.short", lacking=2)) == "Nog 2 adviezen nodig."
