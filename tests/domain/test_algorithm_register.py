"""The registration in the Algoritmeregister: what follows from a case, and what the standard asks."""

from collections.abc import Callable
from datetime import date

import pytest
from builders import (
    END,
    TODAY,
    completed,
    expired,
    in_decision,
    in_execution,
    permitted,
    revoked,
    suspended,
)
from jsonschema import Draft202012Validator
from small_rulebook import REGISTER

from toets.domain.algorithm_register import (
    BY_NAME,
    FIELDS,
    WRITTEN,
    Kind,
    RegisterField,
    RegisterRules,
    Registration,
    json_schema,
    problems,
    proposal,
    with_texts,
)
from toets.domain.algorithm_register.contact import is_personal
from toets.domain.case import Case
from toets.domain.corrigenda import title_now
from toets.errors import Obstacle

SCHEMA = Draft202012Validator(json_schema())
LEAST = {
    "name": "Zoeken in eigen beelden",
    "description_short": "De politie zoekt één gezicht in eigen beelden.",
    "organization": "Politie",
    "status": "In gebruik",
    "contact_email": "algoritmeregister@politie.nl",
    "publication_category": "Impactvolle algoritmes",
    "lang": "nld",
}
WHOLE = {
    **LEAST,
    "category": "Openbare orde en veiligheid\nRecht",
    "begin_date": "2026-09",
    "end_date": "2026-12",
    "website": "https://www.politie.nl/gezichten",
    "url": "https://www.politie.nl/bron",
    "goal": "Eerste regel.\nTweede regel.",
    "proportionality": "Lichtere middelen volstaan niet.",
    "human_intervention": "Twee mensen kijken los van elkaar.",
    "risks": "Wij meten de fouten.",
    "lawful_basis": "Artikel 9 van de Wpg.",
    "lawful_basis_grouping": "Wpg | https://wetten.overheid.nl/BWBR0022463",
    "process_index_url": "https://www.politie.nl/verwerkingen",
    "impacttoetsen_grouping": "DPIA\nIAMA | https://www.politie.nl/iama.pdf",
    "impacttoetsen": "Vastgesteld in mei.",
    "source_data": "Beelden van de politie zelf.",
    "source_data_grouping": "Eigen beelden | https://www.politie.nl/beelden",
    "methods_and_models": "Het systeem leert niet zelf.",
    "provider": "Intern ontwikkeld",
    "publiccode": "https://github.com/politie/voorbeeld",
    "standard_version": "1.0",
    "source_id": "JET-2026-7K3Q",
    "tags": "gezicht, beelden",
}


def found(values: dict[str, str]) -> list[tuple[str, str]]:
    return [(o.code, dict(o.facts)["field"]) for o in problems(Registration(values))]


def with_(**values: str) -> dict[str, str]:
    return {**WHOLE, **values}


def test_the_schema_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_the_standard_asks_seven_fields_and_knows_the_others() -> None:
    assert [field.name for field in FIELDS if field.required] == list(LEAST)
    assert set(BY_NAME) == set(WHOLE)
    assert {field.name for field in FIELDS} - {field.name for field in WRITTEN} == {
        "organization",
        "status",
        "begin_date",
        "end_date",
        "lang",
        "standard_version",
        "source_id",
    }


@pytest.mark.parametrize("values", [LEAST, WHOLE], ids=["the least", "everything"])
def test_a_whole_registration_has_no_problems_and_passes_the_schema(
    values: dict[str, str],
) -> None:
    registration = Registration(values)

    assert problems(registration) == ()
    assert list(SCHEMA.iter_errors(registration.document)) == []
    assert list(registration.document) == [f.name for f in FIELDS if f.name in values]


def test_lists_and_references_become_lists_in_the_file() -> None:
    document = Registration(WHOLE).document

    assert document["category"] == ["Openbare orde en veiligheid", "Recht"]
    assert document["impacttoetsen_grouping"] == [
        {"title": "DPIA"},
        {"title": "IAMA", "link": "https://www.politie.nl/iama.pdf"},
    ]
    assert document["goal"] == "Eerste regel.\nTweede regel."


