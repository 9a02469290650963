"""The valid regime of these tests, as the value that it must become."""

import hashlib
import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from toets.catalogue import load_rulebook
from toets.domain.canonical import canonical_bytes
from toets.domain.questionnaire import (
    AllOf,
    AnswerType,
    AnyOf,
    Choice,
    Citation,
    Column,
    Criterion,
    Discipline,
    Evidence,
    ExplanationNeed,
    Guidance,
    Level,
    NotOf,
    Option,
    Part,
    Point,
    Procedure,
    Question,
    Questionnaire,
    Rulebook,
    ScopeExit,
    ScopeItem,
    Section,
    SignalRule,
    Source,
    TableColumn,
    Terms,
    Test,
    Theme,
)

VALID = Path(__file__).parent / "valid" / "basis"
NEW_YEAR = date(2026, 1, 1)

LAW = Source(
    id="wet",
    title="Bedachte wet",
    url="https://wetten.overheid.nl/BWBR0000001",
    as_of=date(2025, 7, 1),
    certainty="gelezen",
)
MEMO = Source(
    id="memo",
    title="Bedacht memo",
    url="https://example.org/memo",
    as_of=None,
    certainty="eigen kennis",
)
IS_EXPERIMENT = Test("A1", values=frozenset({"experiment"}))

KIND = Question(
    id="A1",
    text="Wat voor voorstel is dit?",
    short="Soort voorstel",
    help="Kies wat het best past.\n\nTwijfelt u, kies dan inzet.",
    example="",
    type=AnswerType.CHOICE,
    options=(Option("experiment", "Experiment"), Option("inzet", "Operationele inzet")),
    columns=(),
    rows=(),
    unit="",
    required=True,
    unknown_allowed=False,
    explanation=ExplanationNeed.NONE,
    explanation_label="",
    evidence=None,
    citations=(Citation(MEMO, "regel 1", "Alles wordt getoetst."),),
    respondent="initiatiefnemer",
    points=frozenset({Point.B, Point.C}),
    parts=frozenset({Part.OUTCOME}),
    show_if=None,
    signals=(),
)
BEGUN = Question(
    id="A2",
    text="Is al begonnen?",
    short="Al begonnen",
    help="Begonnen is ook: proefdraaien.",
    example="Nee, wij wachten.",
    type=AnswerType.YES_NO,
    options=(),
    columns=(),
    rows=(),
    unit="",
    required=True,
    unknown_allowed=False,
    explanation=ExplanationNeed.OPTIONAL,
    explanation_label="Sinds wanneer",
    evidence=None,
    citations=(Citation(MEMO, "regel 2", "Eerst de toets."),),
    respondent="proceseigenaar",
    points=frozenset({Point.D}),
    parts=frozenset({Part.OUTCOME}),
    show_if=None,
    signals=(
        SignalRule(
            id="A2-begonnen",
            question="A2",
            level=Level.STOP,
            when=Test("A2", values=frozenset({"ja"})),
            text="Er is al begonnen.",
            advice="Stop ermee.",
            discipline=None,
            liftable=False,
        ),
    ),
)
PERSONS = Question(
    id="B1",
    text="Van wie zijn de beelden?",
    short="Personen",
    help="Vul elke rij in.",
    example="",
    type=AnswerType.TABLE,
    options=(),
    columns=(
        Column("nodig", "Onvermijdelijk?", (Option("ja", "Ja"), Option("nee", "Nee"))),
        Column("waarom", "Waarom?", required=False),
    ),
    rows=("Verdachte", "Getuige"),
    unit="",
    required=True,
    unknown_allowed=True,
    explanation=ExplanationNeed.NONE,
    explanation_label="",
    evidence=Evidence("De effectbeoordeling", required=True),
    citations=(Citation(LAW, "art. 5", "Het moet onvermijdelijk zijn."),),
    respondent="jurist",
    points=frozenset({Point.B}),
    parts=frozenset({Part.LEGAL_FRAMEWORK, Part.SAFEGUARDS}),
    show_if=None,
    signals=(
        SignalRule(
            id="B1-niet-nodig",
            question="B1",
            level=Level.HOLD,
            when=AnyOf(
                (
                    Test("B1", values=frozenset({"nee"}), column="nodig"),
                    Test("B1.bewijs", unavailable=True),
                )
            ),
            text="Niet onvermijdelijk, of geen stuk.",
            advice="Leg het uit.",
            discipline=Discipline.JURIDISCH,
            liftable=False,
        ),
        SignalRule(
            id="B1-onbekend",
            question="B1",
            level=Level.FLAG,
            when=Test("B1", unknown=True),
            text="Dit is niet bekend.",
            advice="Zoek het uit.",
            discipline=Discipline.JURIDISCH,
            liftable=False,
        ),
    ),
)
DURATION = Question(
    id="B2",
    text="Hoeveel dagen duurt het experiment?",
    short="Duur",
    help="Tel ook het weekend.",
    example="",
    type=AnswerType.NUMBER,
    options=(),
    columns=(),
    rows=(),
    unit="dagen",
    required=False,
    unknown_allowed=True,
    explanation=ExplanationNeed.NONE,
    explanation_label="",
    evidence=None,
    citations=(Citation(LAW, "art. 6", "De duur telt."),),
    respondent="team",
    points=frozenset({Point.A}),
    parts=frozenset({Part.SAFEGUARDS}),
    show_if=NotOf(Test("A1", values=frozenset({"inzet"}))),
    signals=(
        SignalRule(
            id="B2-lang",
            question="B2",
            level=Level.FLAG,
            when=AllOf((Test("B2", above=Decimal("90.5")), IS_EXPERIMENT)),
            text="Dit duurt lang.",
            advice="Kort het in.",
            discipline=Discipline.ETHISCH,
            liftable=False,
        ),
    ),
)
QUESTIONNAIRE = Questionnaire(
    version="1.0",
    valid_from=NEW_YEAR,
    title="Vragenlijst voor de proef",
    honesty="Deze vragen zijn bedacht.",
    sections=(
        Section("A", "Aanvraag", "Hier zegt u wat u wilt.", (KIND, BEGUN)),
        Section("B", "Gegevens", "Hier gaat het over de gegevens.", (PERSONS, DURATION)),
    ),
)
PROCEDURE = Procedure(
    version="1.0",
    valid_from=NEW_YEAR,
    quorum=3,
    per_discipline=1,
    negative_rule="unanimous",
    supplement_limit=2,
    terms=Terms(
        advice=30,
        advice_urgent=10,
        reaction=10,
        supplement=21,
        judgement=14,
        judgement_urgent=5,
    ),
    negative_visible_to_holders="line",
    themes=(
        Theme("reikwijdte", "Reikwijdte", frozenset({Discipline.JURIDISCH}), ("A1", "A2")),
        Theme(
            "gegevens",
            "Gegevens",
            frozenset({Discipline.ETHISCH, Discipline.TECHNISCH}),
            ("B1", "B2"),
        ),
    ),
    scope_exits=(
        ScopeExit(
            id="klaar",
            title="Niet begonnen",
            explanation="Er gebeurt niets.",
            when=Test("A2", values=frozenset({"nee"})),
            interpretation=True,
        ),
    ),
    experiment_when=IS_EXPERIMENT,
    classification_case="Intern",
    classification_document="Vertrouwelijk",
    scope=(ScopeItem("Duur", "B2"),),
    points=(
        (Point.A, "Wie doen mee?"),
        (Point.B, "Mag het?"),
        (Point.C, "Werkt het straks?"),
        (Point.D, "Is het uitgewerkt?"),
        (Point.E, "Wat zegt het advies?"),
    ),
    choices=(Choice("quorum", "Drie adviezen", "De regels noemen geen aantal."),),
    units=TableColumn("B1", "waarom"),
    maximum="B2",
    view_when=Test("A1", values=frozenset({"inzet"})),
    use_lines=(ScopeItem("Personen", "B1"),),
)
GUIDANCE = Guidance(
    version="1.0",
    valid_from=NEW_YEAR,
    introduction="Bedachte handvatten.",
    criteria=(
        Criterion(
            "RW-1",
            "reikwijdte",
            "Het voorstel is compleet.",
            "Kijk of er iets ontbreekt.",
            ("A1", "A2"),
        ),
    ),
)


