"""The document with the questionnaire that toets ships."""

from datetime import UTC, date, datetime
from pathlib import Path

import builders as cases
import pytest
from documents.builders import (
    UP_TO_TWENTY,
    a_document,
    absent,
    all_unknown,
    failures,
    needs_poppler,
    outline_of,
    shipped_case,
    signed,
    text_of,
)

from toets.bootstrap import Settings, open_toets
from toets.catalogue import load_rulebook
from toets.demo.clock import SetClock
from toets.demo.playing import Player, add_people, dossiers
from toets.documents.reading import read_record
from toets.domain.answer import Answer, visible
from toets.domain.case import Case, Draft
from toets.domain.deeds import ConfirmScopeExit, RequestScopeExit
from toets.domain.owed import KINDS
from toets.domain.questionnaire import Rulebook

# Dossiers of the demo that end in an exit, a negative advice, a refusal, a suspension and, after a
# permission and a use, a revocation.
IN_THE_DEMO = ("02-", "04-", "10-", "14-", "17-")
# The first of two signatures cannot cover what the second one adds.
TWO_SIGNATURES = "3a: PDFA3A-SIGNATURE-BYTERANGE-001"
FOLDER = Path(__file__).parents[2] / "questionnaires" / "werkregels-2020"


@pytest.fixture(scope="module")
def rules() -> Rulebook:
    return load_rulebook(FOLDER, date(2026, 12, 1))


@pytest.fixture(scope="module")
def negative(rules: Rulebook) -> Case:
    return all_unknown(rules)


@pytest.mark.proof  # five whole dossiers; test_archive looks at every kind with the same rules
def test_a_document_of_every_kind_keeps_both_standards(tmp_path: Path) -> None:
    clock = SetClock(datetime(2026, 1, 2, 8, tzinfo=UTC))
    settings = Settings(password_memory=64, password_passes=1, demo=True)
    toets = open_toets(f"sqlite:///{tmp_path / 'toets.db'}", clock, settings)
    add_people(toets)
    player = Player(toets, clock, date(2026, 11, 23))
    told = [dossier for dossier in dossiers() if dossier.name.startswith(IN_THE_DEMO)]

    references = [player.play(dossier) for dossier in told]
    found = [
        toets.operating.document("beheer", reference, document.kind)
        for reference in references
        for document in player.case(reference).documents
    ]
    toets.close()

    # The demo mends no slip of the pen.
    assert {document.kind for document in found} == {*KINDS} - {"corrigendum"}
    wrong = {failure for document in found for failure in failures(document.content)}
    assert [failure for failure in wrong if not failure.startswith(TWO_SIGNATURES)] == []
    assert [read_record(document.content).kind for document in found] == [d.kind for d in found]


@needs_poppler
def test_every_question_that_counted_is_printed_with_its_answer(
    rules: Rulebook, negative: Case
) -> None:
    assert negative.version is not None
    text = text_of(a_document(negative))

    shown = [q for q in rules.questionnaire if q.id in negative.version.answers]
    wanted = [f"{q.text} Onbekend Reden: Wordt nog uitgezocht." for q in shown]
    assert absent(wanted, text) == []
    assert (
        absent([rules.questionnaire.honesty, rules.regime_note, rules.regime_source], text) == []
    )


def test_every_section_that_counted_stands_in_the_outline(negative: Case, rules: Rulebook) -> None:
    assert negative.version is not None
    titles = outline_of(a_document(negative))

    sections = [
        f"  {section.id}. {section.title}"
        for section in rules.questionnaire.sections
        if any(question.id in negative.version.answers for question in section.questions)
    ]
    assert [title for title in titles if title in sections] == sections


@needs_poppler
def test_an_exit_that_the_memo_does_not_name_is_called_an_interpretation(rules: Rulebook) -> None:
    answers = dict.fromkeys(("A1a", "A1b", "A1c"), Answer(text="nee"))
    shown = visible(rules.questionnaire, answers)
    key = next(question.evidence_key for question in shown if question.evidence)
    draft = Draft(
        {**answers, key: Answer(choices=("verklaring",))},
        (cases.an_attachment("verklaring", key),),
    )
    case = cases.a_case(rules=rules, draft=draft)
    claim = cases.ClaimScopeExit("geen_gezichtsherkenning", "Het telt alleen voorbijgangers.")
    case = cases.done(case, cases.ANNA, claim)
    case = cases.done(case, cases.SARA, RequestScopeExit(1, 1, "Drie keer nee."))
    case = cases.done(case, cases.BRAM, ConfirmScopeExit(1, 1, "Er is geen sjabloon."))
    text = text_of(a_document(case))

    wanted = [
        (
            "De werkregels noemen deze uitgang niet. Zij is een uitleg van hun reikwijdte en een keuze"
            " van de procedure."
        ),
        "Keuze van de procedure: Een uitgang wordt door twee personen bevestigd",
    ]
    assert absent(wanted, text) == []


@needs_poppler
def test_a_permission_asks_for_the_view_of_the_fg_and_tells_what_follows_it() -> None:
    text = text_of(a_document(signed(cases.in_decision(shipped_case(**UP_TO_TWENTY)))))

    wanted = [
        "Deze zienswijze staat apart en telt niet mee voor de uitkomst. De functionaris",
        "Keuze van de procedure: De FG geeft een zienswijze die niet meetelt voor de uitkomst",
        "Keuze van de procedure: Een andere eenheid kan zich onder dezelfde voorwaarden aansluiten",
        "Keuze van de procedure: Een schrijffout wordt alleen hersteld met twee handtekeningen",
    ]
    assert absent(wanted, text) == []
