import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import pytest
from builders import permitted, submitted
from hypothesis import given
from hypothesis import strategies as st

from toets.domain.canonical import canonical_bytes, digest, to_plain


class Colour(StrEnum):
    """A fixed value."""

    RED = "rood"


@dataclass(frozen=True)
class Pair:
    """Two fields that are not in the order of the alphabet."""

    second: int
    first: str


AMSTERDAM_SUMMER = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, b"null"),
        (True, b"true"),
        (12, b"12"),
        ("é", '"é"'.encode()),
        ({"b": 1, "a": 2}, b'{"a":2,"b":1}'),
        (Pair(second=1, first="x"), b'{"first":"x","second":1}'),
        ((1, [2, 3]), b"[1,[2,3]]"),
        (frozenset({"b", "a"}), b'["a","b"]'),
        (Colour.RED, b'"rood"'),
        ({Colour.RED: 1}, b'{"rood":1}'),
        (Decimal("12.50"), b'"12.50"'),
        (date(2028, 2, 29), b'"2028-02-29"'),
        (datetime(2026, 9, 1, 9, tzinfo=UTC), b'"2026-09-01T09:00:00.000000Z"'),
        (datetime(2026, 9, 1, 11, tzinfo=AMSTERDAM_SUMMER), b'"2026-09-01T09:00:00.000000Z"'),
        (MappingProxyType({"a": ()}), b'{"a":[]}'),
    ],
)
def test_a_value_has_one_canonical_form(value: object, expected: bytes) -> None:
    assert canonical_bytes(value) == expected


def test_text_is_composed_so_that_what_looks_the_same_is_the_same() -> None:
    composed, decomposed = "caf\u00e9", "cafe\u0301"

    assert canonical_bytes(decomposed) == canonical_bytes(composed)
    assert canonical_bytes({decomposed: 1}) == canonical_bytes({composed: 1})


@given(st.dictionaries(st.text(st.characters(codec="ascii")), st.integers()))
def test_the_order_of_keys_makes_no_difference(value: dict[str, int]) -> None:
    backwards = dict(reversed(value.items()))

    assert canonical_bytes(backwards) == canonical_bytes(value)


@given(st.sets(st.text(st.characters(codec="ascii"))))
def test_the_order_of_a_set_makes_no_difference(value: set[str]) -> None:
    assert canonical_bytes(frozenset(sorted(value, reverse=True))) == canonical_bytes(value)


@pytest.mark.parametrize("zone", [UTC, AMSTERDAM_SUMMER, timezone(timedelta(hours=-9))])
def test_one_moment_has_one_form_in_every_zone(zone: timezone) -> None:
    moment = datetime(2026, 9, 1, 9, 0, 0, 1, tzinfo=UTC)

    assert canonical_bytes(moment.astimezone(zone)) == b'"2026-09-01T09:00:00.000001Z"'


@pytest.mark.parametrize("value", [1.5, float("nan"), {"a": [0.1]}, Pair(1, 2.0)])
def test_a_float_is_refused_because_its_text_differs_between_platforms(value: object) -> None:
    with pytest.raises(TypeError, match="float"):
        canonical_bytes(value)


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(TypeError, match="time zone"):
        canonical_bytes(datetime(2026, 9, 1))  # noqa: DTZ001 -- naive on purpose


@pytest.mark.parametrize("value", [object(), b"x", Pair, {1: "a"}, {None: "a"}])
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical_bytes(value)


def test_the_digest_is_the_sha256_of_the_canonical_bytes() -> None:
    value = {"a": 1}

    assert digest(value) == hashlib.sha256(b'{"a":1}').hexdigest()


def test_the_plain_form_of_a_plain_form_is_itself() -> None:
    plain = to_plain(permitted().facts)

    assert to_plain(plain) == plain


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Anders"},
        {"unit": "Elders"},
        {"urgent": True},
        {"answers": {}},
        {"attachments": ()},
        {"procedure_version": "1.1"},
        {"despite_stop": "Toch."},
        {"person": "P002"},
        {"round": 2},
    ],
    ids=str,
)
def test_the_hash_of_a_version_covers_all_of_it(change: dict[str, Any]) -> None:
    version = submitted().version
    assert version is not None

    assert replace(version, **change).content_hash != version.content_hash
    assert replace(version).content_hash == version.content_hash
