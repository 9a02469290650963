"""What the document tells of a case: conditions, signals, advice, verdicts, rounds and annexes."""

from dataclasses import replace

import builders as cases
from cast import ANNA, CAST, DINA, DORA, EDO, SARA, TESS
from documents.builders import (
    HEAD,
    a_document,
    absent,
    advised_conditionally,
    answered,
    conditional,
    document_of,
    needs_poppler,
    outline_of,
    signed,
    text_of,
    with_history,
)
from small_rulebook import RULES

from toets.domain.case import Case
from toets.domain.deeds import InviteReaction, Resubmit
from toets.domain.facts import Opinion
from toets.domain.questionnaire import Choice
from toets.domain.steps.advising import advice_hash
from toets.domain.workflow import Status

pytestmark = needs_poppler

AT = "op 1 september 2026 om 11.00 uur"


def test_conditions_stand_sorted_by_moment_with_who_set_them() -> None:
    text = text_of(a_document(conditional()), 2)

    wanted = [
        "Voorwaarde 1 moet zijn vervuld vóór de start.",
        (
            "1 Meet de fouten per groep. proceseigenaar Vóór de start meetrapport"
            " Beoordeling: technisch Community"
        ),
        (
            "2 Meld het gebruik. proceseigenaar Tijdens elke maand meetrapport"
            " Beoordeling: technisch Ethiek & Privacy"
        ),
        (
            "3 Wis de sjablonen. proceseigenaar Aan het einde meetrapport"
            " Beoordeling: technisch Digitalisering"
        ),
    ]
    assert absent(wanted, text) == []


def test_a_permission_under_conditions_says_that_it_may_not_start_yet() -> None:
    wanted = [
        (
            "Toegestaan onder voorwaarden De inzet mag pas starten als voorwaarde 1 is vervuld. Tot dat"
            " moment blijft het verbod gelden."
        )
    ]
    assert absent(wanted, text_of(a_document(conditional()), 1)) == []


def test_conditions_of_a_refused_case_are_said_not_to_hold() -> None:
    case = cases.a_refused_case()
    conditions = advised_conditionally()
    judged = cases.done(conditions, DINA, cases.a_permit(conditions))
    refused = cases.done(judged, EDO, cases.a_refusal(judged))

    sentence = "Deze voorwaarden gelden niet, want er is geen toestemming."
    assert absent([sentence], text_of(a_document(refused))) == []
    assert absent([sentence], text_of(a_document(case))) == [sentence]


def test_members_are_printed_by_function_and_holders_by_name() -> None:
    text = text_of(document_of(Status.PERMITTED))

    assert [person.name for person in CAST if person.name in text] == [DINA.name, EDO.name]


def test_an_experiment_is_weighed_on_point_c() -> None:
    inzet = text_of(document_of(Status.PERMITTED))
    experiment = text_of(a_document(answered(cases.EXPERIMENT)))

    assert (
        absent(["(c) Werkt het straks? Niet van toepassing, want geen experiment."], inzet) == []
    )
    assert absent(["(c) Werkt het straks? Digitalisering: Overweging c."], experiment) == []


def test_a_lifted_hold_and_an_addressed_flag_tell_who_and_why() -> None:
    case = cases.submitted({**cases.LIFTABLE_HOLD, **cases.FLAG})
    case = cases.done(case, TESS, cases.a_lift(case))
    text = text_of(a_document(signed(cases.in_decision(case))))

    wanted = [
        "Wacht bij vraag B8 Dit antwoord geeft hold. Antwoord: Nee",
        f"Opgeheven {AT} door een technisch lid (data scientist): Omdat het zo is.",
        "Let op bij vraag A3 Dit antwoord geeft flag. Antwoord: Onbekend",
        "Besproken door een ethisch lid: Gezien en gewogen.",
    ]
    assert absent(wanted, text) == []


def test_a_stop_is_printed_with_the_reasons_to_submit_it() -> None:
    case = cases.submitted(cases.STOP, despite_stop="Wij vragen toch een oordeel.")
    text = text_of(a_document(_negative(case)))

    wanted = [
        "Ingediend ter beoordeling ondanks een stop, met deze redenen: Wij vragen toch een oordeel.",
        "Stop bij vraag B6",
        "Een stop kan niemand opheffen.",
        "Het advies is negatief om deze reden:",
    ]
    assert absent(wanted, text) == []


def test_a_signal_that_vanished_stays_visible() -> None:
    case = cases.supplement(cases.submitted(cases.LIFTABLE_HOLD))
    case = cases.redrafted(case, B8=cases.ANSWERS["B8"])
    case = cases.done(case, ANNA, Resubmit())
    text = text_of(a_document(signed(cases.in_decision(case))))

    wanted = [
        (
            f"Verdwenen signalen Een eerder antwoord gaf deze signalen. Na een wijziging gelden zij"
            f" niet meer. Wacht bij vraag B8 Dit antwoord geeft hold. Gewijzigd {AT}. Het eerdere antwoord"
            " was: Nee"
        )
    ]
    assert absent(wanted, text) == []


