"""Looks for secrets in a file, in every way in which somebody could: a reader of text, of bytes, of data."""

import hashlib
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape

import pikepdf
from documents.builders import poppler
from pikepdf import Name

from toets.documents.web.page import web_page

_NOT_A_LETTER = re.compile(r"[\W_]+")
_CHARACTER = re.compile(r"<([0-9A-Fa-f]{2})>\s*<([0-9A-Fa-f]{4,8})>")
_SHORTEST = 7


def squeezed(text: str) -> str:
    """Return a text as only its letters and digits: no accents, ligatures, capitals or line ends."""
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in apart if not unicodedata.category(char).startswith(("M", "C")))
    return _NOT_A_LETTER.sub("", bare).casefold()


@dataclass(frozen=True)
class Found:
    """That something was found, and where in the file."""

    secret: str
    channel: str


@dataclass(frozen=True)
class Opened:
    """All that can be read of a file: as text by channel, and as bytes."""

    texts: Mapping[str, str]
    octets: bytes

    def holds(self, secret: str) -> Iterator[Found]:
        """Yield where this secret can be read."""
        wanted = squeezed(secret)
        assert len(wanted) >= _SHORTEST, f"{secret!r} is too short to look for"
        for channel, text in self.texts.items():
            if wanted in text:
                yield Found(secret, channel)
        for form in ("NFC", "NFD", "NFKC"):
            for code in ("utf-8", "utf-16-be", "utf-16-le", "cp1252"):
                octets = unicodedata.normalize(form, secret).encode(code, errors="ignore")
                if len(octets) >= _SHORTEST and octets in self.octets:
                    yield Found(secret, f"bytes, {code}")

    def confirms(self, hidden: Iterable[bytes]) -> Iterator[Found]:
        """Yield which of these contents a hash in the file confirms."""
        everywhere = "\n".join(self.texts.values())
        for content in hidden:
            for name in ("sha256", "sha1", "md5"):
                made = hashlib.new(name, content, usedforsecurity=False)
                if made.hexdigest() in everywhere or made.digest() in self.octets:
                    yield Found(content[:60].decode(errors="replace"), name)


def opened(pdf: bytes) -> Opened:
    """Return all that can be read of a document."""
    texts = {
        "pdftotext -raw": poppler("pdftotext", pdf, "-raw", "-", "-"),
        "pdftotext -layout": poppler("pdftotext", pdf, "-layout", "-", "-"),
        "pdfinfo": poppler("pdfinfo", pdf, "-"),
        "web page": unescape(re.sub(r"<[^>]*>", "", web_page(pdf))),
    }
    with pikepdf.open(io.BytesIO(pdf)) as file:
        texts |= dict(_parts(file))
        out = io.BytesIO()
        file.save(out, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    texts["qdf"] = out.getvalue().decode("latin-1")
    streams = "\n".join(texts[name] for name in ("attachment", "XMP"))
    return Opened(
        {name: squeezed(text) for name, text in texts.items()},
        out.getvalue() + streams.encode(),
    )


def _parts(file: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    yield "docinfo", " ".join(str(value) for value in file.docinfo.values())
    yield "XMP", file.Root.Metadata.read_bytes().decode()
    with file.open_outline() as outline:
        yield "outline", " ".join(_titles(outline.root))
    yield (
        "names",
        " ".join(f"{name} {spec.description}" for name, spec in file.attachments.items()),
    )
    said = [spec.get_file().read_bytes().decode() for spec in file.attachments.values()]
    yield "attachment", " ".join([*said, *(" ".join(_values(json.loads(each))) for each in said)])
    yield "objects", " ".join(_strings(file))
    yield "pages", " ".join(_written(page) for page in file.pages)


def _titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


def _values(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _values(item)
    elif isinstance(value, list):
        for item in value:
            yield from _values(item)
    else:
        yield str(value)


def _strings(file: pikepdf.Pdf) -> Iterator[str]:
    for found in file.objects:
        if isinstance(found, pikepdf.Dictionary | pikepdf.Array | pikepdf.Stream):
            yield from _texts_in(found)


def _texts_in(found: pikepdf.Object) -> Iterator[str]:
    kids = found if isinstance(found, pikepdf.Array) else dict(found.items()).values()
    for kid in kids:
        if isinstance(kid, pikepdf.String):
            yield str(kid)
        elif isinstance(kid, pikepdf.Array | pikepdf.Dictionary) and not kid.is_indirect:
            yield from _texts_in(kid)


def _written(page: pikepdf.Page) -> str:
    """Return the text of a page by the characters that its fonts name, in the order of drawing."""
    said: list[str] = []
    letters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page, "Tf Tj"):
        if str(operator) == "Tf":
            letters = _letters(page.Resources.Font[operands[0]])
        else:
            said += [letters.get(code, "") for code in bytes(operands[0])]
    return "".join(said)


def _letters(font: pikepdf.Object) -> dict[int, str]:
    found = _CHARACTER.findall(font[Name.ToUnicode].read_bytes().decode())
    return {int(code, 16): bytes.fromhex(char).decode("utf-16-be") for code, char in found}
