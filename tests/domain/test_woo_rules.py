"""What the law asks of what is left out, the list of documents, and who may work on it."""

from dataclasses import replace
from datetime import date

import pytest
from builders import (
    NOW,
    TODAY,
    a_refused_case,
    eventful,
    heard,
    in_decision,
    negative,
    out_of_scope,
    permitted,
    submitted,
    withdrawn,
)
from cast import ANNA, BEA, CAST, SARA, WOUT, a_person

from toets.domain.case import Case
from toets.domain.person import Role
from toets.domain.woo import (
    Ground,
    GroundKind,
    ItemJudgement,
    Judgement,
    Passage,
    Publication,
    PublicationState,
    Redaction,
    added,
    carried,
    effective,
    inventory,
    is_listed,
    is_publishable,
    items,
    judgement_obstacles,
    may_now,
    officer_obstacles,
    passages,
    readiness_obstacles,
    redacted,
    redaction_obstacles,
    taken_away,
    with_titles_of,
)

PEOPLE = {person.number: person for person in CAST}
FACT, VIEW = "fact:3:answers:A3:text", "advice"
SIX_YEARS_LATER = date(2032, 9, 2)
PAULA = a_person("P045", "Paula Openbaar", Role.WOO_OFFICER)


def refused(*redactions: Redaction, case: Case | None = None, today: date = TODAY) -> list[str]:
    found = redaction_obstacles(case or permitted(), PEOPLE, redactions, today)
    return [obstacle.code for obstacle in found]


def opinion(case: Case) -> Passage:
    return next(
        p for p in passages(case, PEOPLE) if p.label.kind == VIEW and p.label.field == "summary"
    )


def test_the_grounds_have_the_kind_that_the_law_gives_them() -> None:
    kinds = {kind: [g.value for g in Ground if g.kind is kind] for kind in GroundKind}

    assert kinds == {
        GroundKind.ABSOLUTE: [f"5.1.1.{letter}" for letter in "abcde"],
        GroundKind.RELATIVE: [f"5.1.2.{letter}" for letter in "abcdefghi"],
        GroundKind.RESIDUAL: ["5.1.5"],
        GroundKind.POLICY_VIEW: ["5.2.1"],
    }
    assert {g for g in Ground if g.asks_reason} == {
        g for g in Ground if g.is_relative or g.value == "5.1.5"
    }


@pytest.mark.parametrize("ground", [g for g in Ground if g.kind is GroundKind.ABSOLUTE])
def test_an_absolute_ground_asks_no_reason(ground: Ground) -> None:
    assert refused(Redaction(FACT, 0, 3, ground)) == []


@pytest.mark.parametrize("ground", [g for g in Ground if g.asks_reason])
def test_a_relative_ground_and_the_residual_one_ask_a_reason(ground: Ground) -> None:
    assert refused(Redaction(FACT, 0, 3, ground, "  ")) == ["redaction.reason"]
    assert refused(Redaction(FACT, 0, 3, ground, "Omdat.")) == []


def test_the_residual_ground_goes_with_no_other_one_in_the_same_text() -> None:
    residual = Redaction(FACT, 0, 3, Ground.DISPROPORTIONATE_HARM, "Omdat.")

    assert refused(residual, Redaction(FACT, 4, 5, Ground.PRIVACY, "Omdat.")) == [
        "redaction.alone"
    ]


def test_a_view_is_left_out_as_a_view_without_a_reason() -> None:
    case = permitted()

    assert refused(Redaction(opinion(case).place, 0, 3, Ground.POLICY_VIEW), case=case) == []


def test_a_fact_is_a_view_only_with_the_reason_why() -> None:
    assert refused(Redaction(FACT, 0, 3, Ground.POLICY_VIEW)) == ["redaction.opinion"]
    assert refused(Redaction(FACT, 0, 3, Ground.POLICY_VIEW, "Dit is een mening.")) == []


def test_after_five_years_a_relative_ground_asks_more() -> None:
    one = Redaction(FACT, 0, 3, Ground.PRIVACY, "Omdat.")

    assert refused(one, today=date(2031, 9, 1)) == []
    assert refused(one, today=SIX_YEARS_LATER) == ["redaction.five_years"]
    assert refused(replace(one, after_five_years="Nog steeds."), today=SIX_YEARS_LATER) == []
    absolute = Redaction(FACT, 0, 3, Ground.SENSITIVE_PERSONAL)
    assert refused(absolute, today=SIX_YEARS_LATER) == []


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, 100_000)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    assert refused(Redaction(FACT, start, end, Ground.SENSITIVE_PERSONAL)) == ["redaction.span"]


def test_two_grounds_for_one_span_and_an_unknown_text_are_refused() -> None:
    assert refused(
        Redaction(FACT, 0, 4, Ground.CROWN), Redaction(FACT, 3, 5, Ground.STATE_SECURITY)
    ) == ["redaction.overlap"]
    assert refused(Redaction("fact:99:text", 0, 1, Ground.CROWN)) == ["redaction.place"]


