"""The screen on which a holder reads the merged text in full and signs it."""

import streamlit as st

from toets.domain.case import MergedText
from toets.domain.deeds import Sign
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts import labels
from toets.texts.screens import ondertekenen as words
from toets.ui import session
from toets.ui.case.acts import act_button, acts_for
from toets.ui.case.heading import screen_title
from toets.ui.case.merged import show_merged_text
from toets.ui.case.opening import read_in_full
from toets.ui.pages import go
from toets.ui.session import link_to
from toets.ui.widgets import breadcrumb, card, escape
from toets.ui.writing.confirming import confirm_with_password
from toets.ui.writing.pin import look_again, still_current
from toets.ui.writing.refusing import require


def show() -> None:
    """Draw the screen, for a holder who may sign now."""
    opened = read_in_full()
    require(opened, Step.SIGN)
    case, seat, text = opened.case, session.me().person.seat, opened.case.merged_text
    breadcrumb((case.reference, link_to("zaak", zaak=case.reference)), (words.TITLE, None))
    screen_title(words.TITLE)
    if text is None or seat is None:
        st.markdown(words.NOT_NOW)
        return
    if any(signature.seat is seat for signature in case.signatures):
        st.markdown(words.ALREADY)
        return
    if not still_current("ondertekenen", case):
        return
    st.markdown(words.INTRO)
    show_merged_text(case, text)
    _show_signing(opened, text)


def _show_signing(opened: OpenedCase, text: MergedText) -> None:
    case = opened.case
    with card("handtekening"):
        st.header(words.SIGN_TITLE, anchor=False)
        st.markdown(
            words.means(
                escape(labels.as_holder(session.me().person)), case.reference, case.version_number
            )
        )
        # The hash is in the key: when the text changes, the tick is gone.
        read = st.checkbox(words.READ, key=f"gelezen/{text.text_hash}")
        if not read:
            st.caption(words.TICK_FIRST)
        pressed = st.button(words.SIGN, key="ondertekenen", type="primary", disabled=not read)
    _show_referral(opened)
    if pressed:
        deed = Sign(case.version_number, case.round, text.text_hash)
        dialog = st.dialog(words.SIGN, width="medium", icon=":material/draw:")
        dialog(draw_signing)(opened, deed)


def draw_signing(opened: OpenedCase, deed: Sign) -> None:
    """Draw what the signature means, and the password."""
    case = opened.case
    st.markdown(
        words.means(escape(labels.as_holder(session.me().person)), case.reference, deed.version)
    )
    if confirm_with_password(case.reference, deed, words.SIGN, "handtekening") is not None:
        look_again("ondertekenen", case)
        go("zaak", zaak=case.reference, deel="ondertekening")


def _show_referral(opened: OpenedCase) -> None:
    for act in acts_for(opened):
        if act.step is Step.REFER_BACK:
            with st.container(key="terugverwijzen", gap="xsmall"):
                st.caption(words.REFER_BACK)
                act_button(act, opened, wide=False)
