from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from browser.hearing import hears
from browser.site import Site, dossier
from browser.visitor import Visitor, write

from toets.demo.dossier import Act
from toets.domain.facts import Recused
from toets.domain.workflow import Status
from toets.texts.screens import web as web_texts

As = Callable[..., Visitor]

# tests/services/test_no_trace.py looks for traces everywhere; this one looks with eyes.
pytestmark = pytest.mark.proof

# A word that stands in the title and in an answer of the case, and nowhere else.
MARKER = "sneeuwluipaard"
DOSSIER = replace(
    dossier("13"),
    title=f"Nagaan van wie de {MARKER} is",
    answers={**dossier("13").answers, "B1": f"Wij zoeken de {MARKER}."},
)
NOWHERE = "JET-2026-ZZZZ"
GONE = "Deze zaak bestaat niet, of u mag haar niet zien."
LISTS = ("", "zaken", "toestemmingen", "berichten")
ABOUT = (
    ("zaak", {}),
    ("zaak", {"deel": "vragenlijst"}),
    ("verschillen", {}),
    ("vragenlijst", {}),
    ("advies", {}),
    ("gebruik", {}),
    ("voorwaarde", {"nummer": "1"}),
)


def test_who_recuses_finds_no_trace_of_the_case_not_even_once_everybody_finds_its_permission(
    site: Site, as_: As
) -> None:
    reference = site.play(DOSSIER, before="vaststellen")
    asked = {"lid": "femke", "discipline": "juridisch"}
    site.do(reference, Act(0, time(10), "sara", "advies vragen", asked))
    femke = as_("femke")
    femke.open("berichten").sees(MARKER)

    _recuses(femke, reference)
    assert site.await_fact(reference, Recused).reasons == "Mijn broer werkt mee."
    assert reference not in femke.text()
    for act in _the_rest():
        site.do(reference, act)
    site.await_status(reference, Status.IN_EXECUTION)
    as_("joris").open("toestemmingen").sees(MARKER)
    _finds_it_in_no_list(femke, reference)
    _searches_in_vain(femke)
    _is_told_that_it_does_not_exist(femke, reference)
    _downloads_nothing(site, femke, reference)


def _recuses(member: Visitor, reference: str) -> None:
    member.open("zaak", zaak=reference)
    member.press("Verschonen")
    member.dialog.get_by_text("Dit kan niet worden teruggedraaid.").wait_for()
    write(member.dialog.get_by_label("Waarom?"), "Mijn broer werkt mee.")
    member.dialog.get_by_role("button", name="Verschonen", exact=True).click()
    member.arrives_at("Mijn werk")


def _the_rest() -> list[Act]:
    """Return what happens up to the first use."""
    names = [act.do for act in DOSSIER.acts]
    return list(DOSSIER.acts[names.index("vaststellen") : names.index("gebruiken")])


def _finds_it_in_no_list(member: Visitor, reference: str) -> None:
    heard = hears(member.page)
    for name in LISTS:
        member.open(name)
    told = b"".join(heard)
    assert len(told) > len(MARKER)
    assert MARKER.encode() not in told
    assert reference.encode() not in told


def _searches_in_vain(member: Visitor) -> None:
    member.open("zaken").write("Zoeken op kenmerk, titel of eenheid", MARKER)
    member.sees("Geen zaak past bij deze keuze.")
    member.open("toestemmingen")
    member.write("Zoeken op titel, eenheid, doel, techniek of voorwaarde", MARKER)
    member.sees("Geen toestemming past bij deze keuze.")


def _is_told_that_it_does_not_exist(member: Visitor, reference: str) -> None:
    heard = hears(member.page)
    missing = member.open("zaak", zaak=NOWHERE).text()
    assert GONE in missing
    for screen, query in ABOUT:
        assert member.open(screen, zaak=reference, **query).text() == missing
    missing = member.open("toestemmingen", ref=NOWHERE).text()
    assert member.open("toestemmingen", ref=reference).text() == missing
    assert MARKER.encode() not in b"".join(heard)


def _downloads_nothing(site: Site, member: Visitor, reference: str) -> None:
    version = site.case(reference).version
    assert version is not None
    file = version.attachments[0].id
    for path in (
        "document/{}",
        "document/{}?soort=toestemming&versie=1&ronde=1&nummer=0",
        f"bijlage/{{}}/{file}",
    ):
        answers = [
            member.page.request.get(f"{site.url}/{path.format(case)}")
            for case in (reference, NOWHERE)
        ]
        assert [answer.status for answer in answers] == [404, 404]
        assert answers[0].text() == answers[1].text()
        assert web_texts.NOT_FOUND in answers[0].text()
