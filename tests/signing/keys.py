"""Keys of other authorities than the one that toets makes for its tests."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from toets.domain.seals import Seal
from toets.signing.trusted import as_text

SINCE, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
LONG_AGO, FAR_AWAY = datetime(2020, 1, 1, tzinfo=UTC), datetime(2090, 1, 1, tzinfo=UTC)
PASSWORD = "sesam"  # noqa: S105 -- of keys that are made for one test


@dataclass(frozen=True)
class Pair:
    """A key and its certificate."""

    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    certificate: x509.Certificate

    @property
    def der(self) -> bytes:
        """Return the certificate as it stands in a file."""
        return self.certificate.public_bytes(Encoding.DER)

    def packed(self, *chain: "Pair") -> bytes:
        """Return the pair as a PKCS#12 file, with the certificates above it."""
        lock = BestAvailableEncryption(PASSWORD.encode())
        above = [each.certificate for each in chain]
        return pkcs12.serialize_key_and_certificates(b"x", self.key, self.certificate, above, lock)


def an_authority(name: str = "TEST CA van toets", above: Pair | None = None) -> Pair:
    """Return an authority, its own root unless another stands above it."""
    key = ec.generate_private_key(ec.SECP256R1())
    return _issued(key, name, above or key, LONG_AGO, FAR_AWAY, ca=True)


def a_pair(
    authority: Pair, name: str = "Politie", since: datetime = SINCE, until: datetime = UNTIL
) -> Pair:
    """Return a key with a certificate of the authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    return _issued(key, name, authority, since, until)


def a_time_stamping_pair(authority: Pair, until: datetime = FAR_AWAY) -> Pair:
    """Return a key that may make time stamps; RSA, because pyHanko's stand-in knows only that."""
    key = rsa.generate_private_key(65537, 2048)
    return _issued(key, "TEST TSA", authority, LONG_AGO, until, stamps=True)


def _issued(  # noqa: PLR0913 -- what a certificate consists of
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    name: str,
    by: Pair | ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    since: datetime,
    until: datetime,
    *,
    ca: bool = False,
    stamps: bool = False,
) -> Pair:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    issuer = by.certificate.subject if isinstance(by, Pair) else subject
    builder = x509.CertificateBuilder(
        issuer, subject, key.public_key(), x509.random_serial_number(), since, until
    ).add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    if stamps:
        use = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(use, critical=True)
    signer = by.key if isinstance(by, Pair) else by
    return Pair(key, builder.sign(signer, hashes.SHA256()))


def write_keys(directory: Path, pairs: dict[Seal, Pair], *chain: Pair) -> None:
    """Write a PKCS#12 file per seal, and the file that pins them and the last of the chain."""
    directory.mkdir(parents=True, exist_ok=True)
    for seal, pair in pairs.items():
        (directory / f"{seal}.p12").write_bytes(pair.packed(*chain))
    pins = [("root", chain[-1].der), *((str(seal), pair.der) for seal, pair in pairs.items())]
    (directory / "vertrouwd.pem").write_text(as_text(pins))
