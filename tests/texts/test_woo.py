"""The words of the public version: every ground has a meaning, every document and passage a name."""

from datetime import date

import pytest
from builders import eventful, permitted
from cast import CAST, DINA

from toets.domain.woo import Ground, GroundKind, Item, Judgement, Label, items, passages
from toets.texts import woo

PEOPLE = {person.number: person for person in CAST}


def test_every_ground_every_kind_and_every_judgement_has_words() -> None:
    assert woo.GROUND.keys() == set(Ground)
    assert woo.GROUND_KIND.keys() == woo.GROUND_KIND_HELP.keys() == set(GroundKind)
    assert woo.JUDGEMENT.keys() == set(Judgement)
    assert woo.GROUND_HELP.keys() < set(Ground)
    for helps in (woo.GROUND_HELP, woo.GROUND_KIND_HELP):
        assert all(said[0].isupper() and said.endswith(".") for said in helps.values())


def test_a_document_is_called_by_its_kind_and_its_redacted_title() -> None:
    day = date(2026, 9, 1)

    titles = [
        woo.item_title(Item("1", 1, "version", f"Zoeken in {Ground.PRIVACY.mark}", day)),
        woo.item_title(Item("2", 2, "file", "kaart.pdf", day, "2")),
        woo.item_title(Item("3", 3, "verdict", "", day)),
    ]

    assert titles == [
        "Voorstel: Zoeken in [5.1.2.e]",
        "Bijlage: kaart.pdf",
        "Oordeel van een portefeuillehouder",
    ]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        (Label("version", "title"), "Titel"),
        (Label("version", "answers.text", "A3"), "Vraag A3"),
        (Label("version", "answers.reason", "B2.bewijs"), "Vraag B2 (bewijs), reden"),
        (
            Label("version", "answers.rows", "B1", 2, "waarom"),
            "Vraag B1, rij 2, Waarom?",
        ),
        (Label("verdict", "reasons", "a"), "Redenen bij punt (a)"),
        (Label("verdict", "condition.owner", number=2), "Voorwaarde 2, wie"),
        (Label("advice", "themeopinion.reasons", "doel"), "Thema ‘Doel’"),
        (Label("recused", "reasons"), "Verschoning: redenen"),
        (Label("file", "name", "B2.bewijs"), "Naam van de bijlage"),
        (Label("person", "name", who=DINA.number), "Naam van Dina Digitaal"),
        (Label("person", "function", who="P999"), "Functie"),
    ],
)
def test_a_passage_says_where_it_stands(label: Label, said: str) -> None:
    assert woo.passage_label(label, permitted(), PEOPLE) == said


def test_every_document_of_a_long_case_has_a_title_and_every_passage_a_label() -> None:
    case = eventful()

    said = [woo.item_title(item) for item in items(case)]
    said += [woo.passage_label(p.label, case, PEOPLE) for p in passages(case, PEOPLE)]

    assert all(each[:1].isupper() and "{" not in each for each in said)
