import pytest
from builders import IN_STATUS

from toets.domain.workflow import Status


@pytest.mark.parametrize("status", Status)
def test_every_status_is_reached_by_acts_alone(status: Status) -> None:
    case = IN_STATUS[status]()

    assert case.status is status
