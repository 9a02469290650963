"""Opening toets: demo and real stay apart, and used rules do not change under the same version."""

import shutil
from pathlib import Path

import pytest
from builders import NOW
from cast import ANNA
from stage import Clock

from toets.bootstrap import ROOT, Settings, open_toets
from toets.errors import CatalogueError, SettingsError
from toets.services.context import Actor
from toets.services.peopling import NewAccount

SHIPPED = ROOT / "questionnaires"


def settings(tmp_path: Path, *, demo: bool = False, questionnaires: Path = SHIPPED) -> Settings:
    return Settings(
        data_dir=tmp_path / "data",
        questionnaires=questionnaires,
        demo=demo,
        password_memory=64,
        password_passes=1,
    )


def test_toets_opens_on_an_embedded_database_in_a_folder_that_it_makes(tmp_path: Path) -> None:
    clock = Clock()
    clock.now = NOW.replace(year=2027)

    opened = open_toets(clock=clock, settings=settings(tmp_path))
    opened.close()

    assert (tmp_path / "data" / "toets.db").is_file()


@pytest.mark.parametrize("demo", [True, False])
def test_a_database_stays_demo_or_real_as_it_was_made(tmp_path: Path, demo: object) -> None:
    is_demo = bool(demo)
    open_toets(clock=Clock(), settings=settings(tmp_path, demo=is_demo)).close()
    open_toets(clock=Clock(), settings=settings(tmp_path, demo=is_demo)).close()

    with pytest.raises(SettingsError, match=f"TOETS_DEMO op {int(is_demo)}"):
        open_toets(clock=Clock(), settings=settings(tmp_path, demo=not is_demo))


@pytest.mark.parametrize(
    "address", ["geen adres", "oracle://x", "postgresql+psycopg://x@127.0.0.1:1/x"]
)
def test_an_address_that_leads_nowhere_is_told(tmp_path: Path, address: str) -> None:
    with pytest.raises(SettingsError):
        open_toets(address, Clock(), settings(tmp_path))


def test_a_wrong_questionnaire_refuses_the_start(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError):
        open_toets(clock=Clock(), settings=settings(tmp_path, questionnaires=tmp_path / "nergens"))


def test_rules_that_changed_under_the_same_version_after_use_refuse_the_start(
    tmp_path: Path,
) -> None:
    shelf = Path(shutil.copytree(SHIPPED, tmp_path / "questionnaires"))
    used = settings(tmp_path, questionnaires=shelf)
    opened = open_toets(clock=Clock(), settings=used)
    opened.people.add([NewAccount(ANNA, "anna", "een lang genoeg wachtwoord")], added_by="TEST")
    opened.drafting.begin(Actor(ANNA.number), "Iets nieuws", "Eenheid Verzonnen")
    opened.close()
    procedure = next(shelf.glob("*/procedure-1.1.yaml"))
    text = procedure.read_text("utf-8")
    procedure.write_text(text.replace('supplement_limit: "2"', 'supplement_limit: "3"'), "utf-8")

    with pytest.raises(SettingsError, match="zonder nieuw versienummer"):
        open_toets(clock=Clock(), settings=used)


def test_rules_that_changed_before_they_were_used_are_taken_as_they_are(tmp_path: Path) -> None:
    shelf = Path(shutil.copytree(SHIPPED, tmp_path / "questionnaires"))
    unused = settings(tmp_path, questionnaires=shelf)
    open_toets(clock=Clock(), settings=unused).close()
    procedure = next(shelf.glob("*/procedure-1.1.yaml"))
    text = procedure.read_text("utf-8")
    procedure.write_text(text.replace('supplement_limit: "2"', 'supplement_limit: "3"'), "utf-8")

    open_toets(clock=Clock(), settings=unused).close()
