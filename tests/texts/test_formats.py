from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from toets.texts import formats

NB = "\u00a0"


def test_a_day_and_a_moment_are_written_out_in_amsterdam() -> None:
    assert formats.day(date(2026, 3, 1)) == f"1{NB}maart{NB}2026"
    assert formats.clock(datetime(2026, 7, 1, 22, 5, tzinfo=UTC)) == f"00.05{NB}uur"
    assert formats.moment(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == (
        f"1{NB}januari{NB}2027 om 00.30{NB}uur"
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (12_400, "12.400"),
        (1_234_567, "1.234.567"),
        (Decimal("3.1"), "3,1"),
        (Decimal("-1234.50"), "-1.234,50"),
    ],
)
def test_a_number_has_dutch_separators(value: Decimal | int, written: str) -> None:
    assert formats.number(value) == written


@pytest.mark.parametrize(
    ("octets", "written"),
    [
        (1, f"1{NB}kB"),
        (650_000, f"635{NB}kB"),
        (1024 * 1024, f"1,0{NB}MB"),
        (26_214_400, f"25,0{NB}MB"),
    ],
)
def test_a_size_is_in_kilobytes_or_megabytes(octets: int, written: str) -> None:
    assert formats.size(octets) == written


@pytest.mark.parametrize(
    ("words", "written"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_a_list_ends_with_en(words: list[str], written: str) -> None:
    assert formats.listed(words) == written


def test_an_amount_has_one_or_many() -> None:
    assert formats.counted(1, "vraag", "vragen") == "1 vraag"
    assert formats.counted(0, "vraag", "vragen") == "0 vragen"
    assert formats.counted(1200, "vraag", "vragen") == "1.200 vragen"


def test_a_hash_is_shown_short() -> None:
    assert formats.short_hash("8c1f40ab77e2" + "0" * 52) == "8c1f 40ab 77e2"
