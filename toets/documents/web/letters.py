"""Which character each code of a font in the file stands for, as the file says so itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pikepdf import Name, Object, Stream

from toets.errors import DocumentRefusedError

_CHARACTER = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<((?:[0-9A-Fa-f]{4}){1,8})>")
_LARGEST_MAP = 1024 * 1024
# No page may hold these (HTML, 13.2.3.5), and none of them is a letter.
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_STAND_IN = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Letters:
    """The characters of one font, and whether it is a bold one."""

    of: Mapping[int, str]
    is_bold: bool

    def read(self, codes: bytes) -> str:
        """Return what the codes say.

        Raises:
            DocumentRefusedError: The font does not tell what one of them stands for.
        """
        try:
            return "".join([self.of[code] for code in codes])
        except KeyError as error:
            raise DocumentRefusedError("foreign") from error


def letters_of(font: Object) -> Letters:
    """Return the characters of a font of one byte per code.

    Raises:
        DocumentRefusedError: The font does not tell what its codes stand for.
    """
    told = font.get(Name.ToUnicode)
    if not isinstance(told, Stream) or font.get(Name.Subtype) == Name.Type0:
        raise DocumentRefusedError("foreign")
    octets = told.read_bytes()
    if len(octets) > _LARGEST_MAP:
        raise DocumentRefusedError("too_large")
    found = {
        int(code, 16): _character(bytes.fromhex(char.decode()))
        for code, char in _CHARACTER.findall(octets)
    }
    return Letters(found, "bold" in str(font.get(Name.BaseFont, "")).casefold())


def _character(octets: bytes) -> str:
    return _UNREADABLE.sub(_STAND_IN, octets.decode("utf-16-be", "replace"))
