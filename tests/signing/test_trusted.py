from pathlib import Path

import pytest
from signing.keys import a_pair, an_authority

from toets.domain.seals import Seal
from toets.errors import SettingsError
from toets.signing.trusted import Trusted, as_text, read_trusted

AUTHORITY = an_authority()
PINS = (
    ("root", AUTHORITY.der),
    ("digitalisering", a_pair(AUTHORITY, "oud").der),
    ("digitalisering", a_pair(AUTHORITY, "nieuw").der),
    ("tsa", a_pair(AUTHORITY, "TSA").der),
)


def written(path: Path, text: str) -> Path:
    path = path / "vertrouwd.pem"
    path.write_text(text)
    return path


def test_every_certificate_is_read_with_its_use_and_older_ones_stay(tmp_path: Path) -> None:
    trusted = read_trusted(written(tmp_path, as_text(PINS)))

    assert trusted == Trusted(PINS)
    assert trusted.of(Seal.DIGITALISERING) == (PINS[1][1], PINS[2][1])
    assert trusted.of(Seal.COMMUNITY) == ()


def test_other_lines_between_the_certificates_are_left_alone(tmp_path: Path) -> None:
    text = "Sleutels van 2026\r\n\r\n" + as_text(PINS).replace("\n", "\r\n") + "# einde\r\n"

    assert read_trusted(written(tmp_path, text)) == Trusted(PINS)


def test_an_empty_file_trusts_nothing(tmp_path: Path) -> None:
    assert read_trusted(written(tmp_path, "")) == Trusted()


CERTIFICATE = as_text(PINS[:1]).removeprefix("# toets: root\n")
WRONG = {
    "a certificate without a use": (CERTIFICATE, ":1: boven het certificaat ontbreekt"),
    "one use for two": (f"# toets: root\n{CERTIFICATE}{CERTIFICATE}", "ontbreekt"),
    "an unknown use": (f"# toets: secretaris\n{CERTIFICATE}", ":1: “secretaris” is geen root, "),
    "a certificate cut off": (f"# toets: root\n{CERTIFICATE[:200]}", "niet af"),
    "no base64": ("# toets: root\n" + CERTIFICATE.replace("MII", "%%%"), "geen certificaat"),
    "a use without a certificate": ("# toets: tsa\n", ":1: onder “# toets: tsa” ontbreekt"),
    "two uses of one": (
        f"# toets: root\n# toets: tsa\n{CERTIFICATE}",
        ":2: onder “# toets: root”",
    ),
    "a mark misspelt": ("# toets: root\n" + CERTIFICATE.replace("BEGIN", "begin"), "ontbreekt"),
    "another thing": (
        "# toets: root\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        ":4: dit is geen certificaat",
    ),
}


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG)
def test_a_file_that_cannot_be_understood_is_refused_with_the_line(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(SettingsError) as refused:
        read_trusted(written(tmp_path, text))

    assert said in refused.value.problem


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        read_trusted(tmp_path / "vertrouwd.pem")

    assert "TOETS_TRUSTED" in refused.value.problem


@pytest.mark.parametrize("octets", [b"\xff\xfe\x00", bytes(range(256))])
def test_a_file_of_other_bytes_trusts_nothing(tmp_path: Path, octets: bytes) -> None:
    path = tmp_path / "vertrouwd.pem"
    path.write_bytes(octets)

    assert read_trusted(path) == Trusted()
