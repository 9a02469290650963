"""Berichten: what somebody was told, what is new, and nothing about a case they may not see."""

from collections.abc import Callable

from builders import REASON
from cast import ANNA, BRAM, SARA
from drawn import buttons_on, plain_on, press
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import Invite, Recuse, RevokeInvitation, Submit
from toets.domain.person import Person
from toets.domain.questionnaire import Discipline
from toets.texts.screens import berichten as words
from toets.ui.pages import ENTRIES, title_of

Screen = Callable[..., AppTest]


def invite(stage: Stage, member: Person = BRAM) -> str:
    reference = stage.begin()
    stage.act(ANNA, reference, Submit())
    stage.act(SARA, reference, Invite(1, 1, member.number, Discipline.JURIDISCH))
    return reference


def read_all(stage: Stage, person: Person) -> None:
    noticing, actor = stage.toets.noticing, stage.actor(person)
    noticing.mark_read(actor, [item.id for item in noticing.inbox(actor)])


def unread(stage: Stage, person: Person) -> int:
    return stage.toets.noticing.unread(stage.actor(person))


def test_without_notices_the_page_says_what_it_is_for(staged_screen: Screen) -> None:
    test = staged_screen("berichten", "ed")

    assert f"**{words.EMPTY}** {words.EMPTY_HELP}" in plain_on(test)
    assert buttons_on(test) == []


def test_a_notice_says_what_is_asked_where_and_until_when(
    stage: Stage, staged_screen: Screen
) -> None:
    read_all(stage, BRAM)
    reference = invite(stage)

    test = staged_screen("berichten", "bram")

    shown = plain_on(test)
    assert "**1 bericht is nieuw.**" in shown
    assert "**Advies gevraagd**" in shown
    assert "Uw advies wordt gevraagd. Lees het voorstel en geef uw advies." in shown
    assert any(c.value.startswith(f"{reference} · ") for c in test.caption)
    about = next(c.value for c in test.caption if "uiterlijk" in c.value)
    assert about.startswith("Zoeken in eigen beelden · in deze zaak wordt nu iets van u gevraagd")


def test_new_is_marked_in_words_and_reading_changes_that(
    stage: Stage, staged_screen: Screen
) -> None:
    read_all(stage, BRAM)
    invite(stage)
    test = staged_screen("berichten", "bram")
    badges = [text.value for text in test.markdown if "-badge[" in text.value]
    assert sum(words.NEW in badge for badge in badges) == 1

    (mark,) = [button for button in test.button if button.label.startswith(words.MARK_READ)]
    mark.click().run()

    badges = [text.value for text in test.markdown if "-badge[" in text.value]
    assert not any(words.NEW in badge for badge in badges)
    assert unread(stage, BRAM) == 0
    assert words.READ_ALL not in buttons_on(test)


def test_all_can_be_marked_at_once(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("berichten", "sara")
    assert unread(stage, SARA) > 1

    press(test, words.READ_ALL)

    assert unread(stage, SARA) == 0
    assert "**U hebt alles gelezen.**" in plain_on(test)


def test_opening_marks_as_read_and_leads_to_the_case(stage: Stage, staged_screen: Screen) -> None:
    read_all(stage, BRAM)
    invite(stage)
    test = staged_screen("berichten", "bram")

    next(button for button in test.button if button.label.startswith(words.OPEN)).click().run()

    assert unread(stage, BRAM) == 0


def test_a_link_in_a_mail_leads_who_knows_only_the_register_there(
    stage: Stage, staged_screen: Screen
) -> None:
    told = "Deze zaak bestaat niet, of u mag haar niet zien."

    assert told not in plain_on(staged_screen("zaak", "ed", zaak=stage.scenes["permitted"]))
    assert told in plain_on(staged_screen("zaak", "ed", zaak=stage.scenes["submitted"]))


def test_the_menu_counts_what_is_new(stage: Stage, staged_screen: Screen) -> None:
    assert [words.menu(count) for count in (0, 1, 12)] == [
        "Berichten",
        "Berichten (1)",
        "Berichten (12)",
    ]
    invite(stage)
    staged_screen("uitleg", "bram")

    entry = next(entry for entry in ENTRIES if entry.name == "berichten")
    assert title_of(entry, BRAM) == f"Berichten ({unread(stage, BRAM)})"


def test_who_withdrew_reads_nothing_of_the_case_any_more(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = invite(stage)
    stage.act(BRAM, reference, Recuse(REASON))

    assert reference not in plain_on(staged_screen("berichten", "bram"))


def test_a_revoked_request_is_told_without_the_case(stage: Stage, staged_screen: Screen) -> None:
    read_all(stage, BRAM)
    reference = invite(stage)
    stage.act(SARA, reference, RevokeInvitation(1, 1, BRAM.number, REASON))

    test = staged_screen("berichten", "bram")

    shown = plain_on(test)
    assert "**Adviesvraag ingetrokken**" in shown
    assert reference not in shown
