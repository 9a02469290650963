import json

import pytest
from builders import REASON
from cast import BRAM
from stage import Stage

from toets.domain.deeds import Recuse
from toets.errors import NotFoundError


def test_two_fields_of_one_form_saved_after_each_other_are_both_kept(stage: Stage) -> None:
    reference = stage.submitted()
    noting, actor = stage.toets.noting, stage.actor(BRAM)

    noting.change(actor, reference, "advies/1/1", {"summary": "Kort."})
    kept_at = noting.change(actor, reference, "advies/1/1", {"thema/reikwijdte": "Voldoende."})

    document, at = noting.find(actor, reference, "advies/1/1") or (b"", None)
    assert (json.loads(document), at) == (
        {"summary": "Kort.", "thema/reikwijdte": "Voldoende."},
        kept_at,
    )


def test_who_stepped_aside_does_not_read_their_own_form_back(stage: Stage) -> None:
    reference, actor = stage.scenes["submitted"], stage.actor(BRAM)
    stage.toets.noting.keep(actor, reference, "advies/1/1", b"Half af.")

    stage.act(BRAM, reference, Recuse(REASON))

    for unreadable in (reference, "JET-2026-0000"):
        with pytest.raises(NotFoundError) as caught:
            stage.toets.noting.find(actor, unreadable, "advies/1/1")
        assert caught.value.kind == "case"
