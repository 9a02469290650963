"""The files that toets ships are sound; what they say is not judged here."""

from datetime import date
from pathlib import Path

from toets.catalogue import check, load_catalogue

SHIPPED = Path(__file__).parents[2] / "questionnaires"


def test_the_shipped_files_have_no_problems() -> None:
    assert check([SHIPPED]) == ()


def test_the_shipped_regime_is_in_force_from_its_first_day() -> None:
    catalogue = load_catalogue(SHIPPED)

    first_day = catalogue.current(date(2026, 1, 1))

    assert catalogue.regimes == ("werkregels-2020",)
    assert first_day == catalogue.get("werkregels-2020", "1.0", "1.0", "1.0")


def test_the_procedure_that_follows_a_use_is_in_force_from_its_own_day() -> None:
    catalogue = load_catalogue(SHIPPED)

    assert catalogue.current(date(2026, 1, 31)).procedure.version == "1.0"
    assert catalogue.current(date(2026, 2, 1)).procedure.version == "1.1"
