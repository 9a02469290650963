"""The list of published versions in its three forms: a page, JSON, and the rows of a table."""

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from urllib.parse import quote

from toets.documents.sheets import Cell
from toets.services.publishing import Published, PublishedFile
from toets.texts import labels
from toets.texts.screens import publiek as texts
from toets.ui import session

PATH = "/openbaar"
_AS_PAGE = "/webpagina"
PAGE_PATH = f"{PATH}/{{name}}{_AS_PAGE}"
_MOST_SHOWN = 4


def file_address(file: PublishedFile) -> str:
    """Return the address of a published file."""
    return f"{PATH}/{quote(file.name)}"


def page_address(file: PublishedFile) -> str:
    """Return the address of a published document as a page."""
    return f"{file_address(file)}{_AS_PAGE}"


def body(published: Iterable[Published], lists: Mapping[str, str], *, demo: bool) -> str:
    """Return the HTML of the page: a card per case, with its older versions folded away."""
    cases = _by_case(published)
    demo_line = f'<p class="demo-regel">{texts.DEMO}</p>' if demo else ""
    head = f"{demo_line}<h1>{texts.TITLE}</h1><p>{texts.LEAD}</p><p>{texts.REDACTED}</p>"
    foot = (
        f'<p class="over"><a href="{session.SIGN_IN_PATH}">{texts.TO_SIGN_IN}</a></p>'
        if not cases
        else f'<p class="over">{texts.AS_FILE}: {_list_links(lists)}. '
        f'<a href="{session.SIGN_IN_PATH}">{texts.TO_SIGN_IN}</a></p>'
    )
    if not cases:
        return f"{head}<p><strong>{texts.NONE}</strong></p>{foot}"
    cards = "".join(_card(*versions) for versions in cases)
    return (
        f'{head}<p><strong>{texts.found(len(cases))}</strong></p><ul class="openbaar">{cards}</ul>'
        f"{foot}"
    )


def as_json(published: Iterable[Published]) -> bytes:
    """Return the list as JSON: the same facts as the page, with the hash of every file."""
    found = [_as_data(version) for version in published]
    return json.dumps({"publicaties": found}, ensure_ascii=False, indent=2).encode()


def rows(published: Iterable[Published]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row per file, in the order of `texts.COLUMNS`."""
    for version in published:
        for file in (version.document, *version.files):
            yield (
                version.reference,
                version.number,
                texts.YES_NO[version.is_newest],
                version.title,
                labels.STATUS[version.outcome],
                version.established_on,
                file.name,
                file.media_type,
                file.size,
                file.sha256,
            )


def _by_case(published: Iterable[Published]) -> list[list[Published]]:
    """Return the versions of each case together, the newest version and the newest case first."""
    found: dict[str, list[Published]] = {}
    for version in published:
        found.setdefault(version.reference, []).append(version)
    return [
        sorted(versions, key=lambda one: one.number, reverse=True) for versions in found.values()
    ]


def _card(newest: Published, *older: Published) -> str:
    folded = "".join(f"<div>{_version(version)}</div>" for version in older)
    more = (
        f"<details><summary>{texts.older(len(older))}</summary>{folded}</details>" if older else ""
    )
    return f'<li class="kaart"><h2>{escape(newest.title)}</h2>{_version(newest)}{more}</li>'


def _version(version: Published) -> str:
    outcome = escape(labels.STATUS[version.outcome])
    line = (
        f"{escape(version.reference)} · {texts.STANDING}: {outcome} · "
        f"{texts.version(version.number, version.established_on)}"
    )
    return (
        f'<p class="rol">{line}</p><p>{_link(version, version.document, texts.DOCUMENT)}<br>'
        f"{_page_link(version)}</p>"
        f"{_attachments(version)}"
    )


def _attachments(version: Published) -> str:
    if not version.files:
        return ""
    items = "".join(f"<li>{_link(version, file, file.title)}</li>" for file in version.files)
    head = texts.attachments(len(version.files))
    if len(version.files) > _MOST_SHOWN:
        return f"<details><summary>{head}</summary><ul>{items}</ul></details>"
    return f'<p class="rol">{head}</p><ul>{items}</ul>'


def _link(version: Published, file: PublishedFile, words: str) -> str:
    return (
        f'<a href="{escape(file_address(file))}">{escape(words)}{_about(version)}</a> '
        f'<span class="rol">{escape(texts.size(file.size))}</span>'
    )


def _page_link(version: Published) -> str:
    address = escape(page_address(version.document))
    return f'<a href="{address}">{escape(texts.AS_PAGE)}{_about(version)}</a>'


def _about(version: Published) -> str:
    # Read out of its place, a link must still say of which case and version it is.
    return f'<span class="verborgen"> – {escape(version.reference)}, {version.number}</span>'


def _list_links(lists: Mapping[str, str]) -> str:
    return " · ".join(
        f'<a href="{escape(address)}">{form.upper()}</a>' for form, address in lists.items()
    )


def _as_data(version: Published) -> dict[str, object]:
    return {
        "kenmerk": version.reference,
        "nummer": version.number,
        "nieuwste": version.is_newest,
        "titel": version.title,
        "stand": labels.STATUS[version.outcome],
        "vastgesteld_op": version.established_on.isoformat(),
        "document": _file_data(version.document),
        "bijlagen": [_file_data(file) for file in version.files],
    }


def _file_data(file: PublishedFile) -> dict[str, object]:
    return {
        "titel": file.title,
        "bestand": file.name,
        "adres": file_address(file),
        "soort_bestand": file.media_type,
        "grootte_in_bytes": file.size,
        "sha256": file.sha256,
    }
