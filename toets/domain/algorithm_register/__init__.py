"""The Algoritmeregister of the Dutch government: what one permission says in it, and what is lacking."""

from toets.domain.algorithm_register.checking import problems
from toets.domain.algorithm_register.json_schema import json_schema
from toets.domain.algorithm_register.registration import (
    Registration,
    proposal,
    with_texts,
)
from toets.domain.algorithm_register.rules import ChosenWords, Fixed, Material, RegisterRules
from toets.domain.algorithm_register.standard import BY_NAME, FIELDS, WRITTEN, Kind, RegisterField

__all__ = [
    "BY_NAME",
    "FIELDS",
    "WRITTEN",
    "ChosenWords",
    "Fixed",
    "Kind",
    "Material",
    "RegisterField",
    "RegisterRules",
    "Registration",
    "json_schema",
    "problems",
    "proposal",
    "with_texts",
]
