"""What a page draws, piece by piece: the text of each mark, and what stands round the page."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pikepdf import Dictionary, Matrix, Name, Page, parse_content_stream

from toets.documents.web.letters import Letters, letters_of
from toets.errors import DocumentRefusedError

LARGEST_PAGE = 1024 * 1024
LARGEST_TOGETHER = 64 * 1024 * 1024
_OPERATORS = "q Q cm BT ET Tm Td TD T* TL Tf Tj TJ ' \" rg g k BDC BMC EMC Do"
# Our canvas writes none of these, and each could draw words or move them.
_FOREIGN = frozenset({"Do", "TD", "TJ", "'", '"'})
_DEEPEST = 64
_WHITE = {"rg": (1.0, 1.0, 1.0), "g": (1.0,), "k": (0.0, 0.0, 0.0, 0.0)}
# What the paragraphs of a document end a line with where a new line was meant.
_NEW_LINE = re.compile(" {2,}$")


@dataclass(frozen=True)
class Run:
    """Text in one face; `is_reversed` is white, and so stands on a dark ground."""

    text: str
    is_bold: bool
    is_reversed: bool
    size: float


@dataclass(frozen=True)
class Spot:
    """A place on a page, in points from its lower left corner."""

    left: float
    up: float


@dataclass
class Piece:
    """The text of one mark. `top` is where a bookmark of its first line leads."""

    page: int
    runs: list[Run] = field(default_factory=list)
    top: Spot | None = None

    @property
    def text(self) -> str:
        """Return the text of all runs."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Drawn:
    """One page: its pieces by the number of their mark, and the texts that belong to none."""

    pieces: Mapping[int, Piece]
    round_about: tuple[str, ...]


@dataclass(frozen=True)
class _Pen:
    """What `q` keeps and `Q` brings back."""

    matrix: Matrix = field(default_factory=Matrix)
    letters: Letters | None = None
    size: float = 0.0
    leading: float = 0.0
    is_reversed: bool = False


Fonts = dict[tuple[int, int], Letters]


def all_drawn(pages: Iterable[Page]) -> Iterator[tuple[Page, Drawn]]:
    """Yield each page with what is drawn on it.

    Raises:
        DocumentRefusedError: A page is drawn as toets never does, or there is more than any
            document of toets has.
    """
    fonts: Fonts = {}
    left = LARGEST_TOGETHER
    for number, page in enumerate(pages):
        size = len(page.obj.Contents.read_bytes())
        left -= size
        if size > LARGEST_PAGE or left < 0:
            raise DocumentRefusedError("too_large")
        reading = _Reading(page, number, fonts)
        for step in parse_content_stream(page, _OPERATORS):
            reading.take(str(step.operator), step.operands)
        yield page, reading.result()


class _Reading:
    """One page while its operators are followed."""

    def __init__(self, page: Page, number: int, fonts: Fonts) -> None:
        self._page, self._number, self._fonts = page, number, fonts
        self._pen, self._kept = _Pen(), list[_Pen]()
        self._text_at = Matrix()
        self._begins_text = False
        self._marks: list[int | None] = []
        self._pieces: dict[int, Piece] = {}
        self._aside: list[str] = []
        self._steps: Mapping[str, Callable[[Any], None]] = {
            "q": self._keep,
            "Q": self._bring_back,
            "cm": self._move,
            "BT": self._begin_text,
            "Tm": self._place_text,
            "Td": self._move_text,
            "TL": self._lead,
            "Tf": self._choose_font,
            "Tj": self._say,
            "T*": self._end_line,
            "BDC": self._begin_mark,
            "BMC": self._begin_aside,
            "EMC": self._end_mark,
        }

    def take(self, operator: str, operands: Any) -> None:
        """Follow one operator."""
        if operator in _FOREIGN:
            raise DocumentRefusedError("foreign")
        if operator in _WHITE:
            colour = tuple(float(part) for part in operands)
            self._pen = replace(self._pen, is_reversed=colour == _WHITE[operator])
        elif operator in self._steps:
            self._steps[operator](operands)

    def result(self) -> Drawn:
        """Return what was drawn."""
        if self._marks:
            raise DocumentRefusedError("broken")
        return Drawn(self._pieces, tuple(self._aside))

    def _keep(self, _operands: Any) -> None:
        self._kept.append(self._pen)
        if len(self._kept) > _DEEPEST:
            raise DocumentRefusedError("foreign")

    def _bring_back(self, _operands: Any) -> None:
        self._pen = self._kept.pop()

    def _move(self, operands: Any) -> None:
        self._pen = replace(self._pen, matrix=_matrix(operands) @ self._pen.matrix)

    def _begin_text(self, _operands: Any) -> None:
        self._text_at, self._begins_text = Matrix(), True

    def _place_text(self, operands: Any) -> None:
        self._text_at = _matrix(operands)

    def _move_text(self, operands: Any) -> None:
        across, up = (float(part) for part in operands)
        self._text_at = Matrix(1, 0, 0, 1, across, up) @ self._text_at

    def _lead(self, operands: Any) -> None:
        self._pen = replace(self._pen, leading=float(operands[0]))

    def _choose_font(self, operands: Any) -> None:
        font = self._page.Resources.Font[operands[0]]
        if font.objgen not in self._fonts:
            self._fonts[font.objgen] = letters_of(font)
        letters, size = self._fonts[font.objgen], float(operands[1])
        self._pen = replace(self._pen, letters=letters, size=size)

    def _begin_mark(self, operands: Any) -> None:
        about = operands[1]
        if not isinstance(about, Dictionary) or Name.MCID not in about:
            raise DocumentRefusedError("foreign")
        number = int(about.MCID)
        if number in self._pieces:
            raise DocumentRefusedError("broken")
        self._marks.append(number)
        self._pieces[number] = Piece(self._number)

    def _begin_aside(self, _operands: Any) -> None:
        self._marks.append(None)

    def _end_mark(self, _operands: Any) -> None:
        self._marks.pop()

    def _say(self, operands: Any) -> None:
        pen = self._pen
        if pen.letters is None or not self._marks:
            raise DocumentRefusedError("foreign")
        said = pen.letters.read(bytes(operands[0]))
        mark = self._marks[-1]
        if mark is None:
            self._aside.append(said)
        else:
            self._add(self._pieces[mark], said, pen)
        self._begins_text = False

    def _add(self, piece: Piece, said: str, pen: _Pen) -> None:
        if piece.top is None:
            at = self._text_at @ pen.matrix
            # A bookmark leads to one line above its paragraph, whose first line is its size lower.
            piece.top = Spot(at.e, at.f + pen.size + pen.leading)
        if self._begins_text and piece.runs:
            said = " " + said
        bold = pen.letters is not None and pen.letters.is_bold
        piece.runs.append(Run(said, bold, pen.is_reversed, pen.size))

    def _end_line(self, _operands: Any) -> None:
        mark = self._marks[-1] if self._marks else None
        runs = self._pieces[mark].runs if mark is not None else []
        if runs:
            said = runs[-1].text
            # The blank after a box at the end of a line stands outside that box.
            is_reversed = runs[-1].is_reversed and not said.isspace()
            runs[-1] = replace(runs[-1], text=_NEW_LINE.sub("\n", said), is_reversed=is_reversed)


def _matrix(operands: Any) -> Matrix:
    return Matrix(*(float(part) for part in operands))
