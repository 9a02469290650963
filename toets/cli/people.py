"""Commands about persons, for the operator of the installation."""

import getpass
import json
import sys
from argparse import Namespace

from toets.bootstrap import open_toets
from toets.cli.operator import operator_name
from toets.domain.person import Person, Role, normalise_number
from toets.domain.questionnaire import Discipline
from toets.services.peopling import NewAccount
from toets.texts import labels

ROLES = "rol; mag vaker: " + ", ".join(role.value for role in Role)
DISCIPLINES = "voor een lid; mag vaker: " + ", ".join(
    discipline.value for discipline in Discipline
)


def list_people(parsed: Namespace) -> int:
    """Print every active person with roles."""
    toets = open_toets()
    everyone = sorted(toets.people.everyone().values(), key=lambda person: person.number)
    toets.close()
    if parsed.json:
        print(json.dumps([_plain(person) for person in everyone], indent=2, ensure_ascii=False))
    else:
        for person in everyone:
            roles = ", ".join(labels.ROLE[role] for role in sorted(person.roles))
            print(f"{person.number}  {person.name}  ({roles})")
    return 0


def _plain(person: Person) -> dict[str, object]:
    return {
        "number": person.number,
        "name": person.name,
        "unit": person.unit,
        "function": person.function,
        "email": person.email,
        "roles": sorted(role.value for role in person.roles),
        "disciplines": sorted(discipline.value for discipline in person.disciplines),
    }


def add_person(parsed: Namespace) -> int:
    """Add a person; the password is asked, and never an argument that a process list would show."""
    try:
        person = Person(
            number=normalise_number(parsed.number),
            name=parsed.name,
            unit=parsed.unit,
            function=parsed.function,
            roles=frozenset(Role(role) for role in parsed.role),
            disciplines=frozenset(Discipline(name) for name in parsed.discipline),
            email=parsed.email,
        )
    except ValueError:
        print(
            "Het personeelsnummer, een rol of een discipline klopt niet. "
            "Zie: toets user add --help",
            file=sys.stderr,
        )
        return 2
    password = getpass.getpass("Wachtwoord: ") if sys.stdin.isatty() else sys.stdin.readline()
    toets = open_toets()
    new = NewAccount(person, parsed.username, password.rstrip("\n"))
    toets.people.add([new], operator_name())
    toets.close()
    print(f"{person.name} is toegevoegd.")
    return 0
