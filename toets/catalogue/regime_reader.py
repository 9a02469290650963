"""Reads one regime folder: every version of its files, checked together."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from toets.catalogue.fields import Fields
from toets.catalogue.file import Parsed
from toets.catalogue.folder import REGIME, REGISTER, SOURCES, list_folder
from toets.catalogue.guidances import read_guidance
from toets.catalogue.kinds import SLUG, TEXT
from toets.catalogue.problems import Problems
from toets.catalogue.procedures import read_procedure
from toets.catalogue.questionnaires import read_questionnaire
from toets.catalogue.reading import read_file
from toets.catalogue.regimes import About, Regime
from toets.catalogue.registrations import read_registration
from toets.catalogue.scalars import quoted
from toets.catalogue.sources import read_sources
from toets.catalogue.versions import V, Versions
from toets.domain.algorithm_register import RegisterRules


def read_regime(path: Path, problems: Problems) -> Regime:
    """Return what could be read of a regime folder, after complaining about all that is wrong."""
    folder = list_folder(path, problems)
    about = read_file(path / REGIME, "regime", partial(_about, folder=path.name), problems)
    sources = read_file(path / SOURCES, "bronnen", read_sources, problems)
    questions = partial(read_questionnaire, sources=sources.value if sources else None)
    regime = Regime(
        about=about.value if about else About(path.name, "", "", ""),
        questionnaires=_versions(folder.questionnaires, "vragenlijst", questions, problems),
        procedures=_versions(folder.procedures, "procedure", read_procedure, problems),
        guidances=_versions(folder.guidances, "handvatten", read_guidance, problems),
        register=_register(path / REGISTER, problems),
    )
    problems.add(*regime.misfits())
    return regime


def _register(path: Path, problems: Problems) -> Parsed[RegisterRules] | None:
    return read_file(path, "registratie", read_registration, problems) if path.exists() else None


def _versions(
    paths: Mapping[str, Path], noun: str, read: Callable[[Fields], V], problems: Problems
) -> Versions[V]:
    found = []
    for version, path in paths.items():
        parsed = read_file(path, noun, read, problems)
        if parsed is not None:
            _check_version(parsed, version)
            found.append(parsed)
    return Versions(found, complete=len(found) == len(paths))


def _check_version(parsed: Parsed[V], version: str) -> None:
    if parsed.value.version not in ("", version):
        parsed.file.complain(
            parsed.lines["version"],
            f"'version' is {quoted(parsed.value.version)}, maar de bestandsnaam noemt {version}."
            " Maak ze gelijk.",
        )


def _about(fields: Fields, folder: str) -> About:
    about = About(
        id=fields.one("id", SLUG),
        title=fields.one("title", TEXT),
        source=fields.one("source", TEXT),
        note=fields.one("note", TEXT),
    )
    if fields.sound("id") and about.id != folder:
        fields.complain("id", f"'id' moet de naam van de map zijn: {folder}. Maak ze gelijk.")
    return about
