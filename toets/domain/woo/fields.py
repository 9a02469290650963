"""Which fields of facts hold what: everything that is not named here is free text of somebody."""

from enum import StrEnum

from toets.domain.answer import Answer, Attachment
from toets.domain.facts import (
    Advice,
    AdviceUsed,
    AppointmentEnded,
    AppointmentRequested,
    Authored,
    BasedOn,
    ChangeReported,
    Commented,
    ConditionReported,
    CorrigendumProposed,
    DraftShared,
    EstablishedAdvice,
    Evaluated,
    Fact,
    FlagReply,
    GuestAppointed,
    HandedOver,
    HoldLifted,
    IncidentReported,
    InvitationRevoked,
    Invited,
    JoinRequested,
    ProposalVersion,
    Reaction,
    ReactionInvited,
    Reminded,
    Revoked,
    SavedAnswer,
    ScopeClaim,
    SharingEnded,
    Signature,
    Suspended,
    ThemeOpinion,
    Transferred,
    UseRecorded,
    VanishedSignal,
    Verdict,
    ViewGiven,
)
from toets.domain.person import OnBehalf
from toets.domain.signal import Signal


class Holds(StrEnum):
    """What a field holds that is not free text.

    CODE stays as it is: a key, a reference, a version of the rules. PERSON is a personnel number.
    HASH is of content that may be left out, so that a guess could be confirmed with it.
    """

    CODE = "code"
    PERSON = "person"
    HASH = "hash"


_CODE, _PERSON, _HASH = Holds.CODE, Holds.PERSON, Holds.HASH

NOT_FREE_TEXT: dict[type, dict[str, Holds]] = {
    Fact: {"person": _PERSON},
    ThemeOpinion: {"theme": _CODE},
    FlagReply: {"rule": _CODE},
    Advice: {"questions": _CODE},
    HoldLifted: {"rule": _CODE},
    AdviceUsed: {"person": _PERSON},
    EstablishedAdvice: {"content_hash": _HASH, "questions": _CODE},
    Attachment: {
        "id": _CODE,
        "question": _CODE,
        "media_type": _CODE,
        "sha256": _HASH,
        "added_by": _PERSON,
    },
    # The slugs of options and the ids of files; what they say is a passage of its own.
    Answer: {"choices": _CODE},
    OnBehalf: {"holder": _PERSON},
    Verdict: {"content_hash": _HASH, "advice_hash": _HASH},
    Signature: {"content_hash": _HASH, "text_hash": _HASH},
    CorrigendumProposed: {"place": _CODE},
    ScopeClaim: {"exit": _CODE},
    SavedAnswer: {"key": _CODE, "by": _PERSON},
    Signal: {"rule": _CODE, "question": _CODE},
    VanishedSignal: {"changed_by": _PERSON},
    ProposalVersion: {
        "reference": _CODE,
        "regime": _CODE,
        "questionnaire_version": _CODE,
        "procedure_version": _CODE,
        "guidance_version": _CODE,
        "rules_digest": _CODE,
    },
    Authored: {"invited_by": _PERSON},
    Transferred: {"to": _PERSON},
    HandedOver: {"to": _PERSON, "questions": _CODE},
    DraftShared: {"contact": _PERSON},
    SharingEnded: {"contact": _PERSON},
    BasedOn: {"reference": _CODE},
    AppointmentRequested: {"author": _PERSON},
    AppointmentEnded: {"author": _PERSON},
    Invited: {"invitee": _PERSON},
    InvitationRevoked: {"invitee": _PERSON},
    Reminded: {"invitee": _PERSON},
    GuestAppointed: {"guest": _PERSON},
    Commented: {"question": _CODE},
}


def holding(owner: type, field: str) -> Holds | None:
    """Return what this field holds, or None when it is free text."""
    own = NOT_FREE_TEXT.get(owner, {}).get(field)
    if own is None and issubclass(owner, Fact):
        return NOT_FREE_TEXT[Fact].get(field)
    return own


# Facts that are documents of the inventory; other acts stand together in one item of it.
DOCUMENTS = (
    ProposalVersion,
    Advice,
    ViewGiven,
    Reaction,
    EstablishedAdvice,
    Verdict,
    CorrigendumProposed,
    UseRecorded,
    IncidentReported,
    Suspended,
    Revoked,
    ConditionReported,
    Evaluated,
    ChangeReported,
    JoinRequested,
)
# What these tell besides their texts stays public: an outcome, a weighing, a number. So they are
# never withheld whole, only in part.
KEEP_A_VALUE = (Advice, EstablishedAdvice, Verdict, UseRecorded)
# Written for the deliberation about the proposal (5.2); conditions that were set are facts.
OPINIONS = (Advice, HoldLifted, ViewGiven, ReactionInvited, EstablishedAdvice)
