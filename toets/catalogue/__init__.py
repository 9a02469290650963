"""Policy files in, domain values out: the only room that reads `questionnaires/` and YAML."""

from toets.catalogue.checking import check
from toets.catalogue.loading import Catalogue, load_catalogue, load_rulebook

__all__ = ["Catalogue", "check", "load_catalogue", "load_rulebook"]
