"""A small rulebook: a question of every type, a signal of every level, three themes, two exits."""

from datetime import date
from decimal import Decimal

from toets.domain.algorithm_register import ChosenWords, Fixed, Material, RegisterRules
from toets.domain.canonical import digest
from toets.domain.questionnaire import (
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
    Terms,
    Test,
    Theme,
)

MEMO = Source(
    id="memo",
    title="Bedachte werkregels",
    url="https://example.org/memo",
    as_of=date(2026, 1, 1),
    certainty="reconstructie",
)
IS_EXPERIMENT = Test("A1", values=frozenset({"experiment"}))
YES_OR_NO = (Option("ja", "Ja"), Option("nee", "Nee"))


def a_question(
    id_: str = "Z1", type_: AnswerType = AnswerType.TEXT, **changes: object
) -> Question:
    fields: dict[str, object] = {
        "id": id_,
        "text": f"Wat is het antwoord op {id_}?",
        "short": f"Vraag {id_}",
        "help": "Vul in wat u weet.",
        "example": "",
        "type": type_,
        "options": (),
        "columns": (),
        "rows": (),
        "unit": "",
        "required": True,
        "unknown_allowed": True,
        "explanation": ExplanationNeed.NONE,
        "explanation_label": "",
        "evidence": None,
        "citations": (Citation(MEMO, "regel 1", "Alles wordt getoetst."),),
        "respondent": "initiatiefnemer",
        "points": frozenset({Point.B}),
        "parts": frozenset({Part.SAFEGUARDS}),
        "show_if": None,
        "signals": (),
    }
    return Question(**(fields | changes))


def a_signal_rule(id_: str, level: Level, when: Test, **changes: object) -> SignalRule:
    fields: dict[str, object] = {
        "id": id_,
        "question": id_.partition("-")[0],
        "level": level,
        "when": when,
        "text": f"Dit antwoord geeft {level.value}.",
        "advice": "Kijk er nog eens naar.",
        "discipline": None if level is Level.STOP else Discipline.JURIDISCH,
        "liftable": level is Level.HOLD,
    }
    return SignalRule(**(fields | changes))


KIND = a_question(
    "A1",
    AnswerType.CHOICE,
    options=(Option("experiment", "Experiment"), Option("inzet", "Operationele inzet")),
    unknown_allowed=False,
)
IS_CATCH = a_question(
    "A2",
    AnswerType.YES_NO,
    explanation=ExplanationNeed.REQUIRED,
    explanation_label="Waarom",
)
PARTIES = a_question(
    "A3",
    AnswerType.TEXT,
    points=frozenset({Point.A}),
    signals=(
        a_signal_rule(
            "A3-onbekend", Level.FLAG, Test("A3", unknown=True), discipline=Discipline.ETHISCH
        ),
    ),
)
RESEARCH = a_question(
    "A4", AnswerType.LONG_TEXT, show_if=IS_EXPERIMENT, points=frozenset({Point.C})
)
NECESSITY = a_question(
    "B1",
    AnswerType.TABLE,
    columns=(
        Column("nodig", "Onvermijdelijk?", YES_OR_NO),
        Column("waarom", "Waarom?", required=False),
    ),
    rows=("Verdachte", "Getuige"),
    signals=(
        a_signal_rule(
            "B1-niet-nodig", Level.HOLD, Test("B1", column="nodig", values=frozenset({"nee"}))
        ),
    ),
)
IMPACT = a_question(
    "B2",
    AnswerType.YES_NO,
    evidence=Evidence("De effectbeoordeling", required=True),
    parts=frozenset({Part.LEGAL_FRAMEWORK}),
    signals=(
        a_signal_rule(
            "B2-geen-geb", Level.HOLD, Test("B2", values=frozenset({"nee"})), liftable=False
        ),
        a_signal_rule("B2-stuk-later", Level.FLAG, Test("B2.bewijs", unavailable=True)),
    ),
)
DURATION = a_question(
    "B3",
    AnswerType.NUMBER,
    unit="dagen",
    required=False,
    show_if=IS_EXPERIMENT,
    signals=(
        a_signal_rule(
            "B3-lang",
            Level.FLAG,
            Test("B3", above=Decimal(90)),
            discipline=Discipline.ETHISCH,
        ),
    ),
)
WHY_SO_LONG = a_question(
    "B4", AnswerType.LONG_TEXT, show_if=Test("B3", above=Decimal(90)), required=False
)
BEGINS = a_question("B5", AnswerType.DATE)
IMAGES = a_question(
    "B6",
    AnswerType.MULTIPLE_CHOICE,
    options=(
        Option("eigen", "Eigen beelden"),
        Option("derden", "Beelden van derden"),
        Option("internet", "Beelden van internet"),
    ),
    signals=(
        a_signal_rule("B6-internet", Level.STOP, Test("B6", values=frozenset({"internet"}))),
        a_signal_rule(
            "B6-derden",
            Level.HOLD,
            Test("B6", values=frozenset({"derden"})),
            discipline=Discipline.ETHISCH,
        ),
    ),
)
ANNEXES = a_question("B7", AnswerType.FILE, required=False)
OVERSIGHT = a_question(
    "B8",
    AnswerType.YES_NO,
    required=False,
    signals=(
        a_signal_rule(
            "B8-geen-toezicht",
            Level.HOLD,
            AnyOf((Test("B8", values=frozenset({"nee"})), Test("B8", unknown=True))),
            discipline=Discipline.TECHNISCH,
        ),
    ),
)

