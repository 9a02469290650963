"""What can be typed, with its help in Dutch."""

from argparse import Action, ArgumentParser, HelpFormatter, _SubParsersAction
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NoReturn

from toets.cli import commands, people, records, verifying

Command = Callable[[Any], int]


class _DutchHelp(HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        # argparse asks for an empty prefix when it builds the names of subcommands.
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)


class DutchParser(ArgumentParser):
    """A parser that helps and refuses in Dutch."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=_DutchHelp, add_help=False, **settings)
        self._positionals.title = "Wat u opgeeft"
        self._optionals.title = "Opties"
        self.add_argument("--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say how the command is used, and end with 2; argparse's own sentence is English."""
        del message
        self.exit(
            2, f"Deze opdracht klopt niet.\n{self.format_usage()}Zie ook: {self.prog} --help\n"
        )


def build_parser() -> DutchParser:
    """Return the parser of the whole command line."""
    parser = DutchParser(
        prog="toets", description="De juridisch-ethische toets gezichtsherkenning."
    )
    parser.set_defaults(command=lambda _parsed: _show(parser))
    words = parser.add_subparsers(title="Opdrachten", metavar="OPDRACHT", parser_class=DutchParser)
    _add_running(words)
    _add_people(words)
    _add_records(words)
    return parser


def _show(parser: DutchParser) -> int:
    parser.print_help()
    return 0


Words = _SubParsersAction


def _word(words: Any, name: str, text: str, command: Command) -> DutchParser:
    parser: DutchParser = words.add_parser(name, help=text, description=text)
    parser.set_defaults(command=command)
    return parser


def _add_running(words: Any) -> None:
    serve = _word(words, "serve", "Start de schermen op deze computer.", commands.serve)
    serve.add_argument("--port", type=int, default=8501, help="poort (anders 8501)")
    demo = _word(words, "demo", "Speel één zaak van concept tot bindend oordeel.", commands.demo)
    demo.add_argument("--out", type=Path, metavar="MAP", help="laat de stukken hier achter")
    check = _word(words, "check", "Controleer vragenlijsten en procedures.", commands.check)
    check.add_argument("paths", nargs="*", type=Path, metavar="PAD", help="map of bestand")
    text = (
        "Doe wat op tijd moet: laten verlopen, herinneren, documenten uitgeven, berichten mailen."
    )
    _json(_word(words, "remind", text, commands.remind))
    _word(words, "migrate", "Breng de database op de nieuwste stand.", commands.migrate)
    settings = _word(words, "settings", "Toon de instellingen die gelden.", commands.settings)
    _json(settings)


def _add_people(words: Any) -> None:
    user = _word(words, "user", "Personen en accounts.", lambda _p: _show(user))
    kinds = user.add_subparsers(title="Opdrachten", metavar="OPDRACHT", parser_class=DutchParser)
    listed = _word(kinds, "list", "Toon wie er zijn, met hun rollen.", people.list_people)
    _json(listed)
    add = _word(kinds, "add", "Voeg een persoon met een account toe.", people.add_person)
    add.add_argument("number", metavar="PERSONEELSNUMMER", help="3 tot 20 letters en cijfers")
    add.add_argument("--name", required=True, metavar="NAAM", help="voor- en achternaam")
    add.add_argument("--username", required=True, metavar="NAAM", help="naam om mee aan te melden")
    add.add_argument("--unit", required=True, metavar="EENHEID", help="eenheid")
    add.add_argument("--function", required=True, metavar="FUNCTIE", help="functie")
    add.add_argument("--email", default="", metavar="ADRES", help="e-mailadres, voor berichten")
    add.add_argument("--role", action="append", required=True, metavar="ROL", help=people.ROLES)
    add.add_argument(
        "--discipline", action="append", default=[], metavar="DISCIPLINE", help=people.DISCIPLINES
    )


def _add_records(words: Any) -> None:
    case = _word(words, "case", "Zaken.", lambda _p: _show(case))
    kinds = case.add_subparsers(title="Opdrachten", metavar="OPDRACHT", parser_class=DutchParser)
    _json(_word(kinds, "list", "Toon alle zaken.", records.list_cases))
    show = _word(kinds, "show", "Toon één zaak.", records.show_case)
    show.add_argument("reference", metavar="KENMERK", help="zoals JET-2026-7K3Q")
    _json(show)
    export = _word(kinds, "export", "Schrijf één zaak weg als gegevens.", records.export_case)
    export.add_argument("reference", metavar="KENMERK", help="zoals JET-2026-7K3Q")
    export.add_argument("--out", type=Path, required=True, metavar="BESTAND", help="waarheen")
    decision = _word(words, "decision", "Schrijf het document van een zaak weg.", records.decision)
    decision.add_argument("reference", metavar="KENMERK", help="zoals JET-2026-7K3Q")
    decision.add_argument("--out", type=Path, required=True, metavar="BESTAND", help="waarheen")
    decision.add_argument("--kind", default="", metavar="SOORT", help=records.KINDS)
    _add_register(words)
    checked = _word(words, "verify", "Controleer of een document echt is.", verifying.verify)
    checked.add_argument("file", type=Path, metavar="BESTAND", help="de pdf")
    checked.add_argument("--roots", type=Path, metavar="BESTAND", help="vertrouwde certificaten")
    checked.add_argument("--offline", action="store_true", help="vraag niets aan het register")
    _json(checked)
    audit = _word(words, "audit", "Het logboek.", lambda _p: _show(audit))
    kinds = audit.add_subparsers(title="Opdrachten", metavar="OPDRACHT", parser_class=DutchParser)
    _json(_word(kinds, "verify", "Controleer of het logboek klopt.", records.verify))
    export = _word(kinds, "export", "Schrijf het logboek weg.", records.export)
    export.add_argument("--out", type=Path, required=True, metavar="MAP", help="waarheen")


def _add_register(words: Any) -> None:
    register = _word(words, "register", "Het register van gebruik.", lambda _p: _show(register))
    kinds = register.add_subparsers(
        title="Opdrachten", metavar="OPDRACHT", parser_class=DutchParser
    )
    text = "Schrijf alle toestemmingen weg, zoals het register ze toont."
    export = _word(kinds, "export", text, records.export_register)
    form = export.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="als JSON (ook zonder keuze)")
    form.add_argument("--csv", action="store_true", help="als CSV, voor een rekenblad")
    export.add_argument("--out", type=Path, metavar="BESTAND", help="waarheen (anders het scherm)")


def _json(parser: DutchParser) -> None:
    parser.add_argument("--json", action="store_true", help="als JSON")