def test_everything_that_is_missing_is_told_at_once() -> None:
    assert found({}) == [("registration.missing", name) for name in LEAST]


@pytest.mark.parametrize(
    "field", [f for f in FIELDS if f.kind in (Kind.LINE, Kind.TEXT)], ids=lambda f: f.name
)
def test_the_longest_text_fits_and_one_sign_more_does_not(field: RegisterField) -> None:
    fits = with_(**{field.name: "é" * field.longest})
    longer = with_(**{field.name: "é" * (field.longest + 1)})

    assert found(fits) == []
    assert list(SCHEMA.iter_errors(Registration(fits).document)) == []
    assert problems(Registration(longer)) == (
        Obstacle.of(
            "registration.too_long",
            field=field.name,
            length=field.longest + 1,
            longest=field.longest,
        ),
    )
    assert list(SCHEMA.iter_errors(Registration(longer).document)) != []


WRONG = [
    ("name", "Eén\nTwee", "registration.one_line"),
    ("status", "Gepland", "registration.choice"),
    ("publication_category", "Laag risico", "registration.choice"),
    ("category", "Recht\nSport", "registration.choice"),
    ("begin_date", "2026-13", "registration.month"),
    ("end_date", "september 2026", "registration.month"),
    ("website", "www.politie.nl", "registration.link"),
    ("website", "http://www.politie.nl", "registration.link"),
    ("url", "javascript:alert(1)", "registration.link"),
    ("contact_email", "bel de balie", "registration.contact"),
    ("contact_email", "j.jansen@politie.nl", "registration.personal"),
    ("goal", "Minder dan <5% fouten", "registration.markup"),
    ("risks", "Rechts\u202elinks", "registration.characters"),
    ("risks", "Bel\x07", "registration.characters"),
    ("lawful_basis_grouping", "Wpg", "registration.reference_link"),
    ("lawful_basis_grouping", "Wpg | wetten.nl", "registration.reference_link"),
    ("source_data_grouping", "| https://www.politie.nl/x", "registration.untitled"),
    ("impacttoetsen_grouping", "a" * 101, "registration.title_too_long"),
    ("impacttoetsen_grouping", "IAMA | niets", "registration.reference_link"),
]
# What a schema cannot tell, or what the standard itself would take.
ONLY_OURS = {"registration.one_line", "registration.personal", "registration.characters"}


@pytest.mark.parametrize(("field", "text", "code"), WRONG)
def test_what_has_the_wrong_form_is_named_with_its_field(field: str, text: str, code: str) -> None:
    assert found(with_(**{field: text})) == [(code, field)]


@pytest.mark.parametrize(
    ("field", "text"), [(field, text) for field, text, code in WRONG if code not in ONLY_OURS]
)
def test_the_schema_refuses_what_we_refuse(field: str, text: str) -> None:
    document = Registration(with_(**{field: text})).document

    assert list(SCHEMA.iter_errors(document)) != []


@pytest.mark.parametrize("field", ["website", "contact_email"])
def test_a_web_address_of_any_length_is_answered_at_once(field: str) -> None:
    endless = "https://" + "a." * 9_900 + " "

    assert found(with_(**{field: endless})) == [("registration.too_long", field)]
    assert found(with_(impacttoetsen_grouping=f"IAMA | {endless}")) == [
        ("registration.reference_link", "impacttoetsen_grouping")
    ]


def test_the_schema_refuses_a_field_that_the_standard_does_not_know() -> None:
    assert list(SCHEMA.iter_errors({**Registration(LEAST).document, "lars": "1"})) != []


