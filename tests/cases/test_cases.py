"""Whole cases that a jurist can read: answers, acts, and what must follow from them."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from toets import bootstrap
from toets.bootstrap import Settings, Toets, open_toets
from toets.catalogue.loading import load_catalogue
from toets.demo.accounts import BY_NAME
from toets.demo.clock import SetClock
from toets.demo.dossier import Act, Dossier, read_dossier
from toets.demo.playing import Player, add_people, dossiers
from toets.domain.answer import missing
from toets.domain.case import Case
from toets.domain.outcome import outcome
from toets.domain.questionnaire import Level
from toets.domain.signal import raised
from toets.domain.standing import Permission, Standing
from toets.errors import NotFoundError, TransitionRefusedError
from toets.services.context import Actor

HERE = Path(__file__).parent
TODAY = date(2026, 11, 23)
SETTINGS = Settings(password_memory=64, password_passes=1, demo=True)
CASES = list(dossiers(HERE))

LEVELS = {"stop": Level.STOP, "wacht": Level.HOLD, "let op": Level.FLAG}
MAY_START = {
    Permission.MAY: "ja",
    Permission.NOT_YET: "nog niet",
    Permission.MAY_NOT: "nee",
    Permission.OUTSIDE: "buiten de werkregels",
}


@dataclass(frozen=True)
class Begun:
    """A database in which the case of a base dossier was begun, to be copied for each case."""

    file: Path
    reference: str
    base: Dossier
    clock: datetime


@dataclass(frozen=True)
class Played:
    """A case after its last act: as it is, whether it may start, and what refused the last act."""

    case: Case
    standing: Standing
    refused: list[str]


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Give the begun case of a base; its 120 answers are saved once and not for every case."""
    folder = tmp_path_factory.mktemp("begun")
    patch = pytest.MonkeyPatch()
    patch.setattr(bootstrap, "load_catalogue", cache(load_catalogue))
    yield cache(lambda base: _begin(folder / f"{base}.db", read_dossier(HERE / base)))
    patch.undo()


def _begin(file: Path, base: Dossier) -> Begun:
    clock = SetClock(datetime(2026, 1, 2, 8, tzinfo=UTC))
    toets = open_toets(f"sqlite:///{file}", clock, SETTINGS)
    add_people(toets)
    reference = Player(toets, clock, TODAY).begin(base)
    toets.close()
    return Begun(file, reference, base, clock())


@pytest.mark.parametrize("dossier", CASES, ids=lambda dossier: dossier.name)
def test_case(dossier: Dossier, begun: Any, tmp_path: Path) -> None:
    base = begun(_base_of(dossier))
    shutil.copyfile(base.file, tmp_path / "toets.db")
    clock = SetClock(base.clock)
    toets = open_toets(f"sqlite:///{tmp_path / 'toets.db'}", clock, SETTINGS)
    try:
        _rewrite(toets, Player(toets, clock, TODAY), base, dossier)
        played = _play(toets, clock, base.reference, dossier)
    finally:
        toets.close()
    assert {what: _found(what, played) for what in dossier.expected} == dossier.expected


def _base_of(dossier: Dossier) -> str:
    lines = (HERE / f"{dossier.name}.yaml").read_text().splitlines()
    named = next(line for line in lines if line.startswith("gebaseerd_op: "))
    return named.removeprefix("gebaseerd_op: ")


def _rewrite(toets: Toets, player: Player, begun: Begun, dossier: Dossier) -> None:
    """Make the begun case say what this dossier says."""
    author = Actor(BY_NAME[dossier.author].number)
    toets.drafting.rename(
        author, begun.reference, dossier.title, dossier.unit, urgent=dossier.urgent
    )
    known = begun.base.answers
    changed = {key: new for key, new in dossier.answers.items() if known.get(key) != new}
    act = Act(dossier.begun, time(9), dossier.author, "aanvullen", {"antwoorden": changed})
    player.do(begun.reference, act)
    kept = toets.drafting.open(author, begun.reference).answers
    for key in known.keys() - dossier.answers.keys():
        toets.drafting.save(author, begun.reference, key, None, kept[key].version)


def _play(toets: Toets, clock: SetClock, reference: str, dossier: Dossier) -> Played:
    player = Player(toets, clock, TODAY)
    refused: list[str] = []
    for act in dossier.acts:
        assert not refused, f"an act follows on a refused one: {refused}"
        refused = _refusals(player, reference, act)
    clock.set(TODAY, time(12))
    author = Actor(BY_NAME[dossier.author].number)
    return Played(player.case(reference), toets.reading.open(author, reference).standing, refused)


def _refusals(player: Player, reference: str, act: Act) -> list[str]:
    try:
        player.do(reference, act)
    except TransitionRefusedError as refusal:
        return sorted({obstacle.code for obstacle in refusal.obstacles})
    except NotFoundError:
        return ["niet te zien"]
    return []


def _found(what: str, played: Played) -> Any:
    case = played.case
    finders: Mapping[str, Any] = {
        "signalen": lambda: _signals(case),
        "stand": lambda: case.status.value,
        "ronde": lambda: str(case.round),
        "uitkomst": lambda: _outcome(case),
        "grond": lambda: str((case.established or outcome(case)).ground),
        "mag starten": lambda: MAY_START[played.standing.permission],
        "reden": lambda: played.standing.reason,
        "geweigerd": lambda: played.refused,
        "open wacht": lambda: [hold.rule for hold in case.open_holds],
        "ontbreekt": lambda: [obstacle.code for obstacle in outcome(case).lacking],
        "aanvulling over": lambda: list(case.asked_questions),
        "verdwenen": lambda: _vanished(case),
        "voorwaarden": lambda: _conditions(case),
        "niet ingediend": lambda: _left_out(case),
    }
    return finders[what]()


def _signals(case: Case) -> dict[str, list[str]]:
    answers = case.draft.answers
    found = case.signals if case.version else raised(case.rules.questionnaire, answers)
    return {
        name: [signal.rule for signal in found if signal.level is level]
        for name, level in LEVELS.items()
    }


def _outcome(case: Case) -> str:
    if case.established is not None:
        return case.established.outcome.value
    found = outcome(case).opinion
    return found.value if found else "nog geen"


def _vanished(case: Case) -> list[str]:
    return [gone.signal.rule for gone in case.version.vanished] if case.version else []


def _conditions(case: Case) -> list[str]:
    text = case.merged_text or case.established
    return [condition.text for condition in text.conditions] if text else []


def _left_out(case: Case) -> list[str]:
    submitted = case.version.answers if case.version else {}
    return sorted(case.draft.answers.keys() - submitted.keys())


def test_every_stop_of_the_questionnaire_is_raised_by_a_case() -> None:
    questionnaire = load_catalogue(SETTINGS.questionnaires).current(TODAY).questionnaire
    stops = {rule.id for rule in questionnaire.signal_rules.values() if rule.level is Level.STOP}
    raised_somewhere = {rule for case in CASES for rule in case.expected["signalen"]["stop"]}
    assert raised_somewhere == stops


@pytest.mark.parametrize("base", ["_volledig.yaml", "_experiment.yaml"])
def test_a_base_raises_nothing_and_leaves_nothing_open(begun: Any, base: str) -> None:
    there = begun(base)
    toets = open_toets(f"sqlite:///{there.file}", SetClock(there.clock), SETTINGS)
    case = Player(toets, SetClock(there.clock), TODAY).case(there.reference)
    toets.close()
    questionnaire, answers = case.rules.questionnaire, case.draft.answers
    assert raised(questionnaire, answers) == ()
    assert missing(questionnaire, answers) == ()
