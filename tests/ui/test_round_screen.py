"""The advice round as the secretary leads it, and what a member reads of the request."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from builders import a_request, an_advice
from cast import ANNA, BELLA, BRAM, CHRIS, ED, EDO, SARA, TESS, UMA
from drawn import buttons_on, filled_buttons_on, press, type_in, words_on
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import (
    AppointGuest,
    DeclareInterest,
    Invite,
    Recuse,
    ReferBack,
    Remind,
    RevokeInvitation,
)
from toets.domain.facts import GuestAppointed, InvitationRevoked, Invited, Reminded
from toets.domain.gathering import invitations
from toets.domain.questionnaire import Discipline

Screen = Callable[..., AppTest]
PLENTY = datetime(2026, 10, 12, 8, 0, tzinfo=UTC)


def asked(stage: Stage, *members: object) -> str:
    reference = stage.submitted()
    for member in members or (BRAM,):
        stage.act(SARA, reference, a_request(stage.case(reference), member))
    return reference


def tick(test: AppTest, *names: str) -> AppTest:
    for name in names:
        (box,) = [box for box in test.checkbox if box.label == name]
        box.check()
    return test.run()


def test_the_task_leads_to_the_round_where_everybody_free_is_named_per_discipline(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    assert "Advies vragen" in filled_buttons_on(staged_screen("zaak", "sara", zaak=reference))

    test = staged_screen("ronde", "sara", zaak=reference)

    assert [box.label for box in test.checkbox] == [
        "Bella Beding",
        "Bram Beding",
        "Chris Code",
        "Tess Techniek",
    ]
    assert "nog niemand om advies gevraagd" in words_on(test)


def test_asking_several_members_takes_one_button_with_the_term_filled_in(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    test = staged_screen("ronde", "sara", zaak=reference)
    assert test.text_input[0].value == "13-10-2026"

    tick(test, "Bram Beding", "Chris Code")
    type_in(test, "Bericht aan deze leden (mag leeg blijven)", "Let op de duur.")
    press(test, "Advies vragen")

    found = [(i.invitee, i.discipline, i.message) for i in invitations(stage.case(reference))]
    assert found == [
        (BRAM.number, Discipline.JURIDISCH, "Let op de duur."),
        (CHRIS.number, Discipline.ETHISCH, "Let op de duur."),
    ]
    assert "2 leden zijn om advies gevraagd." in words_on(test)
    assert (test.text_input[0].value, test.text_area[0].value) == ("13-10-2026", "")
    assert [box.label for box in test.checkbox] == ["Bella Beding", "Tess Techniek"]


def test_the_day_can_be_another_one_and_a_weekend_is_refused_with_the_message_kept(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    test = staged_screen("ronde", "sara", zaak=reference)
    tick(test, "Bram Beding")
    type_in(test, "Bericht aan deze leden (mag leeg blijven)", "Met spoed.")
    type_in(test, "Advies uiterlijk op", "12-09-2026")

    press(test, "Advies vragen")
    assert "is geen werkdag" in words_on(test)
    assert stage.case(reference).of(Invited) == ()

    type_in(test, "Advies uiterlijk op", "14-09-2026")
    press(test, "Advies vragen")
    (request,) = stage.case(reference).of(Invited)
    assert (request.due.isoformat(), request.message) == ("2026-09-14", "Met spoed.")


def test_a_half_typed_message_is_kept(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()
    test = staged_screen("ronde", "sara", zaak=reference)
    type_in(test, "Bericht aan deze leden (mag leeg blijven)", "Nog niet af")

    again = staged_screen("ronde", "sara", zaak=reference)

    assert again.text_area[0].value == "Nog niet af"


def test_the_button_is_off_with_the_reason_until_somebody_is_chosen(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("ronde", "sara", zaak=stage.submitted())

    (ask,) = [button for button in test.button if button.label == "Advies vragen"]

    assert ask.disabled
    assert "Kies hierboven wie u om advies vraagt." in words_on(test)


def test_one_look_tells_who_was_asked_until_when_who_answered_and_who_was_reminded(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = asked(stage, BRAM, CHRIS)
    stage.act(BRAM, reference, an_advice(stage.case(reference)))
    stage.clock.now = PLENTY
    stage.act(SARA, reference, Remind(1, 1, CHRIS.number))

    text = words_on(staged_screen("ronde", "sara", zaak=reference)).replace("\u00a0", " ")

    assert "Gevraagd: 2. Binnen: 1." in text
    assert "Juridisch: 1 advies, ten minste 1 nodig" in text
    assert "Uiterlijk 13 oktober 2026" in text
    assert "nog 1 werkdag" in text
    assert "Advies gegeven op 1 september 2026" in text
    assert "Herinnerd op 12 oktober 2026" in text
    assert "Technisch: 0 adviezen, ten minste 1 nodig" in text


def test_reminding_is_possible_once_a_day_and_says_why_not_twice(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = asked(stage)
    test = staged_screen("ronde", "sara", zaak=reference)

    press(test, "Herinneren")

    (reminded,) = stage.case(reference).of(Reminded)
    assert reminded.invitee == BRAM.number
    (button,) = [found for found in test.button if found.label == "Herinneren"]
    assert button.disabled
    assert "Vandaag al herinnerd. Morgen kan het weer." in words_on(test)


def test_an_advice_that_nobody_asked_for_is_named_as_such(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = asked(stage)
    stage.act(BELLA, reference, an_advice(stage.case(reference)))

    test = staged_screen("ronde", "sara", zaak=reference)

    assert "Zonder adviesvraag" in words_on(test)
    assert "Bella Beding" not in [box.label for box in test.checkbox]


def test_an_early_start_of_a_new_round_is_told_before_anything_is_asked(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    test = staged_screen("ronde", "sara", zaak=reference)
    stage.in_decision(reference)
    stage.act(EDO, reference, ReferBack(1, 1, "Nog eens."))

    test.run()

    assert "Inmiddels is het versie 1, ronde 2" in words_on(test)


def test_nobody_but_the_secretary_leads_the_round(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()

    for who in ("bram", "anna", "fleur", "dina"):
        test = staged_screen("ronde", who, zaak=reference)
        assert not test.checkbox
        assert buttons_on(test) == []
        assert "Adviesronde" not in buttons_on(staged_screen("zaak", who, zaak=reference))


def _revoking(reference: str) -> None:
    import streamlit as st  # noqa: PLC0415 -- AppTest runs this function alone

    from toets.ui.case.acts import draw_act  # noqa: PLC0415
    from toets.ui.case.opening import read_in_full  # noqa: PLC0415
    from toets.ui.gathering.acts import Revoking  # noqa: PLC0415

    st.query_params["zaak"] = reference
    opened = st.session_state.setdefault("opened", read_in_full())
    draw_act(Revoking(opened.gathering.invitations[0]), opened)


def _guest(reference: str) -> None:
    import streamlit as st  # noqa: PLC0415 -- AppTest runs this function alone

    from toets.ui.case.acts import draw_act  # noqa: PLC0415
    from toets.ui.case.opening import read_in_full  # noqa: PLC0415
    from toets.ui.gathering.acts import AppointingGuest  # noqa: PLC0415

    st.query_params["zaak"] = reference
    draw_act(AppointingGuest(), st.session_state.setdefault("opened", read_in_full()))


def dialog(staged_screen: Screen, inside: Callable[[str], None], reference: str) -> AppTest:
    """Draw what stands in a dialog of the secretary; AppTest cannot press buttons in a real one."""
    staged_screen("uitleg", "sara")
    return AppTest.from_function(inside, args=(reference,), default_timeout=60).run()


def test_revoking_an_unanswered_request_says_that_it_disappears(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = asked(stage)
    test = dialog(staged_screen, _revoking, reference)
    assert "Bram Beding heeft nog geen advies gegeven. De adviesvraag verdwijnt" in words_on(test)

    type_in(test, "Waarom?", "Bram is met verlof.")
    press(test, "Adviesvraag intrekken")

    (revoked,) = stage.case(reference).of(InvitationRevoked)
    assert (revoked.invitee, revoked.reasons) == (BRAM.number, "Bram is met verlof.")
    assert "Bram is met verlof." in words_on(staged_screen("ronde", "sara", zaak=reference))


def test_revoking_an_answered_request_says_that_the_advice_stays_as_withdrawn(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = asked(stage, BRAM, CHRIS)
    stage.act(BRAM, reference, an_advice(stage.case(reference)))
    test = dialog(staged_screen, _revoking, reference)
    assert "Het advies blijft leesbaar als ingetrokken" in words_on(test)

    press(test, "Adviesvraag intrekken")
    assert "Vul de reden in" in words_on(test)
    type_in(test, "Waarom?", "Toch een belang.")
    press(test, "Adviesvraag intrekken")

    text = words_on(staged_screen("zaak", "sara", zaak=reference, deel="advies"))
    assert stage.case(reference).advices == ()
    assert "Ingetrokken: telt niet meer mee" in text
    assert "De secretaris trok de adviesvraag in op" in text
    assert "Toch een belang." in text


def too_few(stage: Stage) -> str:
    """Bring a case whose only member of the ethical discipline withdrew."""
    reference = stage.submitted()
    stage.act(CHRIS, reference, Recuse("Mijn broer doet mee."))
    return reference


def test_a_guest_is_only_offered_when_too_few_members_are_free(
    stage: Stage, staged_screen: Screen
) -> None:
    enough = staged_screen("ronde", "sara", zaak=stage.submitted())
    short = staged_screen("ronde", "sara", zaak=too_few(stage))

    assert "Gastadviseur benoemen" not in buttons_on(enough)
    assert "Gastadviseur benoemen" in buttons_on(short)
    assert "niet genoeg leden vrij van belangenconflicten" in words_on(short)
    assert "Chris Code verschoonde zich op" in words_on(short)


def test_a_guest_is_appointed_with_reasons_and_told_to_be_printed(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = too_few(stage)
    test = dialog(staged_screen, _guest, reference)
    assert "staat in het document" in words_on(test)
    options = " ".join(test.selectbox[0].options)
    assert UMA.name in options
    assert not any(name in options for name in (ANNA.name, TESS.name, CHRIS.name, SARA.name))

    test.selectbox[0].set_value(ED.number).run()
    test.button_group[0].set_value("ethisch").run()
    type_in(test, "Waarom?", "Ed kent het veld.")
    press(test, "Gastadviseur benoemen")

    (guest,) = stage.case(reference).of(GuestAppointed)
    assert (guest.guest, guest.discipline, guest.reasons) == (
        ED.number,
        Discipline.ETHISCH,
        "Ed kent het veld.",
    )
    labels = [b.label for b in staged_screen("ronde", "sara", zaak=reference).checkbox]
    assert "Ed Elders :small[:gray[(gastadviseur)]]" in labels


def test_a_guest_gives_advice_in_the_discipline_of_the_appointment_and_is_marked(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = too_few(stage)
    stage.act(SARA, reference, AppointGuest(1, 1, ED.number, Discipline.ETHISCH, "Nodig."))
    test = staged_screen("advies", "ed", zaak=reference)
    assert "Uw advies · ethisch" in words_on(test)

    stage.act(ED, reference, an_advice(stage.case(reference), Discipline.ETHISCH))

    text = words_on(staged_screen("zaak", "sara", zaak=reference, deel="advies"))
    assert "Ethisch advies van Ed Elders** :gray-badge[gastadviseur]" in text


def test_the_advice_form_begins_with_the_request_its_day_and_message(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    due = (stage.clock() + timedelta(days=10)).date()
    deed = Invite(1, 1, BRAM.number, Discipline.JURIDISCH, due, "Kijk naar de bewaartermijn.")
    stage.act(SARA, reference, deed)

    text = words_on(staged_screen("advies", "bram", zaak=reference)).replace("\u00a0", " ")

    assert "De secretaris vraagt uw advies, uiterlijk 11 september 2026." in text
    assert "Kijk naar de bewaartermijn." in text
    assert "Uw advies · juridisch · uiterlijk 11 september 2026" in text


def test_who_was_sent_away_finds_nothing_of_the_case(stage: Stage, staged_screen: Screen) -> None:
    reference = asked(stage)
    stage.act(SARA, reference, RevokeInvitation(1, 1, BRAM.number, "Verlof."))

    text = words_on(staged_screen("zaak", "bram", zaak=reference))

    assert "bestaat niet, of u mag haar niet zien" in text


def test_declared_interests_are_read_at_the_advice(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, DeclareInterest("Ik werkte eerder bij deze eenheid."))

    member = words_on(staged_screen("zaak", "tess", zaak=reference, deel="advies"))
    author = words_on(staged_screen("zaak", "anna", zaak=reference, deel="advies"))

    assert "Bram Beding meldde op" in member
    assert "Ik werkte eerder bij deze eenheid." in member
    assert "Ik werkte eerder" not in author
