import json

from stage import BRAM, Stage


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
