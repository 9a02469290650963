"""What a check of a document found, in plain Dutch: one verdict, and a sentence per check."""

from collections.abc import Iterable

from toets.domain.seals import Seal
from toets.domain.verification import (
    PUBLICATION,
    REPORT,
    Check,
    CheckCode,
    Claim,
    Outcome,
    Result,
    SignedBy,
    Verification,
)
from toets.texts import formats, labels
from toets.texts.document.frame import COMMUNITY
from toets.texts.document.sealing import OFFICES

TEST_WARNING = (
    "Let op, dit is een TEST: het document is ondertekend met testsleutels. Zulke handtekeningen "
    "bewijzen niet wie tekende."
)

_GENUINE = "Echt: dit bestand is precies het document dat toets heeft uitgegeven."
_NOT_GENUINE = "Niet echt: dit bestand is niet het document zoals toets het heeft uitgegeven."
_NO_DOCUMENT = "Niet echt: dit bestand is geen document van toets."
_UNSIGNED = (
    "Niet helemaal te bevestigen: dit bestand is precies wat toets heeft uitgegeven, maar van vóór de "
    "tijd dat toets documenten digitaal ondertekende."
)
_UNCONFIRMED = "Niet helemaal te bevestigen: er is niets mis gevonden, maar niet alles kon worden gecontroleerd."

RESULT = {
    Result.PASSED: "in orde",
    Result.FAILED: "niet in orde",
    Result.NOT_CHECKED: "niet gecontroleerd",
}
_PASSED = {
    CheckCode.FILE: "Het bestand is een hele pdf met de gegevens van toets erin.",
    CheckCode.REGISTER: "Het hele bestand is gelijk aan wat toets heeft uitgegeven, tot op de laatste bit.",
    CheckCode.CHAIN: "Het logboek van toets noemt deze uitgifte, en zijn keten is heel.",
    CheckCode.RECORD: "De gegevens in het bestand zijn gelijk aan die van de zaak in toets.",
    CheckCode.ASKED: "De handtekeningen die bij dit document horen zijn er, en geen andere.",
    CheckCode.INTACT: "Elke handtekening klopt met wat eronder staat.",
    CheckCode.TRUSTED: "Elke handtekening is gezet met een vertrouwde sleutel die toen geldig was.",
    CheckCode.WHOLE: "De handtekeningen dekken het hele bestand; daarna is niets toegevoegd of veranderd.",
    CheckCode.MOMENT: "Het moment van ondertekenen staat vast.",
}
_BECAUSE = {
    # The file itself
    "too_large": "Het bestand is te groot om een document van toets te zijn.",
    "encrypted": "Het bestand is versleuteld, en documenten van toets zijn dat niet.",
    "broken": "Het bestand is geen hele pdf. Misschien is het afgebroken of beschadigd.",
    "foreign": "In het bestand zitten geen gegevens zoals toets die erin zet.",
    # The register
    "unknown_case": "Toets kent geen zaak met dit kenmerk.",
    "other_file": "Toets heeft dit bestand niet uitgegeven: de hash (SHA-256) komt niet voor bij deze zaak.",
    "unknown_report": "Toets heeft dit jaarverslag niet gemaakt: de hash (SHA-256) komt niet voor in het logboek.",
    "no_event": "Het logboek van toets noemt deze uitgifte niet.",
    "differs": "De gegevens in het bestand zijn niet gelijk aan die van de zaak in toets.",
    # The signatures
    "unsigned": "Er staat geen handtekening in het bestand.",
    "empty_field": "Er ontbreekt een handtekening: een plaats ervoor is nog leeg.",
    "unknown_field": "Er staat een handtekening in die toets niet kent.",
    "other_signatures": "De handtekeningen zijn niet die bij dit soort document horen.",
    "issued_unsigned": "Dit document is uitgegeven zonder digitale handtekening.",
    "unreadable": "Een handtekening is niet te lezen.",
    "changed": "Wat onder een handtekening staat, is daarna veranderd.",
    "invalid": "Een handtekening is niet gemaakt met de sleutel die zij noemt.",
    "misplaced": "Op de plaats van een handtekening staat iets anders.",
    "form": "Een handtekening is niet geschreven zoals toets dat doet.",
    "unknown_certificate": "Een handtekening is gezet met een sleutel die voor deze functie niet wordt vertrouwd.",
    "unknown_root": "Een handtekening rust op een certificaat dat niet wordt vertrouwd.",
    "expired": "Een certificaat was verlopen toen er werd ondertekend.",
    "not_yet_valid": "Een certificaat gold nog niet toen er werd ondertekend.",
    "time_unknown": "Van een handtekening is niet bekend wanneer zij is gezet.",
    "timestamp": "Het tijdstempel hoort niet bij deze handtekening.",
    "certification": "De eerste handtekening legt niet vast wat er nog bij mag, zoals het hoort.",
    "changed_after": "Na een handtekening is meer veranderd dan dat er een handtekening bij kwam.",
    "bytes_after": "Achter het einde van het document staat nog iets.",
    "unsigned_revision": "Er is iets toegevoegd dat niet is ondertekend.",
    "not_covered": "De laatste handtekening dekt niet het hele bestand.",
    "repeated_field": "Twee plaatsen voor een handtekening heten hetzelfde.",
    "too_many": "Er staan meer handtekeningen in dan bij een document van toets horen.",
    # What was not checked
    "no_certificates": (
        "Of de sleutels te vertrouwen zijn, is niet gecontroleerd: het bestand met vertrouwde "
        "certificaten (vertrouwd.pem) is er niet. Vraag het aan wie toets beheert; op de opdrachtregel "
        "noemt u het met --roots."
    ),
    "not_trusted": (
        "Of er na de eerste handtekening iets is veranderd, is niet gecontroleerd: dat kan pas als de "
        "handtekeningen kloppen en te vertrouwen zijn."
    ),
    "stated": (
        "Wanneer er is ondertekend, staat alleen in de handtekening zelf; geen tijdstempel en geen "
        "logboek bevestigt het. Of het certificaat toen gold, is naar dat tijdstip beoordeeld."
    ),
}
_CHAIN_BROKEN = "De keten van het logboek is niet heel."

