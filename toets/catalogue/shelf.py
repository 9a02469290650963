"""Finds the regime folders below a questionnaires folder, and reads them."""

from pathlib import Path

from toets.catalogue.folder import visible
from toets.catalogue.problems import Problems
from toets.catalogue.regime_reader import read_regime
from toets.catalogue.regimes import Regime


def read_shelf(path: Path, problems: Problems) -> tuple[Regime, ...]:
    """Return what could be read of every regime folder, after complaining about all that is wrong."""
    before = len(problems)
    items = visible(path, problems)
    for item in items:
        if _is_yaml(item):
            problems.complain(
                item, 1, "Dit bestand doet niet mee. Zet het in de map van een regime."
            )
    regimes = tuple(read_regime(item, problems) for item in items if item.is_dir())
    if not regimes and len(problems) == before:
        problems.complain(path, 1, "Hier staat geen enkele map van een regime. Zet er een neer.")
    return regimes


def is_regime(path: Path) -> bool:
    """Tell whether a folder is that of a regime itself, rather than one with regimes below it."""
    return any(path.glob("*.y*ml")) and not any(path.glob("*/regime.yaml"))


def _is_yaml(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() in (".yaml", ".yml")
