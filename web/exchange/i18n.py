"""Two languages: Vietnamese at the plain address, English under ``/en/``."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Blueprint, Flask, current_app, request, url_for
from flask_babel import Babel, get_locale, gettext

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
DEFAULT = "vi"
_DATES = {"vi": ("dd/MM/yyyy", "MM/yyyy"), "en": ("d MMMM yyyy", "MMMM yyyy")}

View = Callable[..., Any]


def init_app(app: Flask) -> None:
    """Let *app* speak the language of the address, or of the request where an address has none."""
    app.config["BABEL_DEFAULT_LOCALE"] = DEFAULT
    Babel(app, locale_selector=_select)
    app.url_value_preprocessor(_take_language)
    app.url_defaults(_give_language(app))
    app.jinja_env.filters.update(day=day, number=number, percent=percent)
    app.jinja_env.globals.update(
        language=language, languages=LANGUAGES, translated_address=translated_address
    )


def page(blueprint: Blueprint, rule: str, **options: Any) -> Callable[[View], View]:
    """Register a view for readers at *rule* in Vietnamese and at ``/en`` + *rule* in English."""

    def register(view: View) -> View:
        for code in LANGUAGES:
            prefix = "" if code == DEFAULT else f"/{code}"
            blueprint.add_url_rule(
                prefix + rule, view.__name__, view, defaults={"language": code}, **options
            )
        return view

    return register


def language() -> str:
    """The code of the language of this response: "vi" or "en"."""
    locale = get_locale()
    return str(locale) if locale is None else str(locale.language)


def translated_address(code: str) -> str:
    """The address of this page in the language *code*; of the home page where this one has no twin."""
    if request.endpoint is None or not speaks(request.endpoint):
        return url_for("home.home", language=code)
    values = {**(request.view_args or {}), "language": code}
    address = url_for(request.endpoint, **values)
    given = list(request.args.items(multi=True))
    return f"{address}?{urlencode(given)}" if given else address


def day(value: str | date | None) -> str:
    """An ISO date of any exactness as people write it: 09/12/2016, 12/2016, 2016."""
    if value is None:
        return ""
    return _day(value.isoformat() if isinstance(value, date) else value, language())


# Lists repeat their days and numbers, and Babel reads its patterns anew for each.
@lru_cache(maxsize=4096)
def _day(value: str, code: str) -> str:
    full, month = _DATES[code]
    try:
        if len(value) == 4:
            return value
        if len(value) == 7:
            return format_date(date.fromisoformat(f"{value}-01"), month, locale=code)
        return format_date(datetime.fromisoformat(value).date(), full, locale=code)
    except ValueError:
        return value


def when(value: str) -> str:
    """An ISO date in the course of a sentence: "ngày 09/12/2016", "năm 2016"; "on 9 December 2016"."""
    if len(value) == 4:
        return str(gettext("năm %(date)s", date=day(value)))
    if len(value) == 7:
        return str(gettext("tháng %(date)s", date=day(value)))
    return str(gettext("ngày %(date)s", date=day(value)))


def number(value: float | Decimal) -> str:
    """A number as people write it: 1.234 in Vietnamese, 1,234 in English."""
    return _number(value, language())


@lru_cache(maxsize=4096, typed=True)
def _number(value: float | Decimal, code: str) -> str:
    return str(format_decimal(value, locale=code))


def decimal(value: str) -> str:
    """The digits of a number as people write it; as they are where they are none."""
    try:
        return number(Decimal(value))
    except ArithmeticError:
        return value


def percent(value: float) -> str:
    """A share of one as people write it: 0.92 is 92 %."""
    return str(gettext("%(number)s %%", number=number(round(value * 100))))


def _select() -> str:
    if request.path == "/en" or request.path.startswith("/en/"):
        return "en"
    if request.endpoint is None or speaks(request.endpoint):
        return DEFAULT
    return request.accept_languages.best_match(LANGUAGES, DEFAULT) or DEFAULT


def speaks(endpoint: str) -> bool:
    """Tell whether *endpoint* is a page, which has an address in each language."""
    return current_app.url_map.is_endpoint_expecting(endpoint, "language")


def _take_language(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    # The address has said it (_select reads the path); views need not.
    if values is not None:
        values.pop("language", None)


def _give_language(app: Flask) -> Callable[[str, dict[str, Any]], None]:
    def give(endpoint: str, values: dict[str, Any]) -> None:
        if "language" not in values and app.url_map.is_endpoint_expecting(endpoint, "language"):
            values["language"] = language()

    return give