def test_the_valid_regime_is_read_as_the_value_it_describes() -> None:
    assert load_rulebook(VALID, NEW_YEAR) == Rulebook(
        regime="basis",
        regime_title="Regime voor de proef",
        regime_source="Bedachte regels, versie 1, 1 januari 2026",
        regime_note="Dit regime bestaat alleen in de testen.",
        questionnaire=QUESTIONNAIRE,
        procedure=PROCEDURE,
        guidance=GUIDANCE,
        digest=hashlib.sha256(canonical_bytes((QUESTIONNAIRE, PROCEDURE, GUIDANCE))).hexdigest(),
    )


def test_terms_after_the_decision_may_be_left_out_or_named(tmp_path: Path) -> None:
    folder = tmp_path / "basis"
    shutil.copytree(VALID, folder)
    file = folder / "procedure-1.0.yaml"
    named = file.read_text("utf-8").replace('  advice: "30"', '  at_end: "7"\n  advice: "30"')
    file.write_text(named, "utf-8")

    assert load_rulebook(folder, NEW_YEAR).procedure.terms == replace(PROCEDURE.terms, at_end=7)


def test_a_procedure_without_the_later_parts_keeps_the_bytes_it_had(tmp_path: Path) -> None:
    folder = tmp_path / "basis"
    shutil.copytree(VALID, folder)
    file = folder / "procedure-1.0.yaml"
    file.write_text(file.read_text("utf-8").split("use:")[0], "utf-8")

    kept = canonical_bytes(load_rulebook(folder, NEW_YEAR).procedure)

    later = (b"units", b"maximum", b"view_when", b"use_lines", b"at_end", b"renewal", b"inactive")
    assert [word for word in later if word in kept] == []
