"""Parameters of addresses, parsed strictly: what is invalid is refused with the reason."""

import re
from collections.abc import Iterable
from typing import Any, cast, get_args

from flask import abort, request, url_for
from flask_babel import gettext

from ontology import schemes
from ontology.schemes import Scheme
from search.ports import FACETS, MAX_HITS, Order, Request, Sort
from web import kinds
from web.exchange import links, moved

PAGES = 1000
SIZE = 10
SIZES = 100
# So many hits go into a file that is streamed.
MOST = 100_000
_NAMES = ("q", *FACETS, "order", "literal")
_PAGING = ("page", "size")
_LONGEST = 1000
_SORTS = get_args(Sort)
_ORDERS = get_args(Order)
KINDS = (*_SORTS, *kinds.ENTITIES)
_SCHEMES = {"field": Scheme.FIELDS, "type": Scheme.DOCUMENT_TYPES}
_THINGS = ("place", "agency", "person")
_YEAR = re.compile("[0-9]{4}")
_MONTH = re.compile("[0-9]{4}-(?:0[1-9]|1[0-2])")


def whole(name: str, *, default: int, most: int) -> int:
    """The number from 1 to *most* that the parameter *name* holds; aborts with 400 for anything else."""
    given = request.args.get(name, "").strip(" ")
    if not given:
        return default
    # str.isdecimal alone takes the digits of every script.
    if not (given.isascii() and given.isdecimal() and len(given) < 10 and 1 <= int(given) <= most):
        abort(400, gettext("“%(name)s” phải là số từ 1 đến %(most)s.", name=name, most=most))
    return int(given)


def known(*others: str, pages: bool = True) -> None:
    """Abort with 400 where the address has a parameter that is none of a search, and none of *others*.

    Without *pages*, those of pages are none either. Programs alone are told: what mailers hang on the
    address of a page is no slip of its reader.
    """
    only(*_NAMES, *(_PAGING if pages else ()), *others)


def only(*names: str) -> None:
    """Abort with 400 where the address has a parameter that is none of *names*, as :func:`known` does."""
    # Whoever wants no answer from a cache makes an address new with such a parameter.
    odd = [name for name in request.args if name not in names and not name.startswith("_")]
    if odd:
        told = gettext(
            "Không có tham số “%(name)s”; có %(names)s.", name=odd[0], names=", ".join(names)
        )
        abort(400, told)


def search(*, size: int = SIZE, most: int = SIZES, facets: bool = True) -> Request:
    """The search that the address asks for; aborts with 400 where it cannot be understood."""
    words = request.args.get("q", "")
    if len(words) > _LONGEST:
        abort(400, gettext("Từ khóa dài quá %(most)s ký tự.", most=_LONGEST))
    order = request.args.get("order", "") or "relevance"
    one_of("order", [order], _ORDERS)
    sort, types = _sort(_chosen("kind"))
    filters = {name: values for name in FACETS[1:] if (values := _filter(name))}
    if types:
        filters["kind"] = types
    return Request(
        words=words,
        sort=sort,
        filters=filters,
        order=cast(Order, order),
        page=whole("page", default=1, most=PAGES),
        size=whole("size", default=size, most=most),
        facets=facets,
        literal=on("literal"),
    )


def on(name: str) -> bool:
    """Tell whether the parameter *name* is 1, not 0 or nothing; aborts with 400 for anything else."""
    given = request.args.get(name, "")
    one_of(name, [given] if given else [], ("0", "1"))
    return given == "1"


def address(asked: Request, **changed: object) -> str:
    """The address of the search page that asks for *asked*, with *changed* instead."""
    return url_for("search.search", **written(asked, **changed))


def _sort(chosen: tuple[str, ...]) -> tuple[Sort | None, tuple[str, ...]]:
    """The sort and the types that *chosen* ask for; a type of entity narrows "entity", all else widens."""
    one_of("kind", chosen, KINDS)
    types = tuple(kind for kind in chosen if kind not in _SORTS)
    sorts = [kind for kind in _SORTS if kind in chosen]
    if types and "article" in chosen:
        return None, (*types, "article")
    return cast(Sort, sorts[0]) if len(sorts) == 1 else None, types


def _filter(name: str) -> tuple[str, ...]:
    values = _chosen(name)
    if name in _SCHEMES:
        one_of(name, values, schemes.concepts(_SCHEMES[name]))
    elif name == "year":
        _years(name, values)
    elif name == "month" and not all(map(_MONTH.fullmatch, values)):
        abort(400, gettext("“%(name)s” phải là một tháng, ví dụ 2017-12.", name=name))
    elif name in _THINGS:
        return tuple(dict.fromkeys(thing(name, value) for value in values))
    return values


def year(name: str) -> str:
    """The year that the parameter *name* holds, or nothing; aborts with 400 for anything else."""
    given = request.args.get(name, "").strip()
    _years(name, [given] if given else [])
    return given


def _years(name: str, values: Iterable[str]) -> None:
    if not all(map(_YEAR.fullmatch, values)):
        abort(400, gettext("“%(name)s” phải là một năm, ví dụ 2017.", name=name))


def thing(name: str, value: str) -> str:
    """The address *value*, or the one that has taken its place; aborts with 400 where it is none of ours."""
    own = links.parts(value) if links.thing(links.path(value)) is not None else None
    if own is None:
        example = links.iri("dia-danh", "thanh-pho-hai-phong")
        abort(
            400,
            gettext(
                "“%(name)s” phải là địa chỉ của một đối tượng ở đây, ví dụ %(example)s.",
                name=name,
                example=example,
            ),
        )
    other = moved.to(*own)
    return links.iri(*other) if other is not None else value


def thing_or_end(name: str, value: str) -> str:
    """As :func:`thing`, also for the end of an address ("co-quan/bo-y-te"); returns an absolute IRI."""
    # Whoever writes an address by hand may leave out what is the same in all.
    short = links.thing(value)
    return thing(name, str(short) if short is not None else value)


def one_of(name: str, values: Iterable[str], known: Iterable[str]) -> None:
    """Abort with 400 where *values* of the parameter *name* hold what is not *known*."""
    names = list(known)
    if not set(names).issuperset(values):
        given = gettext("“%(name)s” phải là một trong: %(all)s.", name=name, all=", ".join(names))
        abort(400, given)


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
        "size": str(asked.size) if asked.size not in (SIZE, MAX_HITS) else "",
        "literal": "1" if asked.literal else "",
        **changed,
    }
    return {name: value for name, value in given.items() if value}
