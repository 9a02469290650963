"""Takes the signature of one field apart: who made it, over which bytes, and in which form."""

import hashlib
from dataclasses import dataclass

from asn1crypto import cms, parser, x509  # type: ignore[import-untyped]  # it has no types
from pyhanko.sign.general import extract_signer_info
from pyhanko.sign.validation.generic_cms import (
    extract_certs_for_validation,
    validate_sig_integrity,
)

_LARGEST = 256 * 1024
_MOST_CERTIFICATES = 8
_DIGESTS = ("sha256", "sha384", "sha512")


@dataclass(frozen=True)
class Container:
    """A signature as it stands in a file, taken apart.

    `is_padded`: what follows it in its place is empty. `is_canonical`: it is written as toets writes
    it, so that no bit of it can differ without notice, save inside a time stamp.
    """

    signer_info: cms.SignerInfo
    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...]
    is_padded: bool
    is_canonical: bool

    def holds_over(
        self, covered: bytes | memoryview, rest: bytes | memoryview
    ) -> tuple[bool, bool]:
        """Return whether these bytes are those that were signed, and whether this key signed them."""
        algorithm = self.signer_info["digest_algorithm"]["algorithm"].native
        if algorithm not in _DIGESTS:
            return False, False
        digest = hashlib.new(algorithm, covered)
        digest.update(rest)
        return validate_sig_integrity(self.signer_info, self.certificate, "data", digest.digest())


def taken_apart(contents: bytes) -> Container:
    """Return the signature that the contents of a field hold.

    Raises:
        ValueError: There is no such signature in it; the parser may raise other errors as well.
    """
    if len(contents) > _LARGEST:
        raise ValueError("too large for a signature")
    length = parser.peek(contents)
    der = contents[:length]
    signed = cms.ContentInfo.load(der, strict=True)["content"]
    if len(signed["certificates"]) > _MOST_CERTIFICATES:
        raise ValueError("too many certificates")
    info = extract_signer_info(signed)
    found = extract_certs_for_validation(signed)
    others = tuple(found.other_certs)
    return Container(
        info,
        found.signer_cert,
        others,
        is_padded=not any(contents[length:]),
        is_canonical=_written_anew(info, found.signer_cert, others) == der,
    )


def _written_anew(
    info: cms.SignerInfo, signer: x509.Certificate, others: tuple[x509.Certificate, ...]
) -> bytes:
    """Return the signature as toets would write it, from the parts that a signature protects."""
    certificates = [cms.CertificateChoices("certificate", each) for each in (signer, *others)]
    again = {
        "version": "v1",
        "sid": cms.SignerIdentifier(
            "issuer_and_serial_number",
            {"issuer": signer.issuer, "serial_number": signer.serial_number},
        ),
        "digest_algorithm": info["digest_algorithm"],
        "signature_algorithm": info["signature_algorithm"],
        "signed_attrs": info["signed_attrs"],
        "signature": info["signature"],
    }
    if info["unsigned_attrs"] and _is_one_time_stamp(info["unsigned_attrs"]):
        again["unsigned_attrs"] = info["unsigned_attrs"]
    signed = {
        "version": "v1",
        "digest_algorithms": [info["digest_algorithm"]],
        "encap_content_info": {"content_type": "data"},
        "certificates": certificates,
        "signer_infos": [again],
    }
    whole = cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(signed)})
    return bytes(whole.dump())


def _is_one_time_stamp(attributes: cms.CMSAttributes) -> bool:
    return [each["type"].native for each in attributes] == ["signature_time_stamp_token"]