def test_a_very_long_reason_is_refused() -> None:
    long = Redaction(FACT, 0, 3, Ground.PRIVACY, "o" * 2_001)

    assert refused(long) == ["redaction.reason_long"]


def test_a_new_span_becomes_one_with_what_it_touches() -> None:
    found = passages(permitted(), PEOPLE)
    one = Redaction(FACT, 0, 3, Ground.PRIVACY, "Eerst.")

    every = added(found, [one], [Redaction(FACT, 3, 6, Ground.PRIVACY)])

    assert every == (Redaction(FACT, 0, 6, Ground.PRIVACY, "Eerst."),)
    assert taken_away(found, every, [Redaction(FACT, 5, 6, Ground.CROWN)]) == ()
    assert taken_away(found, every, [Redaction(FACT, 6, 7, Ground.PRIVACY)]) == every


def test_part_of_a_choice_is_the_whole_choice() -> None:
    found = passages(permitted(), PEOPLE)
    place = "fact:3:answers:A1:value"

    (whole,) = added(found, [], [Redaction(place, 2, 3, Ground.CROWN)])

    assert (whole.start, whole.end) == (0, len("Operationele inzet"))


def test_redactions_carry_over_where_the_text_is_the_same() -> None:
    before = passages(permitted(), PEOPLE)
    renamed = {**PEOPLE, "P031": replace(PEOPLE["P031"], name="Dina Anders")}
    same = Redaction(FACT, 0, 3, Ground.CROWN)
    other = Redaction("person:P031:name", 0, 4, Ground.CROWN)

    kept, lost = carried(before, passages(permitted(), renamed), [same, other])

    assert (kept, lost) == ((same,), (other,))


# ---- the list ----


def test_the_list_has_a_number_a_title_and_a_day_per_document() -> None:
    found = items(permitted())

    assert [(i.number, i.kind, i.title) for i in found] == [
        (1, "version", "Zoeken in eigen beelden"),
        (2, "file", "effectbeoordeling.pdf"),
        (3, "advice", ""),
        (4, "advice", ""),
        (5, "advice", ""),
        (6, "established", ""),
        (7, "verdict", ""),
        (8, "verdict", ""),
        (9, "course", ""),
    ]
    assert {i.day for i in found} == {TODAY}


def test_the_judgement_follows_from_what_was_left_out() -> None:
    case = permitted()
    advice = opinion(case)
    whole = [
        Redaction(p.place, 0, len(p.text), Ground.POLICY_VIEW)
        for p in passages(case, PEOPLE)
        if p.item == advice.item
    ]

    listed = inventory(case, PEOPLE, [*whole, Redaction(FACT, 0, 3, Ground.CROWN), *_twice()], [])

    told = {line.item.number: (line.judgement, line.grounds) for line in listed}
    assert told[1] == (Judgement.PARTLY, (Ground.CROWN, Ground.PRIVACY))
    assert told[2] == (Judgement.WITHHELD, ())
    assert told[3] == (Judgement.PARTLY, (Ground.POLICY_VIEW,))
    assert told[4] == (Judgement.PUBLIC, ())


def test_a_document_of_which_all_texts_are_gone_is_withheld_unless_it_keeps_an_outcome() -> None:
    case = heard()
    kinds = {item.id: item.kind for item in items(case)}
    gone = [
        Redaction(p.place, 0, len(p.text), Ground.CROWN)
        for p in passages(case, PEOPLE)
        if kinds[p.item] in {"reaction", "advice"}
    ]

    listed = inventory(case, PEOPLE, gone, [])

    told = {line.item.kind: line.judgement for line in listed}
    assert (told["reaction"], told["advice"]) == (Judgement.WITHHELD, Judgement.PARTLY)


def _twice() -> list[Redaction]:
    return [Redaction(FACT, at, at + 1, Ground.PRIVACY, "Omdat.") for at in (5, 8)]


def test_an_item_that_is_withheld_loses_every_text() -> None:
    case = permitted()
    item = opinion(case).item
    withheld = ItemJudgement(item, Judgement.WITHHELD, (Ground.POLICY_VIEW,))
    found = passages(case, PEOPLE)
    partly = Redaction(opinion(case).place, 0, 2, Ground.CROWN)

    left_out = effective(found, [partly], [withheld])
    public, people = redacted(case, PEOPLE, left_out)

    texts = [p.text for p in passages(public, people) if p.item == item]
    assert set(texts) == {Ground.POLICY_VIEW.mark}
    assert partly not in left_out


def test_the_published_list_has_redacted_titles_and_no_reasons_but_where_it_is_public() -> None:
    case = permitted()
    file = items(case)[1]
    left_out = [Redaction("fact:3:title", 0, 6, Ground.CROWN)]
    public, _ = redacted(case, PEOPLE, left_out)
    for judgement, reason in ((Judgement.WITHHELD, ""), (Judgement.ALREADY_PUBLIC, "Op site.")):
        judged = ItemJudgement(file.id, judgement, (Ground.CROWN,), "Op site.")
        listed = inventory(case, PEOPLE, left_out, [judged])

        titled = with_titles_of(public, listed, {})

        assert titled[0].item.title == f"{Ground.CROWN.mark} in eigen beelden"
        assert titled[1].reason == reason