# Why no register was asked; said once, for all that it leaves unchecked.
_NO_REGISTER = {
    "offline": "er is zonder het register van toets gecontroleerd",
    "no_database": "op deze plaats is geen database van toets",
    "other_mode": "de database op deze plaats is van een andere soort (voorbeeld of echt)",
    "unreachable": "de database van toets is niet te openen",
    "unseen": "u mag deze zaak in toets niet zien, of zij bestaat niet",
}
_UNASKED = (
    "Of toets dit bestand heeft uitgegeven, en of de gegevens erin kloppen met het register, is niet "
    "gecontroleerd: "
)
_MOMENT_BY = {
    "timestamp": "volgens het tijdstempel",
    "given": "volgens het logboek van toets",
    "stated": "volgens de handtekening zelf",
}


def verdict(found: Verification) -> str:
    """Return the verdict in one sentence."""
    outcome = found.outcome
    if outcome is Outcome.GENUINE:
        return _GENUINE
    if outcome is Outcome.NOT_GENUINE:
        return _NOT_GENUINE if found.claim else _NO_DOCUMENT
    return _UNSIGNED if any("issued_unsigned" in c.because for c in found.checks) else _UNCONFIRMED


def told_first(checks: Iterable[Check]) -> list[Check]:
    """Return the checks as a reader wants them: what failed, what was not checked, what is in order."""
    order = (Result.FAILED, Result.NOT_CHECKED, Result.PASSED)
    return sorted(checks, key=lambda check: order.index(check.result))


def reasons(check: Check) -> tuple[str, ...]:
    """Return what one check found: whole sentences, none when another check says it already."""
    if check.result is Result.PASSED:
        return (_PASSED[check.code],)
    if check.code is CheckCode.CHAIN and "broken" in check.because:
        return (_CHAIN_BROKEN,)
    if check.code in _WITH_REGISTER and set(check.because) <= _NO_REGISTER.keys():
        return ()
    return tuple(_because(code) for code in check.because)


_WITH_REGISTER = frozenset({CheckCode.CHAIN, CheckCode.RECORD})


def _because(because: str) -> str:
    return f"{_UNASKED}{_NO_REGISTER[because]}." if because in _NO_REGISTER else _BECAUSE[because]


def claim(said: Claim) -> str:
    """Return what the file says it is."""
    if said.kind == REPORT:
        return f"Jaarverslag {said.year}"
    if said.kind == PUBLICATION:
        return f"Openbare versie {said.version} van {said.reference}"
    return f"{labels.DOCUMENT[said.kind]}, {said.reference}, versie {said.version}"


def says_it_is(said: Claim) -> str:
    """Return what the file says it is, in a sentence."""
    return f"Het bestand zegt dat het dit is: {claim(said)}."


def signature(signed: SignedBy) -> str:
    """Return one signature: for which office, by whom, when, and how that is known."""
    office = OFFICES[signed.seal] if signed.seal else "Onbekende functie"
    who = "" if signed.seal is Seal.COMMUNITY or not signed.name else f": {signed.name}"
    test = " (TEST)" if signed.is_test else ""
    if signed.at is None:
        return f"{office}{who}{test}"
    by = _MOMENT_BY.get(signed.at_by, "")
    return f"{office}{who}{test}, {formats.moment(signed.at)} {by}".rstrip()


# Why a document waits for its signature.
WAITS_FOR_KEY = "Toets probeert het vanzelf opnieuw. De beheerder zorgt dat de sleutel werkt."
_KEY_OF = {
    Seal.DIGITALISERING.value: "de portefeuille Digitalisering",
    Seal.ETHIEK_PRIVACY.value: "de portefeuille Ethiek & Privacy",
    Seal.COMMUNITY.value: f"de {COMMUNITY}",
}
_WHY_WAITING = {
    "missing": "die sleutel is er niet",
    "locked": "die sleutel is niet te openen",
    "expired": "het certificaat is nu niet geldig",
    "timestamp": "de dienst voor tijdstempels werkt niet",
    "device": "het apparaat met de sleutels werkt niet",
}


def waits(seal: str, code: str, document: str = "Het document") -> str:
    """Return in one sentence for which key a document waits, and why; without a key it is being made."""
    if not seal:
        return f"{document} wordt nog gemaakt en ondertekend. Dat duurt meestal niet langer dan een minuut."
    why = _WHY_WAITING.get(code, "ondertekenen lukt niet")
    return f"{document} wacht op de sleutel van {_KEY_OF.get(seal, seal)}: {why}."