QUESTIONNAIRE = Questionnaire(
    version="1.0",
    valid_from=date(2026, 1, 1),
    title="Vragenlijst voor de proef",
    honesty="Deze vragen zijn bedacht.",
    sections=(
        Section("A", "Aanvraag", "Wat u wilt.", (KIND, IS_CATCH, PARTIES, RESEARCH)),
        Section(
            "B",
            "Gegevens",
            "Waarmee u het doet.",
            (
                NECESSITY,
                IMPACT,
                DURATION,
                WHY_SO_LONG,
                BEGINS,
                IMAGES,
                ANNEXES,
                OVERSIGHT,
            ),
        ),
    ),
)

PURPOSE = Theme(
    "doel",
    "Doel",
    frozenset({Discipline.JURIDISCH, Discipline.ETHISCH}),
    ("A1", "A2", "A3", "A4"),
)
DATA = Theme(
    "gegevens",
    "Gegevens",
    frozenset({Discipline.JURIDISCH, Discipline.TECHNISCH}),
    ("B1", "B2", "B6", "B7"),
)
TECHNIQUE = Theme(
    "techniek", "Techniek", frozenset({Discipline.TECHNISCH}), ("B3", "B4", "B5", "B8")
)

CATCH = ScopeExit(
    id="catch",
    title="Het bestaande CATCH",
    explanation="Alleen het bestaande CATCH is uitgezonderd.",
    when=Test("A2", values=frozenset({"ja"})),
    interpretation=False,
)
NO_IMAGES = ScopeExit(
    id="geen_beelden",
    title="Geen beelden",
    explanation="Zonder beelden is er geen gezichtsherkenning.",
    when=Test("A3", values=frozenset({"niemand"})),
    interpretation=True,
)

PROCEDURE = Procedure(
    version="1.0",
    valid_from=date(2026, 1, 1),
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
    themes=(PURPOSE, DATA, TECHNIQUE),
    scope_exits=(CATCH, NO_IMAGES),
    experiment_when=IS_EXPERIMENT,
    classification_case="Politie Intern",
    classification_document="Politie vertrouwelijk",
    scope=(ScopeItem("Duur", "B3"),),
    points=(
        (Point.A, "Wie doen mee?"),
        (Point.B, "Mag het?"),
        (Point.C, "Werkt het straks?"),
        (Point.D, "Is het uitgewerkt?"),
        (Point.E, "Wat zegt het advies?"),
    ),
    choices=(Choice("quorum", "Drie adviezen", "De regels noemen geen aantal."),),
)

GUIDANCE = Guidance(
    version="1.0",
    valid_from=date(2026, 1, 1),
    introduction="Bedachte handvatten.",
    criteria=(Criterion("DO-1", "doel", "Het doel is helder.", "Lees A3.", ("A3",)),),
)

RULES = Rulebook(
    regime="proef",
    regime_title="Regime voor de proef",
    regime_source="Bedachte regels, versie 1, 1 januari 2026",
    regime_note="Dit regime bestaat alleen in de testen.",
    questionnaire=QUESTIONNAIRE,
    procedure=PROCEDURE,
    guidance=GUIDANCE,
    digest=digest((QUESTIONNAIRE, PROCEDURE, GUIDANCE)),
)

REGISTER = RegisterRules(
    words=(ChosenWords("source_data", ("B6", "B8")),),
    values=(
        Fixed("organization", "Politie", None),
        Fixed("publication_category", "Hoog-risico AI-systeem", IS_EXPERIMENT),
        Fixed("publication_category", "Impactvolle algoritmes", None),
        Fixed("impacttoetsen_grouping", "DPIA", Test("B2", values=frozenset({"ja"}))),
    ),
    material=(Material("goal", ("A3", "A4")),),
)
