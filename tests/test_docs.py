import ast
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from browser.pictures import PICTURES, names

from toets.bootstrap import ROOT, Settings
from toets.catalogue.checking import check
from toets.catalogue.loading import load_rulebook
from toets.cli.parser import build_parser
from toets.domain.workflow import ENDED, WORKFLOW, Status
from toets.texts import labels

QUESTIONNAIRES = ROOT / "questionnaires"
README = ROOT / "README.md"
GLOSSARY = ROOT / "docs" / "begrippen.md"
MANUAL = ROOT / "docs" / "handleiding.md"
DECISIONS = sorted((ROOT / "docs" / "besluiten").glob("*.md"))
DOCUMENTS = [
    README,
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
BEGIN, END = "<!-- workflow: begin -->", "<!-- workflow: end -->"

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_COMMAND = re.compile(r"(?:^|[\s/])(make|toets) +(.+)")
_QUESTIONNAIRE_FILES = sorted(QUESTIONNAIRES.glob("*/questionnaire-*.yaml"))


def workflow_diagram() -> str:
    """Return what moves a case as a Mermaid diagram, steps between two statuses on one arrow."""
    steps: dict[tuple[Status, Status], list[str]] = {}
    moves = [row for row in WORKFLOW if row.source is not row.target]
    for row in moves:
        steps.setdefault((row.source, row.target), []).append(row.step.value)
    lines = ["stateDiagram-v2", "    direction TB", f"    [*] --> {Status.DRAFT.name}"]
    lines += [
        f'    state "{labels.STATUS[status]} ({status.name})" as {status.name}'
        for status in Status
    ]
    lines += [
        f"    {source.name} --> {target.name}: {'<br/>'.join(names)}"
        for (source, target), names in steps.items()
    ]
    lines += [f"    {status.name} --> [*]" for status in Status if status in ENDED]
    return "\n".join(["```mermaid", *lines, "```"])


def test_the_diagram_in_the_readme_has_every_move_of_the_workflow_table() -> None:
    text = README.read_text()

    shown = text.partition(BEGIN)[2].partition(END)[0].strip()

    wanted = workflow_diagram()
    assert shown == wanted, f"Put this between the markers in README.md:\n{wanted}"


def _commands(path: Path, program: str) -> Iterator[str]:
    """Yield what follows `make` or `toets` in shell blocks and in code inside sentences."""
    text = path.read_text()
    shell = [body for language, body in _FENCE.findall(text) if language == "sh"]
    spans = re.findall(r"`([^`\n]+)`", _FENCE.sub("", text))
    for line in "\n".join([*shell, *spans]).splitlines():
        for name, words in _COMMAND.findall(line.partition("#")[0]):
            if name == program:
                yield words.strip()


def _in_documents(program: str) -> list[str]:
    return sorted({words for path in DOCUMENTS for words in _commands(path, program)})


def test_the_documents_show_commands_to_check() -> None:
    assert {"run", "test", "check"} <= set(_in_documents("make"))
    assert "check" in _in_documents("toets")


@pytest.mark.parametrize("words", _in_documents("make"))
def test_every_make_target_in_the_documents_exists(words: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert {word for word in words.split() if "=" not in word} <= targets


@pytest.mark.parametrize("words", _in_documents("toets"))
def test_every_toets_command_in_the_documents_exists(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = words.split()
    named = re.match(r"(?:[a-z]+ ?)*", words)
    options = {word.partition("=")[0] for word in given if word.startswith("--")}

    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args([*(named[0].split() if named else []), "--help"])

    assert ended.value.code == 0
    assert options - set(re.findall(r"--[a-z]+", capsys.readouterr().out)) == set()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_points_to_a_file_that_exists(path: Path) -> None:
    links = _LINK.findall(_FENCE.sub("", path.read_text()))
    relative = [link for link in links if not re.match(r"[a-z]+:|#", link)]

    missing = [link for link in relative if not (path.parent / link.partition("#")[0]).exists()]

    assert missing == []


def test_the_readme_lists_exactly_the_settings_there_are() -> None:
    prefix = Settings.model_config["env_prefix"]

    listed = set(re.findall(rf"`({prefix}[A-Z0-9_]+)`", README.read_text()))

    assert listed == {prefix + name.upper() for name in Settings.model_fields}


def test_the_example_in_the_readme_is_a_question_as_shipped() -> None:
    example = next(
        body for language, body in _FENCE.findall(README.read_text()) if language == "yaml"
    )
    [shown] = yaml.load(example, yaml.BaseLoader)  # noqa: S506 -- makes no objects

    assert shown == _raw_questions(_QUESTIONNAIRE_FILES[-1])[shown["id"]]


def _raw_questions(path: Path) -> dict[str, Any]:
    found = yaml.load(path.read_text(), yaml.BaseLoader)  # noqa: S506 -- makes no objects
    return {
        question["id"]: question
        for section in found["sections"]
        for question in section["questions"]
    }


def test_every_shipped_regime_is_without_problems() -> None:
    assert check([QUESTIONNAIRES]) == ()


@pytest.mark.parametrize("path", _QUESTIONNAIRE_FILES, ids=lambda path: path.parent.name)
def test_every_shipped_questionnaire_loads_and_every_question_names_its_source(path: Path) -> None:
    starts = re.search(r'^valid_from: "([0-9-]+)"', path.read_text(), re.MULTILINE)
    rules = load_rulebook(path.parent, date.fromisoformat(starts[1] if starts else ""))

    questions = tuple(rules.questionnaire)
    unsourced = [
        question.id
        for question in questions
        if not question.citations or any(not c.source.title for c in question.citations)
    ]

    assert [question.id for question in questions] == list(_raw_questions(path))
    assert unsourced == []


def test_every_code_name_in_the_glossary_exists_in_the_code() -> None:
    files = [*(ROOT / "toets").rglob("*.py"), *QUESTIONNAIRES.rglob("*.yaml")]
    words = set(re.findall(r"[\w-]+", "\n".join(file.read_text() for file in files)))
    rows = [line.split("|") for line in GLOSSARY.read_text().splitlines() if line.startswith("|")]
    names = {name for row in rows for name in re.findall(r"`([^`]+)`", row[3])}

    assert names != set()
    assert names - words == set()


def test_every_row_of_the_glossary_names_its_source() -> None:
    rows = [line.split("|") for line in GLOSSARY.read_text().splitlines() if line.startswith("|")]

    assert [row[1] for row in rows if len(row) != 6 or not row[4].strip()] == []


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_every_decision_has_its_four_parts(path: Path) -> None:
    headings = re.findall(r"^## (.+)$", path.read_text(), re.MULTILINE)

    assert headings == ["Status", "Besluit", "Waarom", "Gevolgen"]


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]

    assert numbers == list(range(1, len(DECISIONS) + 1))


def _anchors(path: Path) -> Counter[str]:
    """Count the anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", path.read_text()), re.MULTILINE)
    return Counter(re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in headings)


def test_every_link_to_a_heading_in_the_manual_finds_exactly_one() -> None:
    anchors = _anchors(MANUAL)
    links = [link[1:] for link in _LINK.findall(MANUAL.read_text()) if link.startswith("#")]

    assert links != []
    assert [link for link in links if anchors[link] != 1] == []


def test_every_chapter_and_part_of_the_manual_stands_in_its_contents() -> None:
    text = MANUAL.read_text()
    contents = text.partition("## Inhoud")[2].partition("\n## ")[0]
    headings = re.findall(r"^##+ (.+)$", text, re.MULTILINE)

    assert re.findall(r"- \[(.+?)\]", contents) == [name for name in headings if name != "Inhoud"]


def test_the_pictures_of_the_documents_are_those_that_the_script_makes() -> None:
    shown = {
        (path.parent / picture).resolve()
        for path in (README, MANUAL)
        for _, picture in _PICTURE.findall(path.read_text())
    }

    assert shown == {PICTURES / name for name in names()} == set(PICTURES.iterdir())


def test_every_picture_in_the_manual_says_in_words_what_it_shows_and_is_light() -> None:
    found = _PICTURE.findall(MANUAL.read_text())

    assert [picture for words, picture in found if len(words) < 30] == []
    assert [file.name for file in PICTURES.iterdir() if file.stat().st_size > 150_000] == []


def test_everything_that_the_manual_quotes_from_a_screen_is_a_text_of_toets() -> None:
    files = (ROOT / "toets" / "texts").rglob("*.py")
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text()))]
    texts = {
        node.value.casefold().strip()
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    quoted = set(re.findall(r"‘([^’]+)’", MANUAL.read_text()))

    assert quoted != set()
    assert [words for words in sorted(quoted) if words.casefold() not in texts] == []


def test_the_manual_explains_every_status_once() -> None:
    rows = [line.split("|")[1].strip() for line in _table(MANUAL, "stand").splitlines()]

    assert Counter(rows) == Counter(labels.STATUS.values())


def test_the_terms_in_the_manual_are_those_of_the_procedure_in_force() -> None:
    terms = load_rulebook(QUESTIONNAIRES / "werkregels-2020", date.max).procedure.terms
    rows = [re.findall(r"\| (\d+)", line) for line in _table(MANUAL, "termijn").splitlines()]

    assert [[int(days) for days in row] for row in rows] == [
        [terms.advice, terms.advice_urgent],
        [terms.reaction, terms.reaction],
        [terms.supplement, terms.supplement],
        [terms.judgement, terms.judgement_urgent],
        [terms.at_end, terms.at_end],
    ]


def _table(path: Path, first: str) -> str:
    """Return the rows of the table whose first column has this head."""
    after = path.read_text().partition(f"\n| {first} |")[2]
    return "\n".join(after.split("\n\n")[0].splitlines()[2:])


def test_publiccode_agrees_with_the_project_and_with_the_limits_of_its_standard() -> None:
    found = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    project = (ROOT / "pyproject.toml").read_text()

    assert f'license = "{found["legal"]["license"]}"' in project
    assert set(found["description"]) == {"nl", "en"}
    for description in found["description"].values():
        assert len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10_000
        assert description["features"] != []
