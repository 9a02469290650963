import json
from collections.abc import Callable

import pytest
from asgi_browser import Browser
from cast import ANNA
from stage import Stage
from starlette.applications import Starlette

from toets.domain.owed import Owed
from toets.services.issuing import Issuing
from toets.ui.web.downloads import disposition, document_link

Web = Callable[..., Starlette]


def test_the_document_is_a_download_that_nothing_keeps_or_runs(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    reference = stage.scenes["permitted"]
    stored = stage.toets.issuing.document(stage.actor(ANNA), reference).content

    answer = browser_of("anna").get(f"/document/{reference}")

    assert (answer.status, answer.body) == (200, stored)
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"].startswith("sandbox;")
    assert answer.headers["content-disposition"].startswith(
        f'attachment; filename="{reference}-bindend-oordeel.pdf"'
    )


def test_an_attachment_is_a_download_with_its_own_name(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    reference = stage.scenes["submitted"]
    version = stage.case(reference).version
    assert version is not None
    file = version.attachments[0]

    answer = browser_of("anna").get(f"/bijlage/{reference}/{file.id}")

    assert answer.status == 200
    assert answer.headers["content-disposition"].startswith(f'attachment; filename="{file.name}"')


def test_without_a_session_a_download_leads_to_sign_in(stage: Stage, web: Web) -> None:
    answer = Browser(web()).get(f"/document/{stage.scenes['permitted']}")

    assert answer.status == 303
    assert answer.headers["location"].startswith("/aanmelden?terug=%2Fzaak%3Fzaak%3D")


def test_what_is_forbidden_and_what_does_not_exist_give_the_same_answer(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    stranger = browser_of("ed")

    forbidden = stranger.get(f"/document/{stage.scenes['permitted']}")
    missing = stranger.get("/document/JET-2026-9999")
    unissued = browser_of("anna").get(f"/document/{stage.scenes['draft']}")

    assert (forbidden.status, missing.status, unissued.status) == (404, 404, 404)
    assert forbidden.body == missing.body == unissued.body
    assert forbidden.headers == missing.headers


def test_an_attachment_of_another_case_does_not_exist(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    version = stage.case(stage.scenes["submitted"]).version
    assert version is not None

    answer = browser_of("anna").get(
        f"/bijlage/{stage.scenes['draft']}/{version.attachments[0].id}"
    )

    assert answer.status == 404


def test_an_unforeseen_error_gives_a_number_and_logs_no_content(
    stage: Stage,
    browser_of: Callable[[str], Browser],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(*_args: object) -> None:
        raise RuntimeError("inhoud van een zaak")

    monkeypatch.setattr(Issuing, "document", broken)

    answer = browser_of("anna").get(f"/document/{stage.scenes['permitted']}")

    line = json.loads(capsys.readouterr().err.splitlines()[-1])
    assert answer.status == 500
    assert f"foutnummer {line['number']}" in answer.text
    assert (line["event"], line["kind"]) == ("unexpected", "builtins.RuntimeError")
    assert "inhoud van een zaak" not in json.dumps(line) + answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("rapport.pdf", "attachment; filename=\"rapport.pdf\"; filename*=UTF-8''rapport.pdf"),
        (
            "een naam é.pdf",
            "attachment; filename=\"een_naam_.pdf\"; filename*=UTF-8''een%20naam%20%C3%A9.pdf",
        ),
        ('a"; b\r\nc', "attachment; filename=\"a_b_c\"; filename*=UTF-8''a%22%3B%20b%0D%0Ac"),
        ("...", "attachment; filename=\"bestand\"; filename*=UTF-8''..."),
    ],
)
def test_a_file_name_cannot_change_the_header(name: str, header: str) -> None:
    assert disposition(name) == header


def test_another_document_than_the_outcome_has_an_address_of_its_own(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    reference = stage.scenes["suspended"]
    (_, suspension) = stage.case(reference).documents
    stored = stage.toets.issuing.document(stage.actor(ANNA), reference, Owed.of(suspension))

    answer = browser_of("anna").get(document_link(reference, suspension))

    assert (answer.status, answer.body) == (200, stored.content)
    assert answer.headers["content-disposition"].startswith(
        f'attachment; filename="{reference}-schorsing-13.pdf"'
    )


@pytest.mark.parametrize(
    "query",
    [
        "soort=verzonnen&versie=1&ronde=1&nummer=0",
        "soort=schorsing&versie=1&ronde=1&nummer=12",
        "soort=schorsing&versie=x&ronde=1&nummer=13",
        "soort=schorsing",
        "soort=",
    ],
)
def test_an_address_of_no_document_is_one_that_does_not_exist(
    stage: Stage, browser_of: Callable[[str], Browser], query: str
) -> None:
    answer = browser_of("anna").get(f"/document/{stage.scenes['suspended']}?{query}")

    assert answer.status == 404
