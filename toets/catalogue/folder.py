"""Which files make up a regime folder, and what else lies there that would be overlooked."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from toets.catalogue.problems import Problems

REGIME = "regime.yaml"
SOURCES = "sources.yaml"
REGISTER = "algorithm-register.yaml"
_KINDS = ("questionnaire", "procedure", "guidance")
_VERSIONED = re.compile(rf"({'|'.join(_KINDS)})-([0-9]{{1,4}}\.[0-9]{{1,4}})\.yaml")
_MEANT_FOR_US = re.compile(
    rf".*\.ya?ml|({'|'.join(_KINDS)}|regime|sources)\b.*(?<!\.md)", re.IGNORECASE
)
_CLOSED = "Deze map is er niet of kan niet worden gelezen. Verbeter de naam of geef leesrecht."
_MISSING = "Van dit soort bestand is er nog geen enkele versie. Maak het aan."
_STRAY = (
    "Deze bestandsnaam wordt niet herkend; het bestand zou niet meedoen. Noem het regime.yaml,"
    " sources.yaml, algorithm-register.yaml, of questionnaire-, procedure- of guidance- met een"
    " versie, als questionnaire-1.0.yaml."
)


@dataclass(frozen=True)
class Folder:
    """The versioned files of one regime folder: for each kind the paths by version."""

    questionnaires: dict[str, Path] = field(default_factory=dict)
    procedures: dict[str, Path] = field(default_factory=dict)
    guidances: dict[str, Path] = field(default_factory=dict)


def list_folder(path: Path, problems: Problems) -> Folder:
    """Return the files of a regime folder, after complaining about missing and stray ones."""
    folder = Folder()
    versions = dict(
        zip(_KINDS, (folder.questionnaires, folder.procedures, folder.guidances), strict=True)
    )
    for file in visible(path, problems):
        match = _VERSIONED.fullmatch(file.name)
        if match:
            versions[match[1]][match[2]] = file
        elif file.name not in (REGIME, SOURCES, REGISTER) and _MEANT_FOR_US.fullmatch(file.name):
            problems.complain(file, 1, _STRAY)
    for kind, found in versions.items():
        if not found:
            problems.complain(path / f"{kind}-1.0.yaml", 1, _MISSING)
    return folder


def visible(path: Path, problems: Problems) -> tuple[Path, ...]:
    """Return what lies in a folder, by name and without hidden files."""
    try:
        return tuple(item for item in sorted(path.iterdir()) if not item.name.startswith("."))
    except OSError:
        problems.complain(path, 1, _CLOSED)
        return ()