def test_the_author_who_did_not_react_is_said_to_have_been_asked() -> None:
    case = cases.invited()
    late = cases.NOW.replace(month=10)
    case = cases.done(case, SARA, cases.an_establishing(case), late)

    assert absent(["Binnen de termijn kwam geen reactie."], text_of(a_document(case))) == []


def test_what_lapsed_stays_visible_with_the_reasons() -> None:
    pdf = a_document(with_history())

    lapsed = [title for title in outline_of(pdf) if title.strip().startswith(("Eerder", "Versie"))]
    assert lapsed == [
        "  Eerdere versies en rondes",
        "    Versie 1, ronde 1",
        "    Versie 2, ronde 1",
        "    Versie 3, ronde 1",
    ]
    wanted = [
        "Indiening teruggenomen (1 september 2026 om 11.00 uur): Er ontbrak een bijlage.",
        "Vervallen adviezen: juridisch terug voor aanvulling",
        "Gevraagd: A3",
        "Vervallen adviezen: juridisch positief, ethisch positief en technisch positief",
        "Vervallen oordelen: Digitalisering: toegestaan",
        (
            "Terugverwezen naar de Community (1 september 2026 om 11.00 uur): De camera’s ontbreken in"
            " het advies."
        ),
        "Dit is versie 3, ronde 2.",
    ]
    assert absent(wanted, text_of(pdf)) == []


def test_a_revision_after_reading_is_marked_and_the_first_text_stays() -> None:
    text = text_of(a_document(with_history()))

    wanted = [
        f"Positief. Gegeven {AT}, herzien na inzage van andere adviezen.",
        "Na het lezen zie ik het strenger.",
        "Eerdere tekst 1, van 1 september 2026 om 11.00 uur: positief. Mijn samenvatting.",
    ]
    assert absent(wanted, text) == []


def test_an_unknown_answer_and_missing_evidence_tell_why() -> None:
    unknown = {"A3": cases.UNKNOWN, "B2.bewijs": cases.UNAVAILABLE}
    text = text_of(a_document(answered(unknown)))

    wanted = [
        "Vraag A3 Onbekend Reden: Wordt nog uitgezocht.",
        "Bewijs: Nog niet beschikbaar Reden: Het stuk is in de maak.",
    ]
    assert absent(wanted, text) == []


def test_attachments_are_listed_with_what_is_needed_to_recognise_them() -> None:
    wanted = ["1 effectbeoordeling.pdf application/pdf, 1 kB " + "0" * 64]

    assert absent(wanted, text_of(document_of(Status.PERMITTED))) == []


def test_the_last_page_holds_every_hash() -> None:
    case = cases.permitted()
    text = text_of(a_document(case), 10)

    assert case.version is not None
    assert case.established is not None
    assert case.merged_text is not None
    wanted = [
        f"Hash van de inhoud {case.version.content_hash}",
        f"Hash van het advies {advice_hash(case.established)}",
        f"Hash van de getekende tekst {case.merged_text.text_hash}",
        f"Hash van de regels {RULES.digest}",
        f"Laatste schakel van het logboek {HEAD}",
    ]
    assert absent(wanted, text) == []


def test_only_choices_that_mattered_are_printed_and_unknown_ones_always() -> None:
    choices = (
        Choice("urgency", "Spoed verkort termijnen", "Reden."),
        Choice("validity", "Elke toestemming eindigt", "Reden."),
        Choice("eigen_keuze", "Een nieuwe keuze", "Reden."),
    )
    rules = replace(RULES, procedure=replace(RULES.procedure, choices=choices))
    text = text_of(a_document(answered({}, rules=rules)))

    label = "Keuze van de procedure: "
    assert absent([label + choice.title for choice in choices], text) == [
        label + "Spoed verkort termijnen"
    ]


def test_somebody_else_than_who_judged_may_sign_for_the_seat() -> None:
    case = cases.signing()
    case = cases.done(case, DORA, cases.a_signature(case))
    case = cases.done(case, EDO, cases.a_signature(case))

    wanted = [f"Getekend in toets door Dora Digitaal {AT}"]
    assert absent(wanted, text_of(a_document(case), 2)) == []


def test_dissent_is_printed_on_page_2_and_in_full_with_the_advice() -> None:
    text = text_of(document_of(Status.NEGATIVE_ADVICE))

    wanted = [
        (
            "Afwijkende mening: een ethisch lid adviseerde positief, een technisch lid adviseerde"
            " positief"
        ),
        "– Een ethisch lid adviseerde positief – Een technisch lid adviseerde positief",
        "– Een ethisch lid vindt ‘Doel’ voldoende",
    ]
    assert absent(wanted, text) == []


def _negative(case: Case) -> Case:
    case = cases.advised(case, Opinion.NEGATIVE, Opinion.NEGATIVE, Opinion.NEGATIVE)
    case = cases.done(case, SARA, InviteReaction(case.version_number, case.round, "Dit mag niet."))
    return cases.done(case, SARA, cases.an_establishing(case), cases.NOW.replace(month=10))
