"""Says in Dutch where and why a text is no YAML; the library's own words are for programmers."""

import yaml

_STRUCTURE = (
    "Deze regel past niet in de opbouw. Controleer de inspringing, streepjes en aanhalingstekens van"
    " deze regel en van die erboven."
)
_BRACKET = "Het haakje dat hier opent, wordt niet goed afgesloten. Sluit de lijst of reeks af."
_COLON = (
    "Hier staat een dubbele punt op een onverwachte plaats. Zet een waarde met een dubbele punt"
    " tussen aanhalingstekens en controleer de inspringing."
)
_QUOTE = (
    "De tekst tussen aanhalingstekens die hier begint, wordt niet afgesloten. Zet het aanhalingsteken"
    " aan het eind erbij."
)
# How the library's words begin , and what a maintainer can do.
_HINTS = {
    "mapping values are not allowed": _COLON,
    "found unexpected end of stream": _QUOTE,
    "found character": "Met dit teken mag een waarde niet beginnen. Zet haar tussen aanhalingstekens.",
    "found unknown escape character": "Deze \\ betekent hier niets. Schrijf \\\\ voor een gewone \\.",
    "could not find expected ':'": "Na deze sleutel ontbreekt een dubbele punt. Zet die erbij.",
    "did not find expected ','": _BRACKET,
    "did not find expected key": _STRUCTURE,
    "did not find expected '-'": _STRUCTURE,
    "found invalid Unicode character": "Deze code met \\ is geen teken. Haal haar weg.",
    "found undefined tag handle": "Een type met '!' mag niet. Haal het weg.",
}
_OTHERWISE = (
    "Dit is geen geldige YAML. Controleer inspringing, aanhalingstekens en dubbele punten."
)
# Here the library points at the end of the file; the mistake is where the text or bracket began.
_FROM_THE_START = (
    "while scanning a quoted",
    "while scanning a simple key",
    "while parsing a flow",
)


def explain(error: yaml.MarkedYAMLError) -> tuple[int, str]:
    """Return the line (from 1) and the Dutch sentence for a syntax error."""
    problem = error.problem or ""
    hint = next((hint for words, hint in _HINTS.items() if problem.startswith(words)), _OTHERWISE)
    return _line(error), hint


def _line(error: yaml.MarkedYAMLError) -> int:
    started = (error.context or "").startswith(_FROM_THE_START)
    mark = (error.context_mark if started else None) or error.problem_mark
    return mark.line + 1 if mark else 1
