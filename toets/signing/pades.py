"""Writes signatures into the fields of a file (PAdES), each as one revision that is only added."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfSigningSession
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from toets.domain.seals import Seal
from toets.errors import SealingError
from toets.signing.request import SealRequest
from toets.signing.running import finished
from toets.signing.stamping import TimeStampingService


class _PunctualSigner(PdfSigner):
    """A signer that states a given time instead of that of the machine, and keeps a file PDF/A-3."""

    at: datetime

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 -- pyHanko's signature
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session

    def register_extensions(self, pdf_out: BasePdfFileWriter, *, md_algorithm: str) -> None:
        # The one that belongs to P-256 would raise the file to PDF 2.0, which PDF/A-3 does not know.
        del md_algorithm
        pdf_out.register_extension(ESIC_EXTENSION_1)


def put_signatures(
    pdf: bytes,
    requests: Sequence[SealRequest],
    keys: Mapping[Seal, Signer],
    at: datetime,
    tsa_url: str | None,
) -> bytes:
    """Return the file with all signatures, in this order.

    Raises:
        SealingError: The time-stamping service fails.
        ValueError: The file is no PDF, or has no such empty field.
    """
    stamper = TimeStampingService(tsa_url) if tsa_url else None
    for place, request in enumerate(requests):
        metadata = _metadata(request, is_first=place == 0, is_only=len(requests) == 1)
        signer = _PunctualSigner(metadata, keys[request.seal], timestamper=stamper)
        signer.at = at
        try:
            pdf = _signed(pdf, signer)
        except TimestampRequestError as error:
            raise SealingError(request.seal, "timestamp") from error
        except PdfError as error:
            raise ValueError("the file cannot be signed") from error
    return pdf


def _metadata(request: SealRequest, *, is_first: bool, is_only: bool) -> PdfSignatureMetadata:
    return PdfSignatureMetadata(
        field_name=request.field,
        reason=request.reason,
        name=request.name,
        certify=is_first,
        docmdp_permissions=MDPPerm.NO_CHANGES if is_only else MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
    )


def _signed(pdf: bytes, signer: PdfSigner) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    # It would write the metadata anew, without the descriptions that PDF/A asks for.
    writer._update_meta = lambda: None  # type: ignore[method-assign]  # noqa: SLF001 -- see above
    out = BytesIO()
    finished(signer.async_sign_pdf(writer, existing_fields_only=True, output=out))
    return out.getvalue()
