"""The blocks of a page: headings, paragraphs, lists, tables and figures, in reading order."""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from itertools import takewhile

from toets.documents.web.headings import Headings, is_heading
from toets.documents.web.inline import inline
from toets.documents.web.nodes import Node
from toets.documents.web.pieces import Piece
from toets.texts.document import web as texts

# A text in this size or larger, in points, stands out; a table of so many columns always fits.
_LARGE, _NARROW = 14, 2
_INLINE = frozenset({"Link", "Span"})


class Body:
    """One document while its blocks are written."""

    def __init__(self, root: Node) -> None:
        self._headings = Headings(root)
        self._page = 0
        self._title = ""
        self._wide = 0
        self._writers: Mapping[str, Callable[[Node], str]] = {
            "P": self._paragraph,
            "L": self._list,
            "TOC": self._contents,
            "Table": self._table,
            "Figure": _figure,
            "Form": _field,
        }

    def written(self, root: Node) -> str:
        """Return all that is in the root."""
        return "\n".join(part for kid in root.kids for part in self._on_its_page(kid))

    def _on_its_page(self, node: Node) -> Iterator[str]:
        first = node.first
        if first is not None and first.page > self._page:
            self._page = first.page
            yield _page_begins(self._page + 1)
        yield self._block(node)

    def _block(self, node: Node) -> str:
        if is_heading(node):
            return self._heading(node)
        if node.role in self._writers:
            return self._writers[node.role](node)
        return f"<div>{self._inside(node)}</div>"

    def _heading(self, node: Node) -> str:
        place = self._headings[node]
        self._title = node.text
        tag = f"h{place.level}"
        said = inline(node.parts, self._headings, all_bold=True)
        return f'<{tag} id="{place.name}">{said}</{tag}>'

    def _paragraph(self, node: Node) -> str:
        said = inline(node.parts, self._headings)
        if not said:
            return ""
        first = node.first
        size = first.runs[0].size if first and first.runs else 0
        return f'<p class="groot">{said}</p>' if size >= _LARGE else f"<p>{said}</p>"

    def _inside(self, node: Node) -> str:
        """Return what is in a cell or an item: a lone paragraph without its frame."""
        parts = [part for part in node.parts if not _is_label(part)]
        if len(parts) == 1 and isinstance(parts[0], Node) and parts[0].role == "P":
            parts = parts[0].parts
        if all(isinstance(part, Piece) or part.role in _INLINE for part in parts):
            return inline(parts, self._headings)
        return "".join(
            self._block(part) if isinstance(part, Node) else inline([part], self._headings)
            for part in parts
        )

    def _list(self, node: Node) -> str:
        items = "".join(f"<li>{self._item(kid)}</li>\n" for kid in node.kids)
        plain = "" if any(kid.role == "Lbl" for kid in node) else ' class="rijen"'
        return f"<ul{plain}>\n{items}</ul>"

    def _item(self, node: Node) -> str:
        bodies = [kid for kid in node.kids if kid.role == "LBody"]
        return "".join(map(self._inside, bodies)) if bodies else self._inside(node)

    def _contents(self, node: Node) -> str:
        lines = "".join(f"<li>{self._line(kid)}</li>\n" for kid in node.kids)
        name = escape(self._title)
        return f'<nav aria-label="{name}">\n<ul class="inhoud">\n{lines}</ul>\n</nav>'

    def _line(self, node: Node) -> str:
        return " ".join(inline(kid.parts, self._headings) for kid in node.kids)

    def _table(self, node: Node) -> str:
        rows = [kid for kid in node if kid.role == "TR"]
        head = list(takewhile(_is_head, rows))
        body = rows[len(head) :]
        made = "".join(
            f"<{tag}>\n{''.join(map(self._row, part))}</{tag}>\n"
            for tag, part in (("thead", head), ("tbody", body))
            if part
        )
        table = f"<table>\n{made}</table>"
        if max((len(row.kids) for row in rows), default=0) <= _NARROW:
            return table
        # Who uses the keyboard must be able to move what a small screen cuts off.
        self._wide += 1
        name = escape(texts.table_at(self._wide, self._title))
        return (
            f'<div class="breed" role="region" aria-label="{name}" tabindex="0">\n{table}\n</div>'
        )

    def _row(self, node: Node) -> str:
        return f"<tr>{''.join(map(self._cell, node.kids))}</tr>\n"

    def _cell(self, node: Node) -> str:
        said = self._inside(node)
        # An empty cell is the head of nothing.
        if node.role != "TH" or not said:
            return f"<td>{said}</td>"
        scope = "row" if node.scope == "Row" else "col"
        return f'<th scope="{scope}">{said}</th>'


def _is_label(part: Node | Piece) -> bool:
    return isinstance(part, Node) and part.role == "Lbl"


def _is_head(row: Node) -> bool:
    return all(cell.role == "TH" and cell.scope != "Row" for cell in row.kids)


def _figure(node: Node) -> str:
    return f"<figure><p>{escape(texts.figure(node.words))}</p></figure>"


def _field(node: Node) -> str:
    return f'<p class="veld">{escape(texts.field(node.words))}</p>' if node.words else ""


def _page_begins(number: int) -> str:
    return f'<p class="blz" id="bladzijde-{number}">{escape(texts.page_begins(number))}</p>'
