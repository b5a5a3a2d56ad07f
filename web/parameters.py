"""What readers put into addresses, read strictly: what cannot be understood gets a reason."""

from typing import Any, cast, get_args

from flask import abort, request, url_for
from flask_babel import gettext

from search.ports import Order, Request, Sort

PAGES = 1000
SIZE = 10
SIZES = 100
# So many hits an index shows; the others it only counts.
EXPORTED = 1000
# … and so many go into a file that is streamed.
MOST = 100_000
FACETS = ("kind", "field", "place", "agency", "person", "type", "year", "month")
_LONGEST = 1000
_SORTS = get_args(Sort)
_ORDERS = get_args(Order)


def whole(name: str, *, default: int, most: int) -> int:
    """The number from 1 to *most* that the parameter *name* holds; aborts with 400 for anything else."""
    given = request.args.get(name, "").strip()
    if not given:
        return default
    # str.isdecimal alone takes the digits of every script.
    if not (given.isascii() and given.isdecimal() and len(given) < 10 and 1 <= int(given) <= most):
        abort(400, gettext("“%(name)s” phải là số từ 1 đến %(most)s.", name=name, most=most))
    return int(given)


def search(*, size: int = SIZE, most: int = SIZES, facets: bool = True) -> Request:
    """The search that the address asks for; aborts with 400 where it cannot be understood."""
    words = request.args.get("q", "")
    if len(words) > _LONGEST:
        abort(400, gettext("Từ tìm dài quá %(most)s ký tự.", most=_LONGEST))
    order = request.args.get("order", "") or "relevance"
    if order not in _ORDERS:
        abort(400, gettext("“order” phải là một trong: %(all)s.", all=", ".join(_ORDERS)))
    kinds = _chosen("kind")
    sort = next((kind for kind in kinds if kind in _SORTS), None)
    filters = {name: values for name in FACETS[1:] if (values := _chosen(name))}
    if rest := tuple(kind for kind in kinds if kind not in _SORTS):
        filters["kind"] = rest
    return Request(
        words=words,
        sort=cast(Sort | None, sort),
        filters=filters,
        order=cast(Order, order),
        page=whole("page", default=1, most=PAGES),
        size=whole("size", default=size, most=most),
        facets=facets,
        literal=request.args.get("literal") == "1",
    )


def address(asked: Request, **changed: object) -> str:
    """The address of the search page that asks for *asked*, with *changed* instead."""
    return url_for("search.search", **written(asked, **changed))


def _chosen(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in request.args.getlist(name) if value))


def written(asked: Request, **changed: object) -> dict[str, Any]:
    """The parameters of an address that asks for *asked*, with *changed* instead."""
    given: dict[str, object] = {
        "q": asked.words,
        "kind": [*([asked.sort] if asked.sort else []), *asked.filters.get("kind", ())],
        **{name: list(asked.filters.get(name, ())) for name in FACETS[1:]},
        "order": asked.order if asked.order != "relevance" else "",
        "page": str(asked.page) if asked.page > 1 else "",
        "size": str(asked.size) if asked.size not in (SIZE, EXPORTED) else "",
        "literal": "1" if asked.literal else "",
        **changed,
    }
    return {name: value for name, value in given.items() if value}
