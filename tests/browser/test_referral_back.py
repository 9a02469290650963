from collections.abc import Callable

import pytest
from browser.site import Site, dossier
from browser.visitor import Visitor

from toets.domain.workflow import Status

As = Callable[..., Visitor]

# tests/ui walks the same steps without a browser.
pytestmark = pytest.mark.proof


def test_a_holder_who_refers_a_case_back_opens_the_next_round(site: Site, as_: As) -> None:
    reference = site.play(dossier("11"), before="toestaan")
    karel = as_("karel").open("zaak", zaak=reference)

    karel.press("Terugverwijzen naar de Community")
    karel.dialog.get_by_label("Waarom?").fill("Het advies zegt niets over de wachttijd.")
    karel.dialog.get_by_role("button", name="Terugverwijzen naar de Community").click()
    case = site.await_status(reference, Status.IN_ADVICE)

    assert (case.version_number, case.round) == (1, 2)
    assert case.advices == ()
    assert site.steps(reference)[-1] == "karel: refer_back"
    joris = as_("joris")
    joris.take_up(reference, "Opnieuw adviseren")
    joris.sees("U begint met uw eigen tekst uit versie 1, ronde 1.")
    joris.open("zaak", zaak=reference, deel="advies")
    joris.sees("Vervallen")
    joris.sees("Het advies zegt niets over de wachttijd.")
