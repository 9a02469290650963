"""The catalogue as the rest of toets sees it: rulebooks by version, and the one in force."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from toets.catalogue.fit import Edition
from toets.catalogue.problems import Problems
from toets.catalogue.regime_reader import read_regime
from toets.catalogue.regimes import Regime
from toets.catalogue.shelf import read_shelf
from toets.domain.algorithm_register import RegisterRules
from toets.domain.canonical import digest
from toets.domain.questionnaire import Rulebook
from toets.errors import NotFoundError


class Catalogue:
    """Every version of every regime. A rulebook is built once; asking again gives the same one."""

    def __init__(self, regimes: Sequence[Regime]) -> None:
        self._regimes = {regime.about.id: regime for regime in regimes}
        self._built: dict[tuple[str, str, str, str], Rulebook] = {}

    @property
    def regimes(self) -> tuple[str, ...]:
        """The ids of the regimes, in the order in which they came into force."""
        started = [(regime.start() or date.max, id_) for id_, regime in self._regimes.items()]
        return tuple(id_ for _, id_ in sorted(started))

    def current(self, on: date) -> Rulebook:
        """Return the rulebook in force on the day (Amsterdam).

        With several regimes in force, the one that came into force last.

        Raises:
            NotFoundError: No regime is in force yet.
        """
        for id_ in reversed(self.regimes):
            edition = self._regimes[id_].in_force(on)
            if edition:
                return self._rulebook(self._regimes[id_], edition)
        raise NotFoundError("rulebook in force")

    def get(
        self,
        regime: str,
        questionnaire_version: str,
        procedure_version: str,
        guidance_version: str,
    ) -> Rulebook:
        """Return the rulebook that a case is pinned to.

        Raises:
            NotFoundError: The regime or a version does not exist, or the versions do not fit each
                other.
        """
        versions = (questionnaire_version, procedure_version, guidance_version)
        if (regime, *versions) in self._built:
            return self._built[regime, *versions]
        found = self._regimes.get(regime)
        edition = found.find(*versions) if found else None
        if not found or not edition:
            raise NotFoundError("rulebook")
        return self._rulebook(found, edition)

    def register_rules(self, regime: str) -> RegisterRules:
        """Return which answers fill the Algoritmeregister; none when the regime does not say."""
        found = self._regimes.get(regime)
        return found.register.value if found and found.register else RegisterRules()

    def _rulebook(self, regime: Regime, edition: Edition) -> Rulebook:
        key = (regime.about.id, *edition.versions)
        if key not in self._built:
            self._built[key] = _build(regime, edition)
        return self._built[key]


def load_catalogue(path: Path) -> Catalogue:
    """Return every version of every regime below a questionnaires folder.

    Raises:
        CatalogueError: A file is wrong; holds all problems of all files.
    """
    problems = Problems()
    regimes = read_shelf(path, problems)
    problems.raise_if_any()
    return Catalogue(regimes)


def load_rulebook(folder: Path, on: date) -> Rulebook:
    """Return the rulebook of one regime folder that is in force on the day (Amsterdam).

    Raises:
        CatalogueError: A file is wrong; holds all problems of all files.
        NotFoundError: The regime is not in force yet.
    """
    problems = Problems()
    regime = read_regime(folder, problems)
    problems.raise_if_any()
    return Catalogue([regime]).current(on)


def _build(regime: Regime, edition: Edition) -> Rulebook:
    questionnaire, procedure, guidance = edition.values
    return Rulebook(
        regime=regime.about.id,
        regime_title=regime.about.title,
        regime_source=regime.about.source,
        regime_note=regime.about.note,
        questionnaire=questionnaire,
        procedure=procedure,
        guidance=guidance,
        digest=digest(edition.values),
    )
