"""Obstacles by which a file of a case cannot be read in; `path` is the place in the file."""

from toets.texts import formats
from toets.texts.obstacles.sentence import Facts, Sentence

_TYPES = {
    "object": "een groep gegevens tussen accolades",
    "list": "een lijst tussen vierkante haken",
    "str": "een tekst tussen aanhalingstekens",
    "bool": "true of false",
    "int": "een heel getal",
}
_AGAIN = "Haal de zaak opnieuw op als bestand."


def _too_large(facts: Facts) -> str:
    size, most = formats.size(int(facts["size"])), formats.size(int(facts["most"]))
    return (
        f"Het bestand is {size}; het mag ten hoogste {most} zijn. Kies het bestand van één zaak."
    )


def _type(facts: Facts) -> str:
    wanted = _TYPES.get(facts["value"], facts["value"])
    return f"{_place(facts)}: hier hoort {wanted} te staan. {_AGAIN}"


def _place(facts: Facts) -> str:
    return f"Bij ‘{facts['path']}’" if facts["path"] else "Bovenaan in het bestand"


PORTING: dict[str, Sentence] = {
    "case_file.too_large": _too_large,
    "case_file.encoding": lambda f: (
        f"Het bestand is geen tekst in UTF-8: na {f['number']} bytes staat een teken dat niet kan. "
        f"{_AGAIN}"
    ),
    "case_file.syntax": lambda f: (
        f"Het bestand is geen JSON: regel {f['line']}, teken {f['column']} klopt niet. Misschien is "
        f"het afgebroken. {_AGAIN}"
    ),
    "case_file.deep": lambda f: (
        f"Het bestand heeft meer dan {f['most']} lagen in elkaar. Zo maakt toets het nooit. {_AGAIN}"
    ),
    "case_file.crowded": lambda f: (
        f"Het bestand bestaat uit meer dan {formats.number(int(f['most']))} losse stukjes. Zo groot is "
        f"een zaak nooit. {_AGAIN}"
    ),
    "case_file.foreign": (
        "Dit is geen zaak die toets als bestand heeft gegeven. Kies het bestand case.json van een "
        "zaak."
    ),
    "case_file.newer": lambda f: (
        f"Dit bestand komt uit een nieuwere toets (vorm {f['version']}). Deze toets kan het niet "
        "lezen. Vraag de beheerder om toets bij te werken."
    ),
    "case_file.key_twice": lambda f: (
        f"{_place(f)}: deze naam staat twee keer in dezelfde groep. Haal er één weg."
    ),
    "case_file.key_unknown": lambda f: f"{_place(f)}: deze naam kent toets niet. Haal hem weg.",
    "case_file.key_missing": lambda f: f"{_place(f)}: dit ontbreekt. {_AGAIN}",
    "case_file.type": _type,
    "case_file.value": lambda f: f"{_place(f)}: deze waarde bestaat niet. {_AGAIN}",
    "case_file.number": lambda f: (
        f"{_place(f)}: dit getal kan niet; het heeft decimalen of is geen gewoon getal. {_AGAIN}"
    ),
    "case_file.character": lambda f: (
        f"{_place(f)}: hier staat een teken dat niet te zien is ({f['value']}). Haal het weg."
    ),
    "case_file.text_long": lambda f: (
        f"{_place(f)}: deze tekst heeft {formats.number(int(f['length']))} tekens; ten hoogste "
        f"{formats.number(int(f['longest']))} kan. Kort de tekst in."
    ),
    "case_file.kind_unknown": lambda f: (
        f"{_place(f)}: dit soort gegeven kent toets niet. {_AGAIN}"
    ),
    "case_file.changed": lambda f: (
        f"{_place(f)}: dit is veranderd nadat toets het bestand maakte; het controlegetal klopt niet. "
        f"{_AGAIN}"
    ),
    "case_file.no_answers": (
        "In dit bestand staat geen enkel antwoord. Er is niets om over te nemen; begin leeg."
    ),
    "case_file.more": lambda f: f"Er is nog meer mis. Hier staan de eerste {f['most']} punten.",
}
