"""Finding words and suggesting what to leave out, however it was typed."""

from time import process_time

import pytest
from cast import CAST, a_person

from toets.domain.person import the_system
from toets.domain.woo import (
    Ground,
    Label,
    Nature,
    Passage,
    Redaction,
    SuggestionKind,
    find,
    still_readable,
    suggestions,
)
from toets.domain.woo.suggesting import is_bsn

ADA = a_person("P900", "Ada van der Vliet")
GRETA = a_person("Q7781", "Greta Onbekend")


def a_passage(text: str, place: str = "fact:1:text") -> Passage:
    return Passage(place, "fact:1", Label("advice", "text"), text, Nature.FACT)


def found_in(text: str, words: str) -> list[tuple[str, bool]]:
    return [
        (text[found.start : found.end], found.is_partial_word)
        for found in find([a_passage(text)], words)
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "Fabiënne",
        "FABIENNE",
        "Fabie\u0308nne",
        "Fabi\u00adenne",
        "Fa\u200bbienne",
        "Fabi-\nenne",
        "Fabi-  \n  enne",
    ],
)
def test_a_word_is_found_however_it_was_typed(typed: str) -> None:
    assert found_in(f"Zie {typed}, daar.", "fabienne") == [(typed, False)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Griﬃoen", "griffioen"),
        ("ĳsbrand", "ijsbrand"),
        ("Strauß", "strauss"),
        ("Søren", "soren"),
        ("Ｐｉｅｔ", "piet"),
        ("O’Neill", "o'neill"),
        ("Jan\u00a0\n de  Vries", "jan de vries"),
        ("Anne–Marie", "anne-marie"),
        ("Łukasz", "lukasz"),
    ],
)
def test_ligatures_and_look_alikes_are_found(typed: str, words: str) -> None:
    assert found_in(f"Zie {typed}.", words) == [(typed, False)]


def test_a_hit_inside_a_longer_word_is_flagged() -> None:
    assert found_in("De Vries en De Vriesstraat", "de vries") == [
        ("De Vries", False),
        ("De Vries", True),
    ]
    assert found_in("zeldzaam", "ada") == []
    assert found_in("Zaadavond", "ada") == [("ada", True)]


def test_half_a_ligature_takes_the_whole_sign_and_is_a_decision() -> None:
    assert found_in("Griﬃoen", "grif") == [("Griﬃ", True)]


def test_an_accent_at_the_end_belongs_to_the_hit() -> None:
    assert found_in("Rene\u0301 kwam.", "rene") == [("Rene\u0301", False)]


def test_an_occurrence_shows_what_stands_around_it() -> None:
    (found,) = find([a_passage("Vandaag kwam Ada langs.")], "ada")

    assert (found.place, found.start, found.end) == ("fact:1:text", 13, 16)
    assert (found.before, found.after) == ("Vandaag kwam ", " langs.")


@pytest.mark.parametrize("nothing", ["", "  ", "\u00ad"])
def test_no_words_are_nowhere(nothing: str) -> None:
    assert find([a_passage("Iets.")], nothing) == ()


def test_words_with_signs_of_a_pattern_are_only_words() -> None:
    assert found_in("Zie a.b* (x).", "a.b* (x)") == [("a.b* (x)", False)]
    assert found_in("Zie aab.", "a.b") == []


def test_what_is_left_out_here_and_to_be_read_there_is_reported() -> None:
    one, other = a_passage("Met Piet Geheim."), a_passage("PIET GEHEIM belde.", "fact:2:text")

    found = still_readable([one, other], [Redaction(one.place, 4, 15, Ground.PRIVACY)])

    assert [(each.place, each.start, each.end) for each in found] == [("fact:2:text", 0, 11)]


def test_what_is_left_out_everywhere_is_not_reported() -> None:
    one = a_passage("Piet en Piet.")
    both = [
        Redaction(one.place, 0, 4, Ground.PRIVACY),
        Redaction(one.place, 8, 12, Ground.PRIVACY),
    ]

    assert still_readable([one], both) == ()
    assert len(still_readable([one], both[:1])) == 1