@pytest.mark.parametrize(
    "address",
    [
        "j.jansen@politie.nl",
        "jan.jansen@politie.nl",
        "J.A.de.Vries@politie.nl",
        "jan_jansen@politie.nl",
        "jan-jansen@politie.nl",
        "algoritmes@gmail.com",
        "politie@hotmail.nl",
    ],
)
def test_an_address_that_is_written_as_a_name_is_personal(address: str) -> None:
    assert is_personal(address)


@pytest.mark.parametrize(
    "address",
    [
        "algoritmeregister@politie.nl",
        "info@politie.nl",
        "team.biometrie@politie.nl",
        "privacy.korps@politie.nl",
        "woo-loket@politie.nl",
        "gegevensbescherming.staf@politie.nl",
    ],
)
def test_the_address_of_a_desk_is_not(address: str) -> None:
    assert not is_personal(address)


def test_a_text_replaces_what_the_answers_propose_and_an_empty_one_takes_it_away() -> None:
    proposed = Registration(WHOLE)

    changed = with_texts(proposed, {"goal": " Anders. ", "tags": "  "})

    assert changed.text("goal") == "Anders."
    assert "tags" not in changed.document
    assert changed.text("risks") == WHOLE["risks"]


def test_what_follows_from_the_case_cannot_be_written() -> None:
    proposed = Registration(WHOLE)

    assert with_texts(proposed, {"status": "In ontwikkeling", "lang": "eng"}) == proposed


def test_a_proposal_holds_facts_chosen_words_and_nothing_that_somebody_typed_but_the_title() -> (
    None
):
    case = in_execution()

    proposed = proposal(case, REGISTER, TODAY)

    assert proposed == Registration(
        {
            "organization": "Politie",
            "publication_category": "Impactvolle algoritmes",
            "impacttoetsen_grouping": "DPIA",
            "source_data": (
                "Wat is het antwoord op B6? Eigen beelden.\nWat is het antwoord op B8? Ja."
            ),
            "name": title_now(case),
            "status": "In gebruik",
            "begin_date": "2026-09",
            "lang": "nld",
            "standard_version": "1.0",
            "source_id": case.reference,
        }
    )
    assert found(dict(proposed.values)) == [
        ("registration.missing", "description_short"),
        ("registration.missing", "contact_email"),
    ]


def test_without_rules_of_the_regime_a_person_writes_everything_that_is_no_fact() -> None:
    assert set(proposal(in_execution(), RegisterRules(), TODAY).values) == {
        "name",
        "status",
        "begin_date",
        "lang",
        "standard_version",
        "source_id",
    }


@pytest.mark.parametrize(
    ("brought", "today", "expected"),
    [
        (permitted, TODAY, ("In ontwikkeling", "", "")),
        (in_execution, TODAY, ("In gebruik", "2026-09", "")),
        (suspended, TODAY, ("Buiten gebruik", "2026-09", "")),
        (revoked, TODAY, ("Buiten gebruik", "2026-09", "2026-09")),
        (completed, TODAY, ("Buiten gebruik", "2026-09", "2026-09")),
        (expired, date(2027, 4, 1), ("Buiten gebruik", "2026-09", "2027-03")),
        # Its last day has passed, and nobody recorded that yet.
        (in_execution, date(2027, 4, 1), ("Buiten gebruik", "2026-09", "2027-03")),
        (in_execution, END, ("In gebruik", "2026-09", "")),
        # What never began has no months.
        (permitted, date(2027, 4, 1), ("Buiten gebruik", "", "")),
    ],
)
def test_status_and_months_follow_from_the_case(
    brought: Callable[[], Case], today: date, expected: tuple[str, str, str]
) -> None:
    proposed = proposal(brought(), REGISTER, today)

    told = tuple(proposed.text(name) for name in ("status", "begin_date", "end_date"))
    assert told == expected


def test_a_case_without_a_permission_has_no_registration() -> None:
    with pytest.raises(ValueError, match="no registration"):
        proposal(in_decision(), REGISTER, TODAY)
