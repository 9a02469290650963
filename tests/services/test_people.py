from dataclasses import replace

import pytest
from cast import ANNA, BRAM, CAST, a_person
from stage import PASSWORD, Stage

from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.person import SYSTEM, Role
from toets.domain.questionnaire import Discipline
from toets.errors import InputRefusedError, Obstacle
from toets.services.peopling import NewAccount

NEW = a_person("P500", "Nina Nieuw", Role.COMMUNITY_MEMBER, of=tuple(Discipline))


def test_a_person_is_added_with_roles_disciplines_and_a_name_to_sign_in_with(
    stage: Stage,
) -> None:
    stage.toets.people.add([NewAccount(NEW, "Nina", PASSWORD)], added_by="P044")

    assert stage.toets.people.everyone()["P500"] == NEW
    assert stage.toets.people.usernames()["P500"] == "nina"
    assert stage.toets.signing_in.sign_in("nina", PASSWORD)
    lines = [e for e in stage.events(SYSTEM_CHAIN) if e.action == "add_person"]
    assert (lines[-1].actor, lines[-1].note) == ("P044", "P500")


def test_an_e_mail_address_is_kept(stage: Stage) -> None:
    new = replace(NEW, email="nina@voorbeeld.invalid")

    stage.toets.people.add([NewAccount(new, "nina", PASSWORD)], added_by="P044")

    assert stage.toets.people.everyone()["P500"].email == "nina@voorbeeld.invalid"


@pytest.mark.parametrize(
    "email",
    [
        "nina",
        "nina@voorbeeld",
        "@voorbeeld.invalid",
        "nina@@voorbeeld.invalid",
        "nina @voorbeeld.invalid",
        "nina@voorbeeld.invalid\nBcc: ander@voorbeeld.invalid",
        "nina@voorbeeld.invalid,ander@voorbeeld.invalid",
        "Nina <nina@voorbeeld.invalid>",
        "n" * 250 + "@voorbeeld.invalid",
    ],
)
def test_what_is_no_single_e_mail_address_is_refused(stage: Stage, email: str) -> None:
    new = NewAccount(replace(NEW, email=email), "nina", PASSWORD)
    before = stage.rows()

    with pytest.raises(InputRefusedError) as caught:
        stage.toets.people.add([new], added_by="P044")

    assert [obstacle.code for obstacle in caught.value.obstacles] == ["person.email"]
    assert stage.rows() == before


def test_nobody_takes_the_place_of_the_system(stage: Stage) -> None:
    new = NewAccount(replace(NEW, number=SYSTEM), "nina", PASSWORD)

    with pytest.raises(InputRefusedError) as caught:
        stage.toets.people.add([new], added_by="P044")

    assert list(caught.value.obstacles) == [Obstacle.of("person.taken", number=SYSTEM)]
    assert SYSTEM not in stage.toets.people.everyone()


def test_everyone_of_the_cast_is_known_as_they_are(stage: Stage) -> None:
    assert stage.toets.people.everyone() == {person.number: person for person in CAST}


@pytest.mark.parametrize(
    ("account", "obstacles"),
    [
        (
            NewAccount(replace(NEW, number="p 500"), "nina", PASSWORD),
            [Obstacle.of("person.number", number="p 500")],
        ),
        (
            NewAccount(replace(NEW, number="p500"), "nina", PASSWORD),
            [Obstacle.of("person.number", number="p500")],
        ),
        (
            NewAccount(replace(NEW, number=ANNA.number), "nina", PASSWORD),
            [Obstacle.of("person.taken", number=ANNA.number)],
        ),
        (
            NewAccount(NEW, " ANNA ", PASSWORD),
            [Obstacle.of("person.username", username=" ANNA ")],
        ),
        (NewAccount(NEW, " ", PASSWORD), [Obstacle.of("person.username", username=" ")]),
        (
            NewAccount(NEW, "nina", "veertien teken"),
            [Obstacle.of("password.short", shortest=15)],
        ),
        (
            NewAccount(replace(NEW, disciplines=frozenset()), "nina", PASSWORD),
            [Obstacle.of("person.discipline")],
        ),
        (
            NewAccount(
                replace(NEW, roles=NEW.roles | {Role.HOLDER_DIGITALISERING}), "nina", PASSWORD
            ),
            [Obstacle.of("roles.holder", role="community_member")],
        ),
    ],
)
def test_an_account_that_is_wrong_is_refused_with_all_that_were_added_with_it(
    stage: Stage, account: NewAccount, obstacles: list[Obstacle]
) -> None:
    good = NewAccount(a_person("P600", "Goed", Role.INITIATOR), "goed", PASSWORD)
    before = stage.rows()

    with pytest.raises(InputRefusedError) as caught:
        stage.toets.people.add([good, account], added_by="P044")

    assert list(caught.value.obstacles) == obstacles
    assert stage.rows() == before


def test_the_same_person_or_name_twice_in_one_go_is_refused(stage: Stage) -> None:
    before = stage.rows()
    first = NewAccount(NEW, "nina", PASSWORD)

    for second in (
        NewAccount(NEW, "nina2", PASSWORD),
        NewAccount(replace(NEW, number="P501"), "Nina", PASSWORD),
    ):
        with pytest.raises(InputRefusedError):
            stage.toets.people.add([first, second], added_by="P044")

    assert stage.rows() == before


def test_a_password_is_kept_as_a_hash_that_differs_each_time(stage: Stage) -> None:
    hashed = stage.toets.signing_in.hashed

    assert hashed(PASSWORD).startswith("$argon2id$")
    assert hashed(PASSWORD) != hashed(PASSWORD)
    assert stage.toets.people.usernames()[BRAM.number] == "bram"
