"""One regime with all versions of its files, and which of them belong together when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from toets.catalogue.file import Parsed
from toets.catalogue.fit import Edition, own_misfits, register_misfits
from toets.catalogue.versions import Versions
from toets.domain.algorithm_register import RegisterRules
from toets.domain.questionnaire import Guidance, Procedure, Questionnaire
from toets.errors import Problem


@dataclass(frozen=True)
class About:
    """What regime.yaml says; without versions, so it may be corrected at any time."""

    id: str
    title: str
    source: str
    note: str


@dataclass(frozen=True)
class Regime:
    """One regime with all versions of its three files.

    `register` tells what goes into the Algoritmeregister; like `about` it may be corrected at any
    time. None without such a file.
    """

    about: About
    questionnaires: Versions[Questionnaire]
    procedures: Versions[Procedure]
    guidances: Versions[Guidance]
    register: Parsed[RegisterRules] | None = None

    def in_force(self, on: date) -> Edition | None:
        """Return the versions in force on the day (Amsterdam), or None while a kind has none."""
        questionnaire = self.questionnaires.in_force(on)
        procedure = self.procedures.in_force(on)
        guidance = self.guidances.in_force(on)
        if questionnaire and procedure and guidance:
            return Edition(questionnaire, procedure, guidance)
        return None

    def find(
        self, questionnaire_version: str, procedure_version: str, guidance_version: str
    ) -> Edition | None:
        """Return these versions, or None when one is lacking or they do not fit each other."""
        questionnaire = self.questionnaires.find(questionnaire_version)
        procedure = self.procedures.find(procedure_version)
        guidance = self.guidances.find(guidance_version)
        if questionnaire and procedure and guidance:
            edition = Edition(questionnaire, procedure, guidance)
            return None if any(edition.misfits()) else edition
        return None

    def start(self) -> date | None:
        """Return the first day on which all three kinds have a version in force."""
        return next((day for day, _ in self._starts()), None)

    def misfits(self) -> Iterator[Problem]:
        """Yield what does not fit within a file, and between files in force on the same day."""
        kinds = (self.questionnaires, self.procedures, self.guidances)
        for questionnaire in self.questionnaires:
            yield from own_misfits(questionnaire)
        for kind in kinds:
            yield from kind.disorder()
        if self.register is not None and self.questionnaires.complete:
            yield from register_misfits(self.register, tuple(self.questionnaires))
        if all(kind.complete for kind in kinds):
            for _, edition in self._starts():
                yield from edition.misfits()

    def _starts(self) -> Iterator[tuple[date, Edition]]:
        kinds = (self.questionnaires, self.procedures, self.guidances)
        days = {one.value.valid_from for kind in kinds for one in kind}
        for day in sorted(days):
            edition = self.in_force(day)
            if edition:
                yield day, edition
