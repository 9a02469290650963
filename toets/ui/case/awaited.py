"""Documents that a case still waits for, and for which key."""

import streamlit as st

from toets.domain.workflow import ENDED, PERMISSION_HOLDS
from toets.services.opened import OpenedCase
from toets.texts import labels, verification
from toets.ui.session import actor, services


def show_awaited(opened: OpenedCase) -> None:
    """Draw a line per document that is still to be issued; only for who sees the case in full."""
    if opened.case.status not in ENDED | PERMISSION_HOLDS:
        return
    awaited = services().issuing.awaited(actor(), opened.case.reference)
    for place, found in enumerate(awaited):
        document = f"Het document ‘{labels.DOCUMENT[found.owed.kind]}’"
        with st.container(key=f"balk-buiten-document-{place}"):
            said = verification.waits(found.seal, found.code, document)
            st.markdown(f":material/hourglass_top: {said}")
            if found.seal:
                st.caption(verification.WAITS_FOR_KEY)
