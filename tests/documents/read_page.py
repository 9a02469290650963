"""What a reader finds in the web page of a document: its elements in order, each with its text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "br", "link"})
_INLINE = frozenset({"a", "strong", "span", "code"})


@dataclass
class Tag:
    """One element with its attributes and what is in it."""

    name: str
    attributes: dict[str, str]
    parts: list["str | Tag"] = field(default_factory=list)

    def __iter__(self) -> Iterator["Tag"]:
        """Yield the element and everything in it."""
        yield self
        for part in self.parts:
            if isinstance(part, Tag):
                yield from part

    def all(self, *names: str) -> list["Tag"]:
        """Return every element in it of these names, in order."""
        return [tag for tag in self if tag.name in names]

    def one(self, name: str) -> "Tag":
        """Return the only element of this name in it."""
        (found,) = self.all(name)
        return found

    @property
    def text(self) -> str:
        """Return all text in it, with every run of blanks as one space."""
        return " ".join("".join(self.texts()).split())

    def texts(self) -> Iterator[str]:
        """Yield every piece of text in it, and a blank after what is no part of a line."""
        for part in self.parts:
            if isinstance(part, str):
                yield part
            else:
                yield from part.texts()
        if self.name not in _INLINE:
            yield " "

    def without(self, *kinds: str) -> "Tag":
        """Return it without the elements of these names or classes."""
        parts = [
            part if isinstance(part, str) else part.without(*kinds)
            for part in self.parts
            if isinstance(part, str)
            or not {part.name, part.attributes.get("class", "")} & {*kinds}
        ]
        return Tag(self.name, self.attributes, parts)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Tag("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Tag(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(made)
        if tag not in _VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag, tag

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def read_page(page: str) -> Tag:
    """Return the root of a page in which every element is closed where it should be."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    (root,) = reader.open
    return root
