"""Bijlagen: every file of the case, with its size and the hash of its content."""

import streamlit as st

from toets.domain.answer import Attachment
from toets.domain.case import Case
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import zaak as words
from toets.ui.widgets import html_escape


def files_of(case: Case) -> tuple[Attachment, ...]:
    """Return the files of the last version, or of the draft while nothing was submitted."""
    return case.version.attachments if case.version else case.draft.attachments


def show_attachments(opened: OpenedCase) -> None:
    """Draw this part."""
    case, files = opened.case, files_of(opened.case)
    if not files:
        st.markdown(words.NO_FILES)
        return
    if case.version is None:
        st.caption(words.DRAFT_FILES)
    rows = "".join(_row(case.reference, file) for file in files)
    heads = "".join(f'<th scope="col">{html_escape(head)}</th>' for head in words.FILE_COLUMNS)
    st.html(
        f'<table class="toets-tabel"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    )
    st.caption(words.FILES_HELP)


def _row(reference: str, file: Attachment) -> str:
    href = html_escape(f"/bijlage/{reference}/{file.id}")
    question = html_escape(file.question.removesuffix(".bewijs"))
    return (
        f'<tr><td><a href="{href}" target="_self">{html_escape(file.name)}</a></td>'
        f"<td>{question}</td><td>{html_escape(formats.size(file.size))}</td>"
        f"<td><code>{html_escape(file.sha256)}</code></td></tr>"
    )
