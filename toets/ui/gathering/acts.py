"""Two acts of the secretary with a dialog of their own: revoking a request, appointing a guest."""

from dataclasses import dataclass

import streamlit as st

from toets.domain.deeds import AppointGuest, RevokeInvitation
from toets.domain.gathering import Invitation
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts import labels
from toets.texts.screens import ronde as words
from toets.ui.colleagues import colleagues, kept_colleague
from toets.ui.names import name_of
from toets.ui.widgets import escape
from toets.ui.writing.kept import Form, long_text, one_of

_PERSON, _DISCIPLINE, _REASONS = "gast", "discipline", "reden"
_DISCIPLINES = {found.value: name.capitalize() for found, name in labels.DISCIPLINE.items()}


@dataclass(frozen=True)
class Revoking:
    """Revoking one request; what it means depends on whether it was answered."""

    invitation: Invitation
    step: Step = Step.REVOKE_INVITATION

    @property
    def key(self) -> str:
        """The begin of the keys of its widgets."""
        return f"handeling-intrekken-{self.invitation.invitee}"

    def explain(self, opened: OpenedCase) -> None:
        """Draw what happens to the request, and to the advice if there is one."""
        name = escape(name_of(opened, self.invitation.invitee))
        st.markdown(words.revoking(name, has_advised=self.invitation.advice is not None))

    def ask(self, opened: OpenedCase) -> RevokeInvitation:
        """Draw the field for the reasons."""
        label = words.ACTS[self.step].field
        typed = st.text_area(label, key=f"{self.key}-tekst", height=120)
        case = opened.case
        return RevokeInvitation(case.version_number, case.round, self.invitation.invitee, typed)

    def finish(self, _opened: OpenedCase) -> None:
        """Do nothing: the single field goes with its dialog."""


@dataclass(frozen=True)
class AppointingGuest:
    """Letting somebody from outside the Community advise on this case; kept while it is written."""

    step: Step = Step.APPOINT_GUEST
    key: str = "handeling-gastadviseur"

    def explain(self, _opened: OpenedCase) -> None:
        """Draw nothing: the meaning says it all."""

    def ask(self, opened: OpenedCase) -> AppointGuest | None:
        """Draw who, for which discipline and why."""
        case, form = opened.case, _form(opened)
        kept = form.read()
        fits = colleagues(lambda person: _may_be_guest(person, opened))
        kept_colleague(form, kept, _PERSON, words.GUEST_PERSON, fits)
        one_of(form, kept, _DISCIPLINE, words.GUEST_DISCIPLINE, _DISCIPLINES)
        long_text(form, kept, _REASONS, words.ACTS[self.step].field, height=120)
        # What stands in the fields now; what is kept may be a keystroke behind.
        guest, discipline, reasons = (
            str(st.session_state.get(form.key(name)) or "")
            for name in (_PERSON, _DISCIPLINE, _REASONS)
        )
        if not guest or not discipline:
            return None
        return AppointGuest(
            case.version_number, case.round, guest, Discipline(discipline), reasons
        )

    def finish(self, opened: OpenedCase) -> None:
        """Empty the form."""
        _form(opened).clear(_PERSON, _DISCIPLINE, _REASONS)


def _form(opened: OpenedCase) -> Form:
    return Form(opened.case.reference, "gastadviseur")


def _may_be_guest(person: Person, opened: OpenedCase) -> bool:
    # The service decides for good; this leaves out who never can.
    shut_out = {*opened.case.authors, *opened.case.recused}
    return person.roles == {Role.INITIATOR} and person.number not in shut_out
