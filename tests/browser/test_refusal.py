import hashlib
from collections.abc import Callable

import pytest
from browser.judging import judge
from browser.site import Site, dossier
from browser.visitor import Visitor

from toets.domain.workflow import Status

As = Callable[..., Visitor]

# A refusal on the screens takes half a minute; tests/ui walks the same steps without a browser.
pytestmark = pytest.mark.proof


def test_one_holder_who_refuses_is_enough_for_a_refusal_with_its_document(
    site: Site, as_: As
) -> None:
    demonstration = dossier("10")
    reference = site.play(demonstration, before="toestaan")
    (permit,) = [act for act in demonstration.acts if act.do == "toestaan"]
    site.do(reference, permit)

    iris = as_("iris")
    judge(site, iris, "iris", reference)

    site.await_status(reference, Status.REFUSED)
    iris.reads_heading(
        "Mag niet starten, want ten minste één portefeuillehouder wees het voorstel af"
    )
    stored = site.toets.issuing.document(site.actor("bram"), reference)
    answer = as_("bram").page.request.get(f"{site.url}/document/{reference}")
    assert stored.kind == "refusal"
    assert hashlib.sha256(answer.body()).hexdigest() == stored.sha256
    assert site.steps(reference)[-3:] == [
        "karel: judge_permit",
        "iris: judge_refuse",
        "iris: one_refuses",
    ]
