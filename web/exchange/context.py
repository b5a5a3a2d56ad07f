"""The one generation that a request reads from, from its start to the end of its body."""

from flask import Flask, Response, current_app, g

from web.services import Generation, Services
from web.settings import Settings

_SERVICES = "minhbach-services"
_SETTINGS = "minhbach-settings"


def init_app(app: Flask, services: Services, settings: Settings) -> None:
    """Give *app* its services, and let each request hold one generation."""
    app.extensions[_SERVICES] = services
    app.extensions[_SETTINGS] = settings
    app.after_request(_hand_over)
    app.teardown_appcontext(_let_go)


def generation() -> Generation:
    """The generation of this request."""
    if "generation" not in g:
        services: Services = current_app.extensions[_SERVICES]
        g.generation = services.current()
    held: Generation = g.generation
    return held


def standing() -> bool:
    """Whether the data directory is as it should be."""
    services: Services = current_app.extensions[_SERVICES]
    return services.standing()


def settings() -> Settings:
    """The settings of this application."""
    given: Settings = current_app.extensions[_SETTINGS]
    return given


def _hand_over(response: Response) -> Response:
    # A streamed body is read after the request context is gone: its end lets the generation go.
    held: Generation | None = g.get("generation")
    if held is not None:
        g.handed_over = True
        response.call_on_close(held.release)
    return response


def _let_go(_error: BaseException | None) -> None:
    held: Generation | None = g.pop("generation", None)
    if held is not None and not g.get("handed_over", False):
        held.release()