@pytest.mark.parametrize(
    ("judgement", "codes"),
    [
        (ItemJudgement("2", Judgement.PUBLIC), []),
        (ItemJudgement("2", Judgement.PARTLY), ["judgement.partly"]),
        (ItemJudgement("1", Judgement.PARTLY), ["judgement.follows"]),
        (ItemJudgement("2", Judgement.WITHHELD), ["judgement.ground"]),
        (ItemJudgement("2", Judgement.WITHHELD, (Ground.PRIVACY,)), ["redaction.reason"]),
        (ItemJudgement("2", Judgement.WITHHELD, (Ground.PRIVACY,), "Omdat."), []),
        (ItemJudgement("2", Judgement.WITHHELD, (Ground.POLICY_VIEW,)), []),
        (ItemJudgement("1", Judgement.WITHHELD, (Ground.POLICY_VIEW,)), ["redaction.opinion"]),
        (ItemJudgement("3", Judgement.WITHHELD, (Ground.POLICY_VIEW,)), []),
        (
            ItemJudgement(
                "2", Judgement.WITHHELD, (Ground.DISPROPORTIONATE_HARM, Ground.CROWN), "O."
            ),
            ["redaction.alone"],
        ),
        (ItemJudgement("2", Judgement.ALREADY_PUBLIC), ["judgement.where"]),
        (ItemJudgement("2", Judgement.ALREADY_PUBLIC, (), "Op de site."), []),
        (ItemJudgement("99", Judgement.PUBLIC), ["judgement.item"]),
    ],
)
def test_a_judgement_fits_its_document(judgement: ItemJudgement, codes: list[str]) -> None:
    case = permitted()
    ids = {str(item.number): item.id for item in items(case)}
    named = replace(judgement, item=ids.get(judgement.item, "nergens"))

    assert [o.code for o in judgement_obstacles(case, named, TODAY)] == codes


# ---- who, and when ----


def a_publication(case: Case, **changes: object) -> Publication:
    fields: dict[str, object] = {
        "case": case.reference,
        "number": 1,
        "version": 1,
        "state": PublicationState.MAKING,
        "facts": len(case.facts),
        "status": case.status,
        "people": PEOPLE,
        "redactions": (),
        "judgements": (),
        "embargo": None,
        "begun_at": NOW,
        "changed_by": (WOUT.number,),
    }
    return Publication(**(fields | changes))


def test_it_is_ready_when_every_attachment_is_judged() -> None:
    case = permitted()
    file = items(case)[1]
    unready = a_publication(case)
    ready = a_publication(case, judgements=(ItemJudgement(file.id, Judgement.PUBLIC),))

    found = readiness_obstacles(case, PEOPLE, unready, TODAY)

    assert [o.code for o in found] == ["publishing.unjudged"]
    assert readiness_obstacles(case, PEOPLE, ready, TODAY) == ()


def test_only_a_woo_officer_who_is_no_author_works_on_it() -> None:
    case = permitted()
    also_woo = replace(ANNA, roles=ANNA.roles | {Role.WOO_OFFICER})

    assert officer_obstacles(case, WOUT) == ()
    for other in CAST:
        if other is not WOUT:
            assert [o.code for o in officer_obstacles(case, other)] == ["rights.none"]
    assert [o.code for o in officer_obstacles(case, also_woo)] == ["conflict.author"]


def test_who_made_it_does_not_establish_it() -> None:
    case = permitted()
    offered = a_publication(case, state=PublicationState.OFFERED)

    assert may_now(case, WOUT, None, 0) == {"begin"}
    assert may_now(case, WOUT, a_publication(case), 0) == {"change", "offer"}
    assert may_now(case, WOUT, a_publication(case), 2) == {"change", "offer", "catch_up"}
    assert may_now(case, WOUT, offered, 0) == {"take_back"}
    assert may_now(case, PAULA, offered, 0) == {"take_back", "deny", "establish"}
    assert may_now(case, SARA, offered, 0) == frozenset()
    assert may_now(case, BEA, offered, 0) == frozenset()


def test_a_public_version_is_of_a_case_with_an_outcome() -> None:
    ended = (permitted(), a_refused_case(), negative(), out_of_scope(), eventful(), withdrawn())

    assert all(map(is_publishable, ended))
    assert not any(map(is_publishable, (submitted(), in_decision())))


def test_it_is_listed_from_the_day_of_its_embargo() -> None:
    case = permitted()
    established = a_publication(case, state=PublicationState.ESTABLISHED)
    held = replace(established, embargo=date(2026, 9, 3))

    assert is_listed(established, TODAY)
    assert not is_listed(held, date(2026, 9, 2))
    assert is_listed(held, date(2026, 9, 3))
    assert not is_listed(a_publication(case), TODAY)
