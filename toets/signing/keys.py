"""Opens the keys of an installation: test keys, files that a password opens, or a device."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from pyhanko.sign.signers.pdf_cms import Signer, SimpleSigner

from toets.domain.seals import Seal
from toets.errors import SealingError
from toets.signing.certificates import chain_of, registry_of
from toets.signing.making import PASSWORD, make_test_keys
from toets.signing.settings import KeySource, SealerSettings


@contextmanager
def opened_keys(
    settings: SealerSettings, seals: Sequence[Seal], at: datetime
) -> Iterator[dict[Seal, Signer]]:
    """Give the keys of these seals, open until the end of the block.

    Raises:
        SealingError: A key is missing, locked, or its certificate does not hold at `at`; or the device
            fails.
    """
    if settings.source is KeySource.PKCS11:
        # Loads the library of devices, which nobody else needs.
        from toets.signing.device import keys_on_device  # noqa: PLC0415 -- see above

        with keys_on_device(settings, seals) as signers:
            yield _checked(signers, at)
    else:
        yield _checked({seal: _in_file(settings, seal) for seal in seals}, at)


def _checked(signers: dict[Seal, Signer], at: datetime) -> dict[Seal, Signer]:
    for seal, signer in signers.items():
        certificate = signer.signing_cert
        if certificate is None:
            raise SealingError(seal, "missing")
        if not certificate.not_valid_before <= at <= certificate.not_valid_after:
            raise SealingError(seal, "expired")
        # A root is pinned at who verifies; in the file it would only be bytes that nobody checks.
        signer.embed_roots = False
    return signers


def _in_file(settings: SealerSettings, seal: Seal) -> Signer:
    password = settings.password
    if settings.source is KeySource.TEST:
        make_test_keys(settings.directory)
        password = PASSWORD
    try:
        octets = (settings.directory / f"{seal}.p12").read_bytes()
    except OSError as error:
        raise SealingError(seal, "missing") from error
    try:
        found = SimpleSigner.load_pkcs12_data(octets, (), password.encode() if password else None)
        chain = chain_of(found.signing_cert, found.cert_registry)
    except (ValueError, TypeError, AttributeError) as error:
        # The last two: the file opens, and holds no key or no certificate.
        raise SealingError(seal, "locked") from error
    return SimpleSigner(found.signing_cert, found.signing_key, registry_of(chain))
