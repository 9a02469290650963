"""The public edition as it is published: sealed, and without anything that the register kept back."""

import re

import pytest
from builders import ANSWERS
from cast import CAST, WOUT, a_person
from documents.builders import needs_poppler
from documents.leaks import opened
from stage import PASSWORD, Stage

from toets.domain.person import Role
from toets.domain.woo import Ground, ItemJudgement, Judgement, Redaction
from toets.services.peopling import NewAccount

PAULA = a_person("P045", "Paula Openbaar", Role.WOO_OFFICER)
# What stands in the case, each with what is left out of it.
SECRETS = {
    ANSWERS["A3"].text: "Alleen onze eenheid.",
    "Zoeken in eigen beelden": "in eigen beelden",
    "Eenheid Verzonnen": "Eenheid Verzonnen",
    "Overweging a.": "Overweging a.",
    "effectbeoordeling.pdf": "effectbeoordeling.pdf",
}
_HASH = re.compile(r"\b[0-9a-f]{64}\b")


@needs_poppler
@pytest.mark.parametrize(
    "scene",
    [
        "permitted",
        *(
            pytest.param(n, marks=pytest.mark.proof)
            for n in ("refused", "negative", "out_of_scope")
        ),
    ],
)
def test_nothing_that_was_left_out_is_in_the_file_that_everybody_gets(
    stage: Stage, scene: str
) -> None:
    reference = stage.scenes[scene]
    known = [str(rows) for rows in (*stage.rows().values(), stage.events(reference))]
    kept_back = {found for said in known for found in _HASH.findall(said)}
    content = _published(stage, reference)

    file = opened(content)

    names = [person.name for person in CAST if person.seat is None]
    assert [found for said in (*SECRETS.values(), *names) for found in file.holds(said)] == []
    everywhere = "\n".join(file.texts.values())
    assert len(kept_back) > 10
    assert [each for each in kept_back if each in everywhere] == []
    assert [each for each in kept_back if bytes.fromhex(each) in file.octets] == []


def _published(stage: Stage, reference: str) -> bytes:
    stage.toets.people.add([NewAccount(PAULA, "paula", PASSWORD)], added_by="TEST")
    publishing = stage.toets.publishing
    wout, paula = (stage.signed_in(person) for person in (WOUT, PAULA))
    for officer in (wout, paula):
        stage.toets.reading.open(officer, reference, "Woo-verzoek 2026-12")
    publishing.begin(wout, reference)
    seen = publishing.opened(wout, reference)
    assert seen.publication is not None
    left_out = [
        Redaction(passage.place, start, start + len(gone), Ground.PRIVACY, "Herleidbaar.")
        for passage in seen.passages
        for text, gone in SECRETS.items()
        if text in passage.text
        and not passage.is_whole
        and (start := passage.text.find(gone)) >= 0
    ]
    version = publishing.redact(wout, reference, seen.publication.version, left_out)
    for item in seen.items:
        if item.is_file:
            judged = ItemJudgement(item.id, Judgement.WITHHELD, (Ground.COMPANY_SECRETS,))
            version = publishing.judge_item(wout, reference, version, judged)
    version = publishing.offer(wout, reference, version)
    published = publishing.establish(paula, reference, version)
    return publishing.public_file(published.document.name)[1]
