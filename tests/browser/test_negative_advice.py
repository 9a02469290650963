from collections.abc import Callable
from dataclasses import replace

import pytest
from browser.hearing import hears
from browser.site import Site, dossier
from browser.visitor import Visitor, write

from toets.bootstrap import utc_now
from toets.domain.calendar import amsterdam_day
from toets.domain.workflow import Status
from toets.texts import formats
from toets.texts.screens import web as web_texts

As = Callable[..., Visitor]

# tests/services/test_no_trace.py and tests/ui hold the same line without a browser.
pytestmark = pytest.mark.proof

# A word that stands in the title, an answer, the advices, the request for a reaction, the reaction
# and the reasons of the outcome, and nowhere else.
MARKER = "zwartewoudvogel"


def _marked(site: Site) -> str:
    found = dossier("08")
    acts = tuple(
        replace(act, said={**act.said, "samenvatting": f"Zie de {MARKER}."})
        if act.do == "adviseren"
        else act
        for act in found.acts
    )
    answers = {**found.answers, "B1": f"Wij zoeken de {MARKER}."}
    title = f"Experiment met de {MARKER}"
    return site.play(
        replace(found, title=title, answers=answers, acts=acts), before="reactie vragen"
    )


def test_of_a_negative_advice_the_holders_find_one_line_and_nothing_more(
    site: Site, as_: As
) -> None:
    reference = _marked(site)
    _asks_for_a_reaction(as_("sara"), reference)
    _reacts(as_("bram"), reference)
    _establishes(as_("sara"), reference)
    site.await_status(reference, Status.NEGATIVE_ADVICE)
    assert site.steps(reference)[-3:] == [
        "sara: invite_reaction",
        "bram: react",
        "sara: establish_negative",
    ]

    today = formats.day(amsterdam_day(utc_now()))
    for name in ("karel", "iris"):
        holder = as_(name)
        heard = hears(holder.page)
        holder.open("zaken")
        row = holder.page.get_by_role("row").filter(has_text=reference)
        # A badge begins with the name of its icon, on a line of its own.
        cells = [cell.inner_text().splitlines()[-1] for cell in row.get_by_role("cell").all()]
        assert cells == [
            "Reden: de Community adviseerde negatief",
            "Eenheid Verzonnen",
            "Experiment",
            "Negatief advies",
            f"gesloten {today}",
        ]
        assert row.get_by_role("link").count() == 0
        _searches_in_vain(holder)
        _reads_one_line(holder, reference, today)
        if name == "karel":
            _finds_no_other_page(site, holder, reference)
        assert MARKER.encode() not in b"".join(heard)
        assert len(b"".join(heard)) > len(MARKER)


def _asks_for_a_reaction(secretary: Visitor, reference: str) -> None:
    secretary.open("vaststellen", zaak=reference)
    secretary.write("Samenvatting voor de auteur", f"Het gaat om de {MARKER}.")
    secretary.press("Reactie vragen")
    secretary.sees("Er is nog geen reactie.")


def _reacts(author: Visitor, reference: str) -> None:
    author.open("zaak", zaak=reference)
    author.press("Reactie geven")
    write(author.dialog.get_by_label("Uw reactie"), f"De {MARKER} is niet het punt.")
    author.dialog.get_by_role("button", name="Reactie geven").click()
    author.dialog.wait_for(state="detached")


def _establishes(secretary: Visitor, reference: str) -> None:
    secretary.open("vaststellen", zaak=reference)
    secretary.sees(f"De {MARKER} is niet het punt.")
    secretary.write("Waarom komt de Community hiertoe?", f"De {MARKER} weegt het zwaarst.")
    secretary.press("Negatief advies vaststellen")
    secretary.reads_heading("Mag niet starten, want de Community gaf een negatief advies")


def _searches_in_vain(holder: Visitor) -> None:
    holder.write("Zoeken op kenmerk, titel of eenheid", MARKER)
    holder.sees("Geen zaak past bij deze keuze.")


def _reads_one_line(holder: Visitor, reference: str, today: str) -> None:
    holder.open("zaak", zaak=reference)
    holder.reads_heading(reference)
    main = holder.page.get_by_role("main")
    told = f"negatief advies op {today} · de Community adviseerde negatief"
    assert main.get_by_role("paragraph").all_inner_texts() == [
        f"Experiment · Eenheid Verzonnen · {told}"
    ]
    assert main.get_by_role("button").count() == 0


def _finds_no_other_page(site: Site, holder: Visitor, reference: str) -> None:
    for screen in ("advies", "oordeel", "ondertekenen", "vaststellen", "vragenlijst"):
        holder.open(screen, zaak=reference)
        holder.sees("Deze zaak bestaat niet, of u mag haar niet zien.")
    version = site.case(reference).version
    assert version is not None
    for path in (
        f"document/{reference}",
        *(f"bijlage/{reference}/{file.id}" for file in version.attachments[:1]),
    ):
        answer = holder.page.request.get(f"{site.url}/{path}")
        assert answer.status == 404
        assert web_texts.NOT_FOUND in answer.text()
        assert MARKER not in answer.text()
