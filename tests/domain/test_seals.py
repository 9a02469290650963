"""Whose signatures a document asks for, and that a file alone tells the same."""

import builders as cases
import pytest
from documents.builders import ABOUT_CASES, asked

from toets.domain.owed import case_when_due
from toets.domain.person import Seat
from toets.domain.seals import OF_SEAT, Seal, asked_of, sealings


@pytest.mark.parametrize("name", ABOUT_CASES)
def test_the_kind_of_a_document_tells_whose_signatures_it_asks_for(name: str) -> None:
    owed, source = asked(name)
    case = case_when_due(source.case, owed)
    acted = case.facts[owed.occasion - 1] if owed.occasion else None

    found = tuple(each.seal for each in sealings(case, owed))

    assert found == asked_of(owed.kind, getattr(acted, "seat", None))


def test_each_signature_rests_on_an_act_of_who_held_the_seat() -> None:
    owed, source = asked("permission")
    digital, ethical = sealings(source.case, owed)

    signed = {OF_SEAT[sign.seat]: sign for sign in source.case.signatures}
    assert (digital.person, digital.at) == (
        signed[Seal.DIGITALISERING].person,
        signed[Seal.DIGITALISERING].at,
    )
    assert ethical.person == signed[Seal.ETHIEK_PRIVACY].person
    assert len(signed) == len(Seat)


def test_the_seal_of_the_community_stands_for_no_person() -> None:
    owed, source = asked("negative_advice")

    (seal,) = sealings(source.case, owed)

    assert (seal.seal, seal.person, seal.at, seal.on_behalf) == (Seal.COMMUNITY, None, None, None)
    assert source.case.opened_at == cases.NOW