def suggested(text: str) -> list[tuple[str, SuggestionKind, Ground]]:
    people = {ADA.number: ADA}
    return [
        (text[s.occurrence.start : s.occurrence.end], s.kind, s.ground)
        for s in suggestions([a_passage(text)], people, [GRETA, the_system(), *CAST])
    ]


E, P = SuggestionKind.EMAIL, SuggestionKind.PHONE


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ("Mail a.b-c+d@politie.voorbeeld.nl eens.", "a.b-c+d@politie.voorbeeld.nl", E),
        ("Bel 06-12345678.", "06-12345678", P),
        ("Bel 06 12 34 56 78 nu.", "06 12 34 56 78", P),
        ("Bel +31 (0)6 1234 5678.", "+31 (0)6 1234 5678", P),
        ("Bel 0031612345678.", "0031612345678", P),
        ("Bel (030) 123 45 67.", "(030) 123 45 67", P),
        ("Bel 088-1234567, graag.", "088-1234567", P),
        ("Auto 12-ABC-3 reed weg.", "12-ABC-3", SuggestionKind.NUMBER_PLATE),
        ("Auto XX-99-YY reed weg.", "XX-99-YY", SuggestionKind.NUMBER_PLATE),
        ("Nummer P900 tekende.", "P900", SuggestionKind.PERSONNEL_NUMBER),
        ("Vraag Q7781 erbij.", "Q7781", SuggestionKind.PERSONNEL_NUMBER),
        ("Ada van der Vliet tekende.", "Ada van der Vliet", SuggestionKind.NAME),
        ("Ada tekende.", "Ada", SuggestionKind.NAME),
        ("Mevrouw VLIET tekende.", "VLIET", SuggestionKind.NAME),
        ("Collega Van der Vliet tekende.", "Van der Vliet", SuggestionKind.NAME),
        ("Ook Greta Onbekend zag het.", "Greta Onbekend", SuggestionKind.NAME),
    ],
)
def test_what_looks_personal_is_suggested(text: str, said: str, kind: SuggestionKind) -> None:
    assert suggested(text) == [(said, kind, Ground.PRIVACY)]


@pytest.mark.parametrize("typed", ["111222333", "1112.22.333", "111 222 333"])
def test_a_citizen_service_number_is_suggested_on_its_own_ground(typed: str) -> None:
    assert suggested(f"Nummer {typed}.") == [
        (typed, SuggestionKind.BSN, Ground.IDENTIFICATION_NUMBERS)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Op 12-05-2026 was het zover.",
        "Nummer 111222334 past niet bij de elfproef.",
        "Er waren 1.234.567.890 beelden.",
        "Artikel 3-1-2 en versie 1-2-3456.",
        "Het kostte 012345 euro.",
        "De onbekende zag het.",
        "Adagio en zeldzaam.",
        "De vliet stroomt door ada heen.",
        "Dit is een toets.",
        "ABC-DEF-GHI",
    ],
)
def test_ordinary_words_and_numbers_are_not_suggested(text: str) -> None:
    assert suggested(text) == []


def test_an_address_goes_before_the_name_in_it() -> None:
    assert [kind for _, kind, _ in suggested("Mail ada@vliet.voorbeeld.nl aan Ada.")] == [
        E,
        SuggestionKind.NAME,
    ]


def test_names_that_stand_in_the_list_of_persons_are_left_alone() -> None:
    name = Passage("person:P900:name", "course", Label("person", "name"), ADA.name, Nature.FACT)

    assert suggestions([name], {ADA.number: ADA}) == ()


def test_the_eleven_test() -> None:
    assert is_bsn("111222333")
    assert is_bsn("123456782")
    assert not is_bsn("123456789")
    assert not is_bsn("000000000")
    assert not is_bsn("12345")


def test_a_hostile_text_of_the_longest_kind_is_searched_in_seconds() -> None:
    text = ("0 6-( " * 1_000 + "a@" * 3_000 + "a." * 1_000 + "1-" * 1_000 + "1" * 6_000)[:20_000]
    passage = a_passage(text)

    begun = process_time()
    suggestions([passage], {ADA.number: ADA}, CAST)
    find([passage], "a" * 500)

    assert process_time() - begun < 3
