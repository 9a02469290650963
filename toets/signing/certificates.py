"""What a certificate says of itself, and which others it rests on."""

from collections.abc import Iterable
from datetime import datetime

from asn1crypto import x509  # type: ignore[import-untyped]  # it has no types
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError
from pyhanko_certvalidator.registry import SimpleCertificateStore

from toets.signing.running import finished

_LONGEST_CHAIN = 6
_TELLING = ("common_name", "organizational_unit_name", "organization_name", "country_name")


def chain_of(
    certificate: x509.Certificate, others: Iterable[x509.Certificate]
) -> list[x509.Certificate]:
    """Return those of the others that stand above the certificate, by the names in them."""
    by_name = {other.subject.dump(): other for other in others}
    chain: list[x509.Certificate] = []
    issuer = by_name.get(certificate.issuer.dump())
    while issuer is not None and issuer not in chain and len(chain) < _LONGEST_CHAIN:
        chain.append(issuer)
        issuer = by_name.get(issuer.issuer.dump())
    return chain


def registry_of(certificates: Iterable[x509.Certificate]) -> SimpleCertificateStore:
    """Return the certificates in the form in which a signer wants them."""
    registry = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # it has no types
    registry.register_multiple(certificates)
    return registry


def subject_of(certificate: x509.Certificate) -> str:
    """Return the name in the certificate, the most telling part first."""
    parts = certificate.subject.native
    found = (parts.get(part) for part in _TELLING)
    return ", ".join(part if isinstance(part, str) else "; ".join(part) for part in found if part)


def is_for_tests(certificate: x509.Certificate) -> bool:
    """Say whether the certificate says of itself that it is for tests."""
    return "TEST" in subject_of(certificate).replace(",", " ").split()


def follows_from(
    roots: Iterable[bytes],
    certificate: x509.Certificate,
    others: Iterable[x509.Certificate],
    moment: datetime,
) -> bool:
    """Say whether the certificate follows from a root (DER), by certificates that held at `moment`.

    Nothing is fetched: whether a certificate was withdrawn meanwhile is for who keeps the pins.
    """
    above = chain_of(certificate, others)
    context = ValidationContext(
        trust_roots=[x509.Certificate.load(root) for root in roots],
        other_certs=above,
        moment=moment,
        allow_fetching=False,
    )
    validator = CertificateValidator(certificate, above, validation_context=context)
    try:
        path = finished(validator.async_validate_path())
    except (PathError, ValidationError):
        return False
    return path is not None
