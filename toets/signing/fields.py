"""The names of the fields in which documents keep their signatures: fixed for as long as files live."""

from toets.domain.seals import Seal

FIELDS = {
    Seal.DIGITALISERING: "handtekening-digitalisering",
    Seal.ETHIEK_PRIVACY: "handtekening-ethiek-privacy",
    Seal.COMMUNITY: "zegel-community",
}
SEALS = {field: seal for seal, field in FIELDS.items()}
