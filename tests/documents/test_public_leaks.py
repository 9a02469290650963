"""What was left out of a public edition cannot be found in it: not as text, bytes, data or hash."""

import pytest
from documents.builders import needs_poppler
from documents.leaks import Opened, opened, squeezed
from documents.planting import PUBLIC_CASES, Planted, edition_of, planted

AMOUNT = 60
NAMES = tuple(PUBLIC_CASES)
# By seed; one of each outcome that is plain, and the case in which most happened.
SAMPLE = (0, 1, 2, 3, 4, 5)

pytestmark = needs_poppler


def _case(seed: int) -> Planted:
    return planted(seed, NAMES[seed % len(NAMES)])


def _found(file: Opened, case: Planted) -> list[object]:
    wanted = (*case.secrets, *case.unnamed)
    return [found for secret in wanted for found in file.holds(secret)]


@pytest.mark.parametrize(
    "seed",
    [
        pytest.param(seed, marks=() if seed in SAMPLE else pytest.mark.proof)
        for seed in range(AMOUNT)
    ],
)
def test_no_secret_can_be_found_in_the_public_edition(seed: int) -> None:
    case = _case(seed)

    file = opened(edition_of(case.case, case.redactions, case.people))

    assert _found(file, case) == []
    assert list(file.confirms(case.hidden)) == []


def test_each_kind_of_secret_is_found_when_nothing_is_left_out() -> None:
    case = _case(0)

    file = opened(edition_of(case.case, (), case.people))

    missed = [secret for secret in case.secrets if not list(file.holds(secret))]
    assert missed == []
    # Names and numbers of persons are left out without anybody asking for it.
    assert [name for name in case.unnamed if list(file.holds(name))] == []


def test_one_secret_is_found_when_only_its_redaction_is_forgotten() -> None:
    case = _case(0)
    forgotten = case.secrets[3]

    file = opened(edition_of(case.case, (*case.redactions[:3], *case.redactions[4:]), case.people))

    assert {found.secret for found in file.holds(forgotten)} == {forgotten}
    assert [s for s in case.secrets if s != forgotten and list(file.holds(s))] == []


def test_a_hash_that_confirms_a_guess_is_found() -> None:
    digest = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"

    printed, raw = Opened({"text": f"en {digest}"}, b""), Opened({}, bytes.fromhex(digest))

    assert [found.channel for found in printed.confirms([b"secret", b"ander"])] == ["sha256"]
    assert [found.channel for found in raw.confirms([b"secret", b"ander"])] == ["sha256"]


def test_the_whole_has_sixty_cases_with_six_hundred_secrets_of_every_status() -> None:
    made = [_case(seed) for seed in range(AMOUNT)]

    secrets = {squeezed(secret) for case in made for secret in case.secrets}
    assert len(made) == 60
    assert len(secrets) >= 600
    assert {seed % len(NAMES) for seed in range(AMOUNT)} == set(range(len(NAMES)))
