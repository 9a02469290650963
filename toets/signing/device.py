"""Uses keys that never leave a device (PKCS#11). The only module that imports pkcs11."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from asn1crypto import x509  # type: ignore[import-untyped]  # it has no types
from pkcs11 import Attribute, ObjectClass, PKCS11Error
from pkcs11.exceptions import PinExpired, PinIncorrect, PinInvalid, PinLenRange, PinLocked
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko_certvalidator.registry import CertificateStore

from toets.domain.seals import Seal
from toets.errors import SealingError
from toets.signing.certificates import chain_of, registry_of
from toets.signing.settings import SealerSettings

# A token knows one sign-in per process, so that one thread at a time uses it.
_one_at_a_time = threading.Lock()
_SHUT = (PinExpired, PinIncorrect, PinInvalid, PinLenRange, PinLocked)


class _Signer(PKCS11Signer):
    """A key on the device that encloses each certificate once, where pyHanko would its own twice."""

    def __init__(
        self,
        session: Any,
        certificate: x509.Certificate,
        label: str,
        chain: list[x509.Certificate],
    ) -> None:
        # Not every device hashes what it signs; all of them sign a hash.
        super().__init__(
            session, signing_cert=certificate, key_label=label, use_raw_mechanism=True
        )
        self._above = registry_of(chain)

    @property
    def cert_registry(self) -> CertificateStore:
        return self._above


@contextmanager
def keys_on_device(
    settings: SealerSettings, seals: Sequence[Seal]
) -> Iterator[dict[Seal, Signer]]:
    """Give the keys of these seals for as long as the session with the device is open.

    A failure inside the block is the device's as well.

    Raises:
        SealingError: The device, its PIN, a key or a certificate is not there.
    """
    with _one_at_a_time:
        session = _opened(settings, seals[0])
        try:
            yield {seal: _key(session, seal, settings.pin) for seal in seals}
        except PKCS11Error as error:
            raise SealingError(seals[0], "device") from error
        finally:
            session.close()


def _opened(settings: SealerSettings, seal: Seal) -> Any:
    try:
        return open_pkcs11_session(
            str(settings.module),
            token_criteria=TokenCriteria(label=settings.token),
            user_pin=settings.pin,
        )
    except _SHUT as error:
        raise SealingError(seal, "locked") from error
    except (PKCS11Error, RuntimeError, OSError) as error:
        raise SealingError(seal, "device") from error


def _key(session: Any, seal: Seal, pin: str | None) -> Signer:
    certificates = _found(session, ObjectClass.CERTIFICATE)
    mine = [der for label, der in certificates if label == seal]
    if len(mine) != 1:
        raise SealingError(seal, "missing")
    if [label for label, _ in _found(session, ObjectClass.PRIVATE_KEY)].count(str(seal)) != 1:
        # Without a PIN a token does not even show its private keys.
        raise SealingError(seal, "missing" if pin else "locked")
    certificate = x509.Certificate.load(mine[0])
    chain = chain_of(certificate, [x509.Certificate.load(der) for _, der in certificates])
    return _Signer(session, certificate, str(seal), chain)


def _found(session: Any, kind: ObjectClass) -> list[tuple[str, bytes]]:
    """Return label and value (of a certificate; empty of a key) of every object of a kind."""
    objects = list(session.get_objects({Attribute.CLASS: kind}))
    is_public = kind is ObjectClass.CERTIFICATE
    return [
        (each[Attribute.LABEL], each[Attribute.VALUE] if is_public else b"") for each in objects
    ]
