"""The addresses that are ours; all others belong to the screens."""

from starlette.routing import Route

from toets.ui.session import SIGN_IN_PATH
from toets.ui.web import (
    document_page,
    dossiers,
    downloads,
    lists,
    preview,
    public,
    public_list,
    reports,
    sign_in,
)
from toets.ui.web.endpoints import Endpoint, guarded
from toets.ui.web.health import health
from toets.ui.web.html import STATIC_PATH
from toets.ui.web.statics import static

OWN_PREFIXES = (
    SIGN_IN_PATH,
    "/afmelden",
    "/document/",
    "/bijlage/",
    reports.PATH,
    lists.LIST_PATH,
    lists.REGISTRATION_PATH,
    dossiers.PATH,
    public_list.PATH,
    preview.PATH,
    "/gezond",
    f"{STATIC_PATH}/",
)


def routes() -> list[Route]:
    """Return our routes."""
    return [
        _route(SIGN_IN_PATH, sign_in.show_sign_in),
        _route(SIGN_IN_PATH, sign_in.sign_in, "POST"),
        _route("/afmelden", sign_in.show_sign_out),
        _route("/afmelden", sign_in.sign_out, "POST"),
        _route("/document/{reference}", downloads.document),
        _route(document_page.PATH, document_page.document_page),
        _route("/bijlage/{reference}/{id}", downloads.attachment),
        _route(f"{reports.PATH}{{name}}", reports.report),
        _route(f"{lists.LIST_PATH}{{name}}", lists.list_file),
        _route(f"{lists.REGISTRATION_PATH}{{reference}}.json", lists.registration),
        _route(f"{dossiers.PATH}{{name}}", dossiers.dossier),
        _route(f"{preview.PATH}{{reference}}", preview.preview),
        _route(public_list.PATH, public.register),
        _route(public.LISTS["json"], public.list_as_json),
        _route(public.LISTS["csv"], public.list_as_csv),
        _route(f"{public_list.PATH}/{{name}}", public.public_file),
        _route(public_list.PAGE_PATH, public.public_page),
        _route("/gezond", health),
        _route(f"{STATIC_PATH}/{{name}}", static),
    ]


def _route(path: str, endpoint: Endpoint, method: str = "GET") -> Route:
    return Route(path, guarded(endpoint), methods=[method])
