"""Obstacles of the registration in the Algoritmeregister."""

from toets.domain.algorithm_register import BY_NAME
from toets.texts import formats
from toets.texts.obstacles.sentence import Facts, Sentence


def field_name(name: str) -> str:
    """Return the label of a field, as the register itself calls it."""
    return BY_NAME[name].label if name in BY_NAME else name


def _at(facts: Facts) -> str:
    return f"‘{field_name(facts['field'])}’"


def _count(number: str) -> str:
    return formats.number(int(number))


REGISTRATION: dict[str, Sentence] = {
    "registration.missing": lambda f: (
        f"{_at(f)} is nog leeg. Zonder dit veld kan de registratie niet."
    ),
    "registration.too_long": lambda f: (
        f"{_at(f)} is te lang: nu {_count(f['length'])} tekens, ten hoogste {_count(f['longest'])}. "
        "Maak de tekst korter."
    ),
    "registration.one_line": lambda f: (
        f"{_at(f)} past op één regel. Haal het nieuwe-regelteken weg."
    ),
    "registration.choice": lambda f: (
        f"{_at(f)}: ‘{f['value']}’ is geen waarde die het register kent. Kies uit de lijst."
    ),
    "registration.month": lambda f: (
        f"{_at(f)}: ‘{f['value']}’ is geen maand. Schrijf een jaar en een maand, zoals 2026-11."
    ),
    "registration.link": lambda f: (
        f"{_at(f)}: ‘{f['value']}’ is geen webadres. Begin met https:// en gebruik geen spaties."
    ),
    "registration.contact": lambda f: (
        f"{_at(f)}: ‘{f['value']}’ is geen e-mailadres en geen webadres. Geef een van beide."
    ),
    "registration.personal": lambda f: (
        f"{_at(f)}: ‘{f['value']}’ lijkt het adres van één persoon. Geef het adres van een team of "
        "een loket."
    ),
    "registration.markup": lambda f: (
        f"{_at(f)}: het register leest < en > als opmaak, en dan verdwijnt er tekst. Schrijf het in "
        "woorden, zoals ‘minder dan’."
    ),
    "registration.characters": lambda f: (
        f"{_at(f)}: er staat een teken in dat niemand ziet, waarschijnlijk door plakken. Typ dat "
        "stuk opnieuw."
    ),
    "registration.untitled": lambda f: (
        f"{_at(f)}, regel {f['number']}: zet vóór het streepje | een naam."
    ),
    "registration.title_too_long": lambda f: (
        f"{_at(f)}, regel {f['number']}: de naam heeft {_count(f['length'])} tekens. Er passen er "
        f"{_count(f['longest'])}."
    ),
    "registration.reference_link": lambda f: (
        f"{_at(f)}, regel {f['number']}: hier hoort een webadres. Schrijf: naam | https://…, zonder "
        "spaties in het adres."
    ),
    "registration.stale": lambda f: (
        f"Een ander heeft {_at(f)} intussen gewijzigd. Vergelijk beide teksten en kies."
    ),
}
