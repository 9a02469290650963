"""Makes test keys: enough to try everything with, and worth nothing as proof."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from toets.domain.seals import Seal
from toets.signing.trusted import ROOT, TRUSTED_NAME, as_text

# Test keys hold for every moment of the werkregels, because demo and tests set their own clock.
FROM, UNTIL = datetime(2020, 11, 2, tzinfo=UTC), datetime(2099, 12, 31, tzinfo=UTC)
# No secret: whoever reads this may sign with test keys, as the word TEST in them says.
PASSWORD = "toets-test"  # noqa: S105 -- see above
_LOCK = ".sleutels"
_NAMES = {
    Seal.DIGITALISERING: "TEST portefeuillehouder Digitalisering",
    Seal.ETHIEK_PRIVACY: "TEST portefeuillehouder Ethiek & Privacy",
    Seal.COMMUNITY: "TEST Community Gezichtsherkenning",
}


@dataclass(frozen=True)
class _Issued:
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate


def make_test_keys(directory: Path) -> None:
    """Make the test keys in `directory`, unless they are there; several processes may ask at once.

    `vertrouwd.pem` is written last: where it is, the keys are whole. A key that is there and does not
    open as a test key is left alone, and nothing is made.
    """
    if (directory / TRUSTED_NAME).exists():
        return
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(directory):
        if not (directory / TRUSTED_NAME).exists() and not _holds_other_keys(directory):
            _make(directory)


@contextmanager
def _alone(directory: Path) -> Iterator[None]:
    handle = os.open(directory / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _holds_other_keys(directory: Path) -> bool:
    for seal in Seal:
        path = directory / f"{seal}.p12"
        try:
            if path.exists():
                pkcs12.load_key_and_certificates(path.read_bytes(), PASSWORD.encode())
        except ValueError:
            return True
    return False


def _make(directory: Path) -> None:
    authority = _authority()
    issued = {seal: _sealed_by(authority, seal) for seal in Seal}
    for seal, pair in issued.items():
        _write(directory / f"{seal}.p12", _packed(pair, authority.certificate))
    pins = [(ROOT, _der(authority)), *((str(seal), _der(pair)) for seal, pair in issued.items())]
    _write(directory / TRUSTED_NAME, as_text(pins).encode())


def _write(path: Path, octets: bytes) -> None:
    beside = path.with_suffix(path.suffix + ".nieuw")
    handle = os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(octets)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _authority() -> _Issued:
    name = _name("TEST CA van toets")
    key = _key()
    builder = _begun(key, name, name).add_extension(
        x509.BasicConstraints(ca=True, path_length=0), critical=True
    )
    return _Issued(key, _finished(builder, _usage(authority=True), key))


def _sealed_by(authority: _Issued, seal: Seal) -> _Issued:
    key = _key()
    builder = _begun(key, _name(_NAMES[seal]), authority.certificate.subject)
    builder = builder.add_extension(
        x509.BasicConstraints(ca=False, path_length=None), critical=True
    )
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())
    builder = builder.add_extension(issuer, critical=False)
    return _Issued(key, _finished(builder, _usage(authority=False), authority.key))


def _key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "NL"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "TEST"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _begun(
    key: ec.EllipticCurvePrivateKey, subject: x509.Name, issuer: x509.Name
) -> x509.CertificateBuilder:
    return x509.CertificateBuilder(
        issuer, subject, key.public_key(), x509.random_serial_number(), FROM, UNTIL
    ).add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)


def _usage(*, authority: bool) -> dict[str, bool]:
    uses = (
        {"key_cert_sign", "crl_sign"} if authority else {"digital_signature", "content_commitment"}
    )
    every = (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    )
    return {use: use in uses for use in every}


def _finished(
    builder: x509.CertificateBuilder, usage: dict[str, bool], key: ec.EllipticCurvePrivateKey
) -> x509.Certificate:

    return builder.add_extension(x509.KeyUsage(**usage), critical=True).sign(key, hashes.SHA256())


def _packed(pair: _Issued, authority: x509.Certificate) -> bytes:
    lock = BestAvailableEncryption(PASSWORD.encode())
    return pkcs12.serialize_key_and_certificates(
        b"toets", pair.key, pair.certificate, [authority], lock
    )


def _der(pair: _Issued) -> bytes:
    return pair.certificate.public_bytes(Encoding.DER)
