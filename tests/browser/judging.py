"""What holders do in more than one flow: judging and signing with their password."""

import re

from browser.half_written import begin_judgement
from browser.site import Site
from browser.visitor import Visitor, write

from toets.demo.accounts import BY_NAME

_REASONS = {
    "a": "De partijen zijn genoemd en weten wat hun rol is.",
    "b": "De uitvoering is rechtmatig en klein van omvang.",
    "d": "Het plan is op de punten uitgewerkt.",
}


def judge(site: Site, holder: Visitor, who: str, reference: str, until: str = "") -> None:
    """Let a holder who wrote the other points weigh the last one and permit, or refuse without `until`."""
    begin_judgement(site, reference, who, _REASONS)
    holder.open("oordeel", zaak=reference)
    holder.choose("De punten", "e. Advies Community")
    holder.arrives_at(re.compile(r"^e\. "))
    holder.write("Uw overweging", "Ik volg het advies van de Community.")
    holder.press("Verder naar toestaan of afwijzen")
    holder.arrives_at("Staat u dit voorstel toe?")
    holder.choose("Uw oordeel", "Toestaan" if until else "Afwijzen")
    if until:
        holder.write("Toestaan t/m (dd-mm-jjjj)", until)
    holder.press("Oordeel geven")
    prove(holder, who, "Oordeel vastleggen")
    holder.reads_heading("Mag niet starten")


def sign(holder: Visitor, who: str, reference: str) -> None:
    """Let a holder read the merged text and sign it."""
    holder.open("ondertekenen", zaak=reference)
    holder.sees("Ik heb deze tekst gelezen").click()
    holder.press("Ondertekenen")
    prove(holder, who, "Ondertekenen")


def prove(holder: Visitor, who: str, button: str) -> None:
    """Give the password in the dialog and press its button."""
    write(holder.dialog.get_by_label("Uw wachtwoord"), BY_NAME[who].password)
    holder.dialog.get_by_role("button", name=button, exact=True).click()
