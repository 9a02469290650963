"""The cast: who plays which part in every test. Numbers are personnel numbers."""

from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline


def a_person(
    number: str,
    name: str,
    *roles: Role,
    of: tuple[Discipline, ...] = (),
    unit: str = "Eenheid Verzonnen",
) -> Person:
    return Person(
        number=number,
        name=name,
        unit=unit,
        function="medewerker",
        roles=frozenset(roles),
        disciplines=frozenset(of),
    )


# Anna asks; Adam asks with her. Ed asks too, but has no business in their case.
ANNA = a_person("P001", "Anna Aanvraag", Role.INITIATOR)
ADAM = a_person("P002", "Adam Ander", Role.INITIATOR)
ED = a_person("P003", "Ed Elders", Role.INITIATOR, unit="Eenheid Elders")
# Uma works in the unit that the permission is for, and may record its uses.
UMA = a_person("P004", "Uma Uitvoer", Role.INITIATOR)

BRAM = a_person("P011", "Bram Beding", Role.COMMUNITY_MEMBER, of=(Discipline.JURIDISCH,))
CHRIS = a_person("P012", "Chris Code", Role.COMMUNITY_MEMBER, of=(Discipline.ETHISCH,))
TESS = a_person("P013", "Tess Techniek", Role.COMMUNITY_MEMBER, of=(Discipline.TECHNISCH,))
BELLA = a_person("P014", "Bella Beding", Role.COMMUNITY_MEMBER, of=(Discipline.JURIDISCH,))

SARA = a_person("P021", "Sara Stelvast", Role.SECRETARY)
SEM = a_person("P022", "Sem Stelvast", Role.SECRETARY)

DINA = a_person("P031", "Dina Digitaal", Role.HOLDER_DIGITALISERING)
DORA = a_person("P032", "Dora Digitaal", Role.HOLDER_DIGITALISERING)
EDO = a_person("P033", "Edo Ethiek", Role.HOLDER_ETHIEK_PRIVACY)

FLEUR = a_person("P041", "Fleur Gegevens", Role.FG)
AXEL = a_person("P042", "Axel Auditor", Role.AUDITOR)
WOUT = a_person("P043", "Wout Woo", Role.WOO_OFFICER)
BEA = a_person("P044", "Bea Beheer", Role.ADMIN)

CAST = (
    ANNA,
    ADAM,
    ED,
    UMA,
    BRAM,
    CHRIS,
    TESS,
    BELLA,
    SARA,
    SEM,
    DINA,
    DORA,
    EDO,
    FLEUR,
    AXEL,
    WOUT,
    BEA,
)
